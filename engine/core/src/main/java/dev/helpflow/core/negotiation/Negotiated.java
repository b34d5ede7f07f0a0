package dev.helpflow.core.negotiation;

import dev.helpflow.core.screen.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a screen for one app. */
public sealed interface Negotiated {
  /**
   * A screen that the app can draw; the same object when nothing had to be replaced.
   *
   * @param fallbacks what was, in its order on the screen
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

  /**
   * A component or an action that an app does not draw, or not in every detail.
   *
   * @param id the component's or the action's
   * @param detail what of it had to be replaced, or null when it had itself
   */
  record Replaced(Holder holder, String id, String type, int version, @Nullable Detail detail) {
    /** A component as a whole. */
    public Replaced(String id, String type, int version) {
      this(Holder.COMPONENT, id, type, version, null);
    }

    static Replaced of(Screen.ShownComponent component, @Nullable Detail detail) {
      return new Replaced(
          Holder.COMPONENT, component.id(), component.type(), component.version(), detail);
    }

    static Replaced of(Screen.ShownAction action, @Nullable Detail detail) {
      return new Replaced(Holder.ACTION, action.id(), action.type(), action.version(), detail);
    }

    /** What it was on the screen. */
    public enum Holder {
      COMPONENT,
      ACTION
    }
  }

  /** A destination, an icon or a value that an app does not know, by its name. */
  record Detail(Kind kind, String name) {
    /** What it was. */
    public enum Kind {
      DESTINATION,
      ICON,
      VALUE
    }
  }
}
