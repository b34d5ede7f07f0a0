package dev.helpflow.server.handoff;

import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.ledger.Slot;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.sessions.IdempotencyKey;
import dev.helpflow.server.sessions.Outcome;
import dev.helpflow.server.sessions.Pace;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.server.sessions.SessionRunner;
import dev.helpflow.server.sessions.SessionSettings;
import dev.helpflow.server.sessions.Turn;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What agents do with hand-offs. A move is an input of the session, so that it and the customer's
 * own steps cannot both win.
 */
@Singleton
final class HandoffService {
  private final HandoffRepository handoffs;
  private final SessionRunner runner;
  private final SessionSettings settings;

  HandoffService(HandoffRepository handoffs, SessionRunner runner, SessionSettings settings) {
    this.handoffs = handoffs;
    this.runner = runner;
    this.settings = settings;
  }

  /** What came of a move. */
  record Moved(HandoffRow handoff, boolean replayed) {}

  HandoffRow find(String id) {
    return (isStorable(id) ? handoffs.find(id) : Optional.<HandoffRow>empty())
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.HANDOFF_NOT_FOUND, "There is no hand-off of that id."));
  }

  List<HandoffRow> list(@Nullable String queue, @Nullable HandoffState state) {
    return handoffs.list(queue, state == null ? null : word(state));
  }

  /**
   * Moves a hand-off and goes on with its session.
   *
   * @param data what the session keeps of it: agent, reason, outcome
   */
  Moved move(
      String id,
      HandoffMove move,
      Map<String, Object> data,
      @Nullable IdempotencyKey key,
      Clock clock) {
    SessionId session = new SessionId(find(id).session());
    Turn turn =
        Turn.of(new Input.HandoffMoved(id, move.to(), data))
            .keyed(key)
            .checked(fold -> demand(state(fold, id), move));
    Outcome outcome = runner.run(session, turn, Pace.within(settings.inlineBudget(), clock));
    return switch (outcome) {
      case Outcome.Stepped stepped -> new Moved(find(id), false);
      case Outcome.Replayed replayed -> new Moved(find(id), true);
      case Outcome.KeyReused reused ->
          throw new ProblemException(
              ProblemCode.IDEMPOTENCY_KEY_REUSED,
              "This Idempotency-Key came before with another request. Send a new key with a new"
                  + " move.");
      case Outcome.Refused refused ->
          throw new ProblemException(ProblemCode.HANDOFF_STATE, refused.rejected().detail());
      case Outcome.Unknown unknown ->
          throw new ProblemException(
              ProblemCode.HANDOFF_NOT_FOUND,
              "The session of this hand-off does not exist any more.");
      case Outcome.SignalGone gone -> throw new IllegalStateException("A move takes no signal.");
    };
  }

  private static void demand(HandoffState state, HandoffMove move) {
    if (!move.isFrom(state)) {
      throw new ProblemException(
          ProblemCode.HANDOFF_STATE,
          "The hand-off is "
              + word(state)
              + ", and in that state there is no "
              + move.word()
              + ".");
    }
  }

  /**
   * The state as the session's ledger has it; of a hand-off that a newer one at its place follows,
   * ended.
   */
  private static HandoffState state(Fold fold, String id) {
    return fold.slots().values().stream()
        .map(Slot::handoff)
        .filter(Objects::nonNull)
        .filter(handoff -> handoff.id().equals(id))
        .map(Entry.Handoff::state)
        .findFirst()
        .orElse(HandoffState.ENDED);
  }

  // PostgreSQL has no room for U+0000 and fails a statement that asks for it.
  static boolean isStorable(String text) {
    return text.indexOf(0) < 0;
  }

  private static String word(HandoffState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
