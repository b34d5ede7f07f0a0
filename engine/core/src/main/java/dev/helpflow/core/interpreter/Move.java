package dev.helpflow.core.interpreter;

import org.jspecify.annotations.Nullable;

/**
 * How the screen came to be, for the app's transition and for assistive technology: {@code {"kind",
 * "focus"?, "announce"?}}.
 *
 * @param focus the component to focus, or null for the title
 * @param announce what a screen reader says, or null for nothing beyond the title
 */
public record Move(Kind kind, @Nullable String focus, @Nullable String announce) {

  /** The direction of a move. */
  public enum Kind {
    /** The customer's action led on. */
    FORWARD,
    /** A screen before is open again. */
    BACK,
    /** Another screen stands in the place of the one that was shown. */
    REPLACE,
    /** Something came of itself: a result, a signal, a person's answer. */
    UPDATE,
    /** The customer came back, or sent a request again. */
    RESUME;

    /** The word for it in JSON. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
