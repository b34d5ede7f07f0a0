package dev.helpflow.server.handoff;

import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.sessions.IdempotencyKey;
import dev.helpflow.server.sessions.SentSessions;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends customers into flows while they are with an agent: a session of theirs begins, their screen
 * offers to go on with it, and the hand-off tells what became of it. Each of the three steps is
 * done once, however often the request comes.
 */
@Singleton
final class SentFlows {
  private static final String ACTION = "handoff.flowSent";
  private static final String ENDED = "ended";

  /** Why a flow is not offered to a customer for whom it was begun. */
  private static final Set<ProblemCode> REFUSALS =
      Set.of(ProblemCode.HANDOFF_STATE, ProblemCode.HANDOFF_TAKEN, ProblemCode.HANDOFF_NOT_FOUND);

  private final HandoffService handoffs;
  private final SentFlowRepository sent;
  private final SentSessions sessions;
  private final SentOutputs outputs;
  private final Database database;
  private final AuditLog audit;

  SentFlows(
      HandoffService handoffs,
      SentFlowRepository sent,
      SentSessions sessions,
      SentOutputs outputs,
      Database database,
      AuditLog audit) {
    this.handoffs = handoffs;
    this.sent = sent;
    this.sessions = sessions;
    this.outputs = outputs;
    this.database = database;
    this.audit = audit;
  }

  /** A hand-off with the flows that its customer was sent into. */
  HandoffRow find(String id) {
    return handoffs.find(id).with(of(id));
  }

  HandoffService.Moved send(
      String id, SentFlowRequest request, Caller caller, IdempotencyKey key, Clock clock) {
    HandoffRow handoff = handoffs.find(id);
    if (!sessions.hasBegun(id, key)) {
      HandoffAccess.demandAccepted(handoff, caller);
      demandAccepted(handoff.state());
    }
    SentSessions.Sent begun =
        sessions.begin(
            new SessionId(handoff.session()), id, request.flow(), request.inputs(), key, clock);
    write(id, request, begun, caller, clock);
    Map<String, Object> offer =
        Map.of(
            "agent",
            handoff.agent() == null ? caller.subject() : handoff.agent(),
            "reason",
            request.reason(),
            Entry.Handoff.SENT,
            Map.of("session", begun.session().value(), "flow", request.flow().toString()));
    HandoffService.Moved moved = offer(id, offer, begun.session(), caller, key, clock);
    return new HandoffService.Moved(moved.handoff().with(of(id)), begun.replayed());
  }

  /** Gives the session up when the customer is no longer with the agent, who is told so. */
  private HandoffService.Moved offer(
      String id,
      Map<String, Object> offer,
      SessionId session,
      Caller caller,
      IdempotencyKey key,
      Clock clock) {
    try {
      return handoffs.move(
          id,
          new Input.HandoffMoved(id, HandoffState.ACCEPTED, offer),
          fold -> demandWith(MoveRules.find(fold, id).orElse(null), caller),
          key,
          clock);
    } catch (ProblemException e) {
      if (REFUSALS.contains(e.code())) {
        sessions.abandon(session, clock);
      }
      throw e;
    }
  }

  private static void demandWith(Entry.@Nullable Handoff handoff, Caller caller) {
    demandAccepted(handoff == null ? ENDED : HandoffRepository.word(handoff.state()));
    if (handoff != null && !HandoffAccess.isOps(caller)) {
      HandoffAccess.demandAgent(String.valueOf(handoff.data().get("agent")), caller);
    }
  }

  /** Also for a request that came again: the server may have died before it was written. */
  private void write(
      String id, SentFlowRequest request, SentSessions.Sent begun, Caller caller, Clock clock) {
    String detail =
        Json.mapper()
            .createObjectNode()
            .put("flow", request.flow().toString())
            .put("session", begun.session().value())
            .toString();
    database.transaction(
        connection -> {
          String subject = Transcripts.subject(id);
          String session = begun.session().value();
          if (audit.count(connection, ACTION, subject, "session", session) == 0) {
            audit.add(
                connection,
                clock.instant(),
                caller.subject(),
                ACTION,
                subject,
                request.reason(),
                detail);
          }
          return begun;
        });
  }

  private static void demandAccepted(String state) {
    if (!state.equals(HandoffRepository.word(HandoffState.ACCEPTED))) {
      throw new ProblemException(
          ProblemCode.HANDOFF_STATE,
          "The hand-off is "
              + state
              + ", and only a customer who is with an agent is sent into a flow.");
    }
  }

  private List<SentFlow> of(String id) {
    return sent.of(id).stream()
        .map(
            row ->
                row.flow().status().equals(ENDED) ? row.flow().with(outputs.of(row)) : row.flow())
        .toList();
  }
}
