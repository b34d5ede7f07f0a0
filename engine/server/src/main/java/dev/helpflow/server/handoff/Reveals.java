package dev.helpflow.server.handoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.audit.Reason;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.problem.RequestBody;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.sessions.Ledgers;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;

/**
 * Shows an agent what a hand-off told only the name of: {@code {"revealed": {"name", "value",
 * "times"}}}. It is written down first, and how often it has been shown is told with it.
 */
@Singleton
final class Reveals {
  private static final Set<String> KNOWN = Set.of("name", "reason");
  private static final String ACTION = "handoff.revealed";

  private final HandoffService handoffs;
  private final Ledgers ledgers;
  private final Database database;
  private final AuditLog audit;

  Reveals(HandoffService handoffs, Ledgers ledgers, Database database, AuditLog audit) {
    this.handoffs = handoffs;
    this.ledgers = ledgers;
    this.database = database;
    this.audit = audit;
  }

  byte[] reveal(String id, byte[] said, Caller caller, Instant at) {
    JsonNode body = Json.parseStorable(said);
    RequestBody.demand(
        body, KNOWN, _ -> "The body may have name and reason, but no other property.");
    String name = body.path("name").asText();
    String reason = Reason.in(body);
    HandoffRow handoff = handoffs.find(id);
    HandoffAccess.demandAccepted(handoff, caller);
    Object value =
        ledgers
            .reveal(new SessionId(handoff.session()), id, name)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.INVALID_REQUEST,
                        "The property name must be one of those that the hand-off has under"
                            + " sensitive."));
    String detail = Json.mapper().createObjectNode().put("name", name).toString();
    int times =
        database.transaction(
            connection -> {
              String subject = Transcripts.subject(id);
              audit.add(connection, at, caller.subject(), ACTION, subject, reason, detail);
              return audit.count(connection, ACTION, subject, "name", name);
            });
    ObjectNode answer = Json.mapper().createObjectNode();
    ObjectNode revealed = answer.putObject("revealed").put("name", name);
    revealed.set("value", Json.toNode(value));
    revealed.put("times", times);
    return Json.write(answer);
  }
}
