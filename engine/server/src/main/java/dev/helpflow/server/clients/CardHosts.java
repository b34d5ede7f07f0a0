package dev.helpflow.server.clients;

import dev.helpflow.wire.adaptive.CardHost;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import jakarta.inject.Singleton;

/** Hosts of Adaptive Cards, which say of themselves only what they accept. */
@Singleton
public final class CardHosts {
  private final App app;

  CardHosts(LoadedCatalogue catalogue) {
    this.app = new App(CardHost.client(catalogue.catalogue()), null, true);
  }

  /** The app that every host is. */
  public App app() {
    return app;
  }
}
