package dev.helpflow.server.catalogue;

import dev.helpflow.core.message.Messages;
import dev.helpflow.wire.catalogue.CatalogueLoader;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Reads the catalogue that comes with this engine, once. */
@Factory
final class CatalogueFactory {
  @Singleton
  LoadedCatalogue catalogue() {
    return CatalogueLoader.fromClassPath(CatalogueFactory.class.getClassLoader());
  }

  /** The engine's own words to customers. */
  @Singleton
  Messages messages(LoadedCatalogue catalogue) {
    return Messages.ofCatalogue(catalogue.messages());
  }
}
