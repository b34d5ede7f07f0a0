package dev.helpflow.core.negotiation;

import dev.helpflow.core.catalogue.ComponentType;
import java.util.Set;

/**
 * An app as it names itself, and what it draws.
 *
 * @param name the platform and its version, such as {@code ios/8.3.0}; for events
 * @param catalogue the newest catalogue release that it was built against, from 1
 * @param without names of components that it does not draw all the same
 */
public record Client(String name, int catalogue, Set<String> without) {
  /** An app that says nothing of itself: it draws the baseline. */
  public static final Client BASELINE = new Client("unknown", 1, Set.of());

  public Client {
    without = Set.copyOf(without);
    if (catalogue < 1) {
      throw new IllegalArgumentException(
          "Catalogue releases are counted from 1, but got " + catalogue + ".");
    }
  }

  /** Whether it draws this version of a component. */
  public boolean draws(ComponentType type) {
    return type.release() <= catalogue && !without.contains(type.name());
  }
}
