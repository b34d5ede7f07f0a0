package dev.helpflow.core.interpreter;

import dev.helpflow.core.screen.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the screen came to be, for the app's transition and for assistive technology: {@code {"kind",
 * "focus"?, "announce"?}} (ADR 0018).
 *
 * @param focus the component to focus, or null for the title; after an update, null for leaving the
 *     focus where it is
 * @param announce what a screen reader says, in the customer's language, or null for nothing beyond
 *     what is focused
 */
public record Move(Kind kind, @Nullable String focus, @Nullable String announce) {

  /**
   * The move to a screen. What comes of itself must not take the focus from a customer who reads
   * something else, so its title is announced instead.
   */
  static Move to(Kind kind, Screen screen) {
    return new Move(kind, null, kind == Kind.UPDATE ? screen.title() : null);
  }

  /**
   * The same where the screen is drawn with other components: a focus that is not among them goes
   * to the first that has an error.
   */
  public Move on(Screen drawn) {
    List<String> ids = drawn.components().stream().map(Screen.ShownComponent::id).toList();
    if (focus == null || ids.contains(focus)) {
      return this;
    }
    List<String> wrong = drawn.errors().stream().map(Screen.FieldError::component).toList();
    return new Move(kind, ids.stream().filter(wrong::contains).findFirst().orElse(null), announce);
  }

  /** The direction of a move. */
  public enum Kind {
    /** The customer's action led on. */
    FORWARD,
    /** A screen before is open again. */
    BACK,
    /** Another screen stands in the place of the one that was shown. */
    REPLACE,
    /**
     * The same screen says what is wrong with its answers, or something came of itself: a result, a
     * signal, a person's answer.
     */
    UPDATE,
    /** The customer came back, or sent a request again. */
    RESUME;

    /** The word for it in JSON. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
