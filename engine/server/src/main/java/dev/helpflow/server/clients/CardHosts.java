package dev.helpflow.server.clients;

import dev.helpflow.core.catalogue.DestinationType;
import dev.helpflow.core.negotiation.Client;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/**
 * Hosts of Adaptive Cards, as the app that they are to us: one of the baseline, with none of our
 * places, so that no button of a card is there for nothing.
 */
@Singleton
public final class CardHosts {
  private static final String NAME = "adaptive-card/1.6";

  private final App app;

  CardHosts(LoadedCatalogue catalogue) {
    this.app =
        new App(
            new Client(
                NAME,
                1,
                catalogue.catalogue().destinations().stream()
                    .map(DestinationType::name)
                    .map(Client.DESTINATION::concat)
                    .collect(Collectors.toSet())),
            null,
            true);
  }

  /** The app that every host is. */
  public App app() {
    return app;
  }
}
