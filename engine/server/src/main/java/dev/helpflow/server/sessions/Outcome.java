package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Move;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.core.interpreter.View;
import org.jspecify.annotations.Nullable;

/** What became of a turn. */
public sealed interface Outcome {
  /**
   * The session went on and this is what its customer sees.
   *
   * @param move how the screen came to be, or null when it was only read
   * @param drawn what the app of the step is sent of the view, where that is known already
   */
  record Stepped(Head head, View view, @Nullable Move move, Drawing.@Nullable Drawn drawn)
      implements Outcome {
    public Stepped(Head head, View view, @Nullable Move move) {
      this(head, view, move, null);
    }
  }

  /** The same request was made before; this is what the customer sees now. */
  record Replayed(Head head, View view) implements Outcome {}

  /** Another request was made with the same key. */
  record KeyReused() implements Outcome {}

  /** The input was not accepted and nothing is changed. */
  record Refused(Head head, Reply.Rejected rejected) implements Outcome {}

  /** There is no such session, or it is somebody else's. */
  record Unknown() implements Outcome {}

  /** The signal went to another wait. */
  record SignalGone() implements Outcome {}
}
