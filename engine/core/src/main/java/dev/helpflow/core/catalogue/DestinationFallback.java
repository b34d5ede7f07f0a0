package dev.helpflow.core.catalogue;

import java.util.List;

/** What an app that does not know a place is sent in its stead (design, section 5). */
public sealed interface DestinationFallback {
  /** Another place, which is told those of the arguments that it takes too. */
  record Place(String name, List<String> keep) implements DestinationFallback {
    public Place {
      keep = List.copyOf(keep);
    }
  }

  /** A page, for everybody the same. */
  record Link(String url) implements DestinationFallback {}

  /**
   * No button at all.
   *
   * @param reason why the customer can do without it, as a sentence
   */
  record LeftOut(String reason) implements DestinationFallback {}
}
