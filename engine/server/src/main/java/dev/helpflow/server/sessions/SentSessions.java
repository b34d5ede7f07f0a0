package dev.helpflow.server.sessions;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.interpreter.Ids;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.interpreter.Interpreter;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.core.interpreter.StartRequest;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.server.flows.LiveFlow;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Begins sessions for customers who are with an agent. The customer is known as their own session
 * knew them when it began, since nothing of the agent's proves who they are.
 *
 * <p>Which hand-off a session was sent by is told by the idempotency key that began it: it is
 * unique within {@link #scope}, and stored with the session in one statement.
 */
@Singleton
public final class SentSessions {
  private final SessionStore store;
  private final Openings openings;
  private final SessionRunner runner;
  private final Interpreter interpreter;
  private final Ids ids;
  private final SessionSettings settings;

  SentSessions(
      SessionStore store,
      Openings openings,
      SessionRunner runner,
      Interpreter interpreter,
      Ids ids,
      SessionSettings settings) {
    this.store = store;
    this.openings = openings;
    this.runner = runner;
    this.interpreter = interpreter;
    this.ids = ids;
    this.settings = settings;
  }

  /**
   * A session that was begun.
   *
   * @param replayed whether the same request had begun it before
   */
  public record Sent(SessionId session, boolean replayed) {}

  /** What the keys that send flows by a hand-off are unique within. */
  public static String scope(String handoff) {
    return "handoff:" + handoff;
  }

  /**
   * Whether the same request began a session before.
   *
   * @throws ProblemException {@link ProblemCode#IDEMPOTENCY_KEY_REUSED}
   */
  public boolean hasBegun(String handoff, IdempotencyKey key) {
    return begun(handoff, key).isPresent();
  }

  private Optional<SessionId> begun(String handoff, IdempotencyKey key) {
    Optional<UsedKey> used = store.used(scope(handoff), key);
    if (used.isPresent() && !key.isOf(used.get())) {
      throw new ProblemException(
          ProblemCode.IDEMPOTENCY_KEY_REUSED,
          "This Idempotency-Key came before with another request. Send a new key with a new"
              + " flow.");
    }
    return used.map(UsedKey::made);
  }

  /** Gives up a session that its customer was never sent into; one that is over stays as it is. */
  public void abandon(SessionId session, Clock clock) {
    runner.run(
        session, Turn.of(new Input.Abandon(null)), Pace.within(settings.inlineBudget(), clock));
  }

  /**
   * Begins the live version of a flow.
   *
   * @param from the session that the customer was handed over from
   * @param inputs as they were sent
   * @throws ProblemException when the flow is not live, or the inputs do not fit it
   */
  public Sent begin(
      SessionId from,
      String handoff,
      FlowId flow,
      Map<String, Object> inputs,
      IdempotencyKey key,
      Clock clock) {
    Optional<SessionId> begun = begun(handoff, key);
    if (begun.isPresent()) {
      return new Sent(begun.get(), true);
    }
    Head parent = store.load(from, null).orElseThrow(SessionResponses::unknown);
    Entry.Started known = parent.fold().started();
    Openings.Opening chosen =
        openings.of(
            flow,
            new Variants.Starter(
                parent.customer(), known.customer(), parent.client(), known.forced()));
    LiveFlow live = chosen.flow();
    Reply.Advance opening =
        interpreter.start(
            new StartRequest(
                live.ref(),
                live.subflows(),
                SessionService.inputs(live, inputs),
                known.customer(),
                Languages.ofTag(known.locale())
                    .choose(
                        live.flow().definition().locales(),
                        live.flow().definition().locales().getFirst()),
                known.zone(),
                chosen.trial(),
                known.forced()),
            clock.instant(),
            ids);
    Head head =
        new Head(
            SessionId.random(),
            parent.customer(),
            0,
            opening.fold(),
            false,
            null,
            parent.client(),
            null);
    Turn turn = Turn.of(new Input.Resume(null)).keyed(key);
    Pace pace = Pace.within(settings.inlineBudget(), clock);
    return runner
        .begin(head, opening, scope(handoff), turn, pace)
        .map(outcome -> new Sent(head.id(), false))
        // The same request came twice at once and the other was first.
        .orElseGet(() -> begin(from, handoff, flow, inputs, key, clock));
  }
}
