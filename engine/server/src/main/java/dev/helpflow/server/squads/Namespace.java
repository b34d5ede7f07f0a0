package dev.helpflow.server.squads;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import java.time.Instant;
import java.util.List;

/**
 * A namespace of flows and who answers for it.
 *
 * @param owners subjects
 * @param approval whether a version needs an approver who is not its author to go live
 */
record Namespace(
    String name,
    List<String> owners,
    boolean approval,
    String reason,
    Instant changedAt,
    String changedBy) {
  Namespace {
    owners = List.copyOf(owners);
  }

  /** {@code {"namespace", "owners", "approval", "reason", "changedAt", "changedBy"}}. */
  ObjectNode json() {
    ObjectNode json = Json.mapper().createObjectNode().put("namespace", name);
    owners.forEach(json.putArray("owners")::add);
    return json.put("approval", approval)
        .put("reason", reason)
        .put("changedAt", changedAt.toString())
        .put("changedBy", changedBy);
  }
}
