package dev.helpflow.server.handoff;

import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.sessions.IdempotencyKey;
import dev.helpflow.server.sessions.Outcome;
import dev.helpflow.server.sessions.Pace;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.server.sessions.SessionRunner;
import dev.helpflow.server.sessions.SessionSettings;
import dev.helpflow.server.sessions.Turn;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
  private final MoveRules rules;

  HandoffService(
      HandoffRepository handoffs, SessionRunner runner, SessionSettings settings, MoveRules rules) {
    this.rules = rules;
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

  /** Some of the hand-offs there are; a page behind one that does not exist is refused. */
  HandoffPage list(HandoffQuery query, Instant now) {
    String after = query.after();
    if (after != null) {
      find(after);
    }
    return handoffs.list(query, now);
  }

  /**
   * Moves a hand-off and goes on with its session.
   *
   * @param data what the session keeps of it, as {@link MoveRequest} read it
   */
  Moved move(
      String id,
      HandoffMove move,
      Caller caller,
      Map<String, Object> data,
      @Nullable IdempotencyKey key,
      Clock clock) {
    return move(
        id,
        new Input.HandoffMoved(id, move.to(), data),
        fold -> rules.demand(fold, id, move, caller, data),
        key,
        clock);
  }

  /**
   * The same of a move that somebody else makes.
   *
   * @param check throws to refuse it over the session as it is then
   */
  Moved move(
      String id,
      Input.HandoffMoved moved,
      Consumer<Fold> check,
      @Nullable IdempotencyKey key,
      Clock clock) {
    SessionId session = new SessionId(find(id).session());
    Turn turn = Turn.of(moved).keyed(key).checked(check);
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

  // PostgreSQL has no room for U+0000 and fails a statement that asks for it.
  static boolean isStorable(String text) {
    return text.indexOf(0) < 0;
  }
}
