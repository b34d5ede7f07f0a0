package dev.helpflow.server.flows;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.util.List;

/** What was done to a flow and its versions, by whom, when and why. */
@Singleton
final class FlowHistory {
  private static final int NEWEST = 200;

  private final Database database;
  private final AuditLog audit;

  FlowHistory(Database database, AuditLog audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * {@code {"flow", "history": [{"action", "version", "at", "who", "reason", "detail"}]}}, newest
   * first, 200 at most.
   */
  ObjectNode of(FlowId id) {
    List<AuditLog.Line> lines =
        database.run(connection -> audit.newest(connection, id + "@", NEWEST));
    if (lines.isEmpty()) {
      throw new ProblemException(ProblemCode.FLOW_NOT_FOUND, "There is no flow " + id + ".");
    }
    ObjectNode body = Json.mapper().createObjectNode().put("flow", id.toString());
    ArrayNode history = body.putArray("history");
    for (AuditLog.Line line : lines) {
      int version = Integer.parseInt(line.subject().substring(line.subject().indexOf('@') + 1));
      history.add(line.json().put("version", version));
    }
    return body;
  }
}
