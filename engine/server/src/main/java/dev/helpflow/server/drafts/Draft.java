package dev.helpflow.server.drafts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.wire.Json;
import java.time.Instant;

/**
 * A document that is being written.
 *
 * @param name which of the flow's drafts it is
 * @param revision how often it was saved
 */
record Draft(FlowId flow, String name, long revision, Instant updatedAt, String updatedBy) {

  /** {@code {"flow", "draft", "revision", "updatedAt", "updatedBy"}}. */
  ObjectNode json() {
    return Json.mapper()
        .createObjectNode()
        .put("flow", flow.toString())
        .put("draft", name)
        .put("revision", revision)
        .put("updatedAt", updatedAt.toString())
        .put("updatedBy", updatedBy);
  }

  /** What a request to change it has in {@code If-Match} (RFC 9110). */
  String etag() {
    return "\"" + revision + "\"";
  }
}
