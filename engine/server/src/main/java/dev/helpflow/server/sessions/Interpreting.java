package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Ids;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.interpreter.Interpreter;
import dev.helpflow.core.interpreter.Migration;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.core.interpreter.Status;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.Slot;
import dev.helpflow.server.database.FailedWork;
import dev.helpflow.server.flows.PublishedFlows;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives turns to the interpreter, in the customer's language and as the app that sent them meant.
 */
@Singleton
final class Interpreting {
  private static final Logger LOG = LoggerFactory.getLogger(Interpreting.class);

  private final Interpreter interpreter;
  private final PublishedFlows flows;
  private final DueMigrations migrations;
  private final Drawing drawing;
  private final Ids ids;

  Interpreting(
      Interpreter interpreter,
      PublishedFlows flows,
      DueMigrations migrations,
      Drawing drawing,
      Ids ids) {
    this.interpreter = interpreter;
    this.flows = flows;
    this.migrations = migrations;
    this.drawing = drawing;
    this.ids = ids;
  }

  /** Takes a turn to a session as it was read, on the version that it is to move to if it can. */
  Reply take(Head head, Turn turn, Pace pace) {
    // What a server is still waiting for comes back to the version that asked.
    if (turn.input() instanceof Input.Customer && !head.unfinished()) {
      try {
        List<Migration> due = migrations.of(head.fold());
        if (!due.isEmpty()) {
          return interpret(head.fold(), turn, due, pace);
        }
      } catch (RuntimeException e) {
        // Staying is always safe: a version that cannot be run here must not stop whoever is on one
        // that can.
        FailedWork.error(
            LOG, e, "Session {} could not be judged for another version, and stays.", head.id());
      }
    }
    return interpret(head.fold(), turn, List.of(), pace);
  }

  /** Takes what follows in the same step. */
  Reply goOn(Fold fold, Turn turn, Pace pace) {
    return interpret(fold, turn, List.of(), pace);
  }

  /** What the customer of a session sees now; changes nothing. */
  View view(Fold fold, Languages asked, Pace pace) {
    return interpreter.view(fold, pace.clock().instant(), locale(fold, asked));
  }

  /**
   * Whether something that was begun is still to come back: the outcome of a commit, or what the
   * customer is shown a loading screen for.
   */
  boolean isUnfinished(Fold fold, View view) {
    return fold.slots().values().stream().anyMatch(Slot::isCommitPending)
        || (view.status() == Status.WAITING && interpreter.isAsking(fold));
  }

  private Reply interpret(Fold fold, Turn turn, List<Migration> due, Pace pace) {
    Instant now = pace.clock().instant();
    String locale = locale(fold, turn.languages());
    Input input =
        drawing.asked(turn.input(), fold, turn.client(), () -> interpreter.view(fold, now, locale));
    return interpreter.advance(fold, input, due, locale, now, ids);
  }

  private String locale(Fold fold, Languages asked) {
    return asked.choose(flows.flow(fold.flow()).definition().locales(), fold.started().locale());
  }
}
