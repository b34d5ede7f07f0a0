package dev.helpflow.core.interpreter;

import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the interpreter makes of an input. */
public sealed interface Reply {

  /**
   * The session went on.
   *
   * @param fold the fold with the new entries
   * @param entries what is new, in order
   * @param arrangements to be stored with the entries
   */
  record Advance(
      Fold fold,
      List<Entry> entries,
      List<Event> events,
      List<Effect.Arrange> arrangements,
      Next next)
      implements Reply {
    public Advance {
      entries = List.copyOf(entries);
      events = List.copyOf(events);
      arrangements = List.copyOf(arrangements);
    }
  }

  /**
   * The input was not accepted and changed nothing.
   *
   * @param current what the customer sees, with errors on its screen when answers were not valid
   * @param move how that came to be, or null when the app shows it already
   */
  record Rejected(Reason reason, String detail, View current, @Nullable Move move)
      implements Reply {}

  /** What follows an advance. */
  sealed interface Next {
    /** What the customer sees now. */
    View view();

    /** How it came to be. */
    Move move();

    /** The step is done: this is the next screen, or the last. */
    record Show(View view, Move move) implements Next {}

    /** The step waits for this; the view is what to show if it takes too long. */
    record Perform(Effect.Ask ask, View view, Move move) implements Next {}
  }

  /** Why an input was not accepted. */
  enum Reason {
    STALE,
    INVALID_ANSWERS,
    UNKNOWN_ACTION,
    NO_WAY_BACK,
    UNKNOWN_TARGET,
    WITH_AGENT,
    WAITING,
    OVER,
    NO_HANDOFF,
    TOO_LONG
  }
}
