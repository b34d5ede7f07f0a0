package dev.helpflow.wire.adaptive;

import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.DestinationType;
import dev.helpflow.core.negotiation.Client;
import java.util.stream.Collectors;

/** A host of Adaptive Cards, as the app that it is to us. */
public final class CardHost {
  private static final String NAME = "adaptive-card/1.6";

  private CardHost() {}

  /**
   * One of the baseline, with none of our places, so that no button of a card is there for nothing.
   */
  public static Client client(Catalogue catalogue) {
    return new Client(
        NAME,
        1,
        catalogue.destinations().stream()
            .map(DestinationType::name)
            .map(Client.DESTINATION::concat)
            .collect(Collectors.toSet()));
  }
}
