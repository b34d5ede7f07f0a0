package dev.helpflow.core.negotiation;

import dev.helpflow.core.screen.Screen;
import java.util.List;

/** What came of a screen for one app. */
public sealed interface Negotiated {
  /**
   * A screen that the app can draw; the same object when nothing had to be replaced.
   *
   * @param fallbacks the components that were, in their order on the screen
   */
  record Drawable(Screen screen, List<Replaced> fallbacks) implements Negotiated {
    public Drawable {
      fallbacks = List.copyOf(fallbacks);
    }
  }

  /**
   * A screen with something on it that the customer cannot do without and the app cannot draw in
   * any form.
   */
  record Undrawable(Replaced component) implements Negotiated {}

  /** A component that an app does not draw. */
  record Replaced(String id, String type, int version) {}
}
