package dev.helpflow.server.handoff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.interpreter.ShownScreen;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.sessions.Ledgers;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.session.BodyWriter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * The screens that the customer of a hand-off saw: {@code {"transcript": {"handoff", "session",
 * "flow", "screens": [{"at", "flowVersion", "status", "screen", "answered"?: {"at", "action",
 * "values", "masked"?}}]}}}, each {@code screen} as apps are sent it. Every reading is audited.
 */
@Singleton
final class Transcripts {
  private final HandoffService handoffs;
  private final Ledgers ledgers;
  private final Database database;
  private final AuditLog audit;

  Transcripts(HandoffService handoffs, Ledgers ledgers, Database database, AuditLog audit) {
    this.handoffs = handoffs;
    this.ledgers = ledgers;
    this.database = database;
    this.audit = audit;
  }

  byte[] read(String id, Caller caller, Instant at) {
    HandoffRow handoff = handoffs.find(id);
    HandoffAccess.demandTheirs(handoff, caller);
    SessionId session = new SessionId(handoff.session());
    // What the customer does afterwards is no longer the agent's who helped them.
    List<ShownScreen> shown =
        HandoffAccess.isOps(caller)
            ? ledgers.transcript(session)
            : ledgers.transcript(session, handoff.id());
    database.transaction(
        connection -> {
          audit.add(
              connection,
              at,
              caller.subject(),
              "handoff.transcriptRead",
              subject(handoff.id()),
              "To help the customer of the hand-off.",
              Json.mapper().createObjectNode().put("screens", shown.size()).toString());
          return shown;
        });
    return Json.write(body(handoff, shown));
  }

  /** What the audit log calls a hand-off. */
  static String subject(String handoff) {
    return "handoff:" + handoff;
  }

  private static ObjectNode body(HandoffRow handoff, List<ShownScreen> shown) {
    ObjectNode body = Json.mapper().createObjectNode();
    ObjectNode transcript =
        body.putObject("transcript")
            .put("handoff", handoff.id())
            .put("session", handoff.session())
            .put("flow", handoff.flow());
    ArrayNode screens = transcript.putArray("screens");
    shown.forEach(screen -> write(screen, screens.addObject()));
    return body;
  }

  private static void write(ShownScreen shown, ObjectNode json) {
    json.put("at", shown.at().toString());
    json.put("flowVersion", shown.view().flow().version());
    json.put("status", shown.view().status().word());
    json.set("screen", Json.parse(BodyWriter.writeScreen(shown.view().screen())));
    ShownScreen.Answered answered = shown.answered();
    if (answered != null) {
      ObjectNode did =
          json.putObject("answered")
              .put("at", answered.at().toString())
              .put("action", answered.action());
      did.set("values", Json.toNode(answered.values()));
      if (!answered.masked().isEmpty()) {
        ArrayNode masked = did.putArray("masked");
        answered.masked().stream().sorted().forEach(masked::add);
      }
    }
  }
}
