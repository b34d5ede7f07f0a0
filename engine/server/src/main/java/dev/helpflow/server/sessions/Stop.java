package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Move;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.server.sessions.Effects.Performed;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where gathering stopped. */
sealed interface Stop {
  /** At a screen. */
  record Shown(View view, Move move) implements Stop {}

  /** Before a commit, whose intention has to be stored first. */
  record Committing(Effect.Call call, View view, Move move) implements Stop {}

  /** At an effect that is still being performed. */
  record Slow(CompletableFuture<Performed> performing, View view, Move move) implements Stop {}

  /** At an input that the session does not accept. */
  record Refused(Reply.Rejected rejected) implements Stop {}

  /** What the customer sees meanwhile. */
  default View view() {
    return switch (this) {
      case Shown shown -> shown.view();
      case Committing committing -> committing.view();
      case Slow slow -> slow.view();
      case Refused refused -> refused.rejected().current();
    };
  }

  /**
   * What came of a step that ends here.
   *
   * @param head the session as it was stored
   * @param first what the interpreter made of the step's own input
   * @param drawn what the customer's app is sent
   */
  default Outcome outcome(Head head, Reply first, Drawing.Drawn drawn) {
    return switch (this) {
      case Shown shown -> stepped(head, shown.move(), first, drawn);
      case Committing committing -> stepped(head, committing.move(), first, drawn);
      case Slow slow -> stepped(head, slow.move(), first, drawn);
      case Refused refused -> new Outcome.Refused(head, refused.rejected());
    };
  }

  private Outcome stepped(Head head, Move last, Reply first, Drawing.Drawn drawn) {
    Move begun = begun(first);
    // What comes back within a step brings its own screen up to date, and the step led to it.
    Move whole = begun != null && last.kind() == Move.Kind.UPDATE ? begun : last;
    return new Outcome.Stepped(head, view(), whole, drawn);
  }

  /** How the screen of a step that only begins would come to be; null when it is refused. */
  private static @Nullable Move begun(Reply first) {
    return switch (first) {
      case Reply.Rejected rejected -> null;
      case Reply.Advance advance ->
          switch (advance.next()) {
            case Reply.Next.Show show -> show.move();
            case Reply.Next.Perform perform -> perform.move();
          };
    };
  }
}
