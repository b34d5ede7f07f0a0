package dev.helpflow.server.flows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.wire.Json;
import java.time.Instant;
import java.util.Objects;

/**
 * A version that is to go live later.
 *
 * @param request what was asked for, with its time
 */
record ScheduledLive(
    long number, FlowId flow, GoLiveRequest request, Instant scheduledAt, String scheduledBy) {

  /** When it is to be done. */
  Instant due() {
    return Objects.requireNonNull(request.at());
  }

  /** {@code {"version", "inFlight", "percent"?, "at", "reason", "scheduledAt", "scheduledBy"}}. */
  ObjectNode json() {
    ObjectNode json =
        Json.mapper()
            .createObjectNode()
            .put("version", request.version())
            .put("inFlight", request.inFlight().word());
    if (request.percent() < 100) {
      json.put("percent", request.percent());
    }
    return json.put("at", due().toString())
        .put("reason", request.reason())
        .put("scheduledAt", scheduledAt.toString())
        .put("scheduledBy", scheduledBy);
  }
}
