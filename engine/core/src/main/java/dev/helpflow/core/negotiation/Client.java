package dev.helpflow.core.negotiation;

import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.DestinationType;
import dev.helpflow.core.catalogue.IconType;
import java.util.Set;

/**
 * An app as it names itself, and what it draws.
 *
 * @param name the platform and its version, such as {@code ios/8.3.0}; for events
 * @param catalogue the newest catalogue release that it was built against, from 1
 * @param without what it does not draw all the same: components by their names, and by a word
 *     before a colon actions ({@code action:share}), places that it has not ({@code open:card.pin})
 *     and icons ({@code icon:bell})
 */
public record Client(String name, int catalogue, Set<String> without) {
  /** What stands before the name of an action that an app does without. */
  public static final String ACTION = "action:";

  /** What stands before the name of a place that an app has not. */
  public static final String DESTINATION = "open:";

  /** What stands before the name of an icon that an app has not. */
  public static final String ICON = "icon:";

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

  /** Whether it knows this version of an action. */
  public boolean draws(ActionType type) {
    return type.release() <= catalogue && has(ACTION, type.name());
  }

  /** Whether it has this place. */
  public boolean opens(DestinationType type) {
    return type.release() <= catalogue && has(DESTINATION, type.name());
  }

  /** Whether it has this icon. */
  public boolean shows(IconType type) {
    return type.release() <= catalogue && has(ICON, type.name());
  }

  private boolean has(String kind, String name) {
    return without.isEmpty() || !without.contains(kind + name);
  }
}
