package dev.helpflow.server.handoff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.server.audit.Reason;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.problem.RequestBody;
import dev.helpflow.wire.Json;
import java.util.Map;
import java.util.Set;

/** What an agent says who sends a customer into a flow: {@code {"flow", "inputs"?, "reason"}}. */
record SentFlowRequest(FlowId flow, Map<String, Object> inputs, String reason) {
  private static final Set<String> KNOWN = Set.of("flow", "inputs", "reason");

  static SentFlowRequest read(byte[] said) {
    JsonNode body = Json.parseStorable(said);
    RequestBody.demand(
        body, KNOWN, _ -> "The body may have flow, inputs and reason, but no other property.");
    String reason = Reason.in(body);
    JsonNode inputs = body.path("inputs");
    if (!inputs.isMissingNode() && !inputs.isObject()) {
      throw invalid("The property inputs must be an object.");
    }
    return new SentFlowRequest(
        flow(body.path("flow").asText()),
        inputs.isObject() ? Json.toMap(inputs) : Map.of(),
        reason);
  }

  private static FlowId flow(String name) {
    try {
      return FlowId.parse(name);
    } catch (IllegalArgumentException e) {
      throw invalid("The property flow must name a flow, such as cards/card-not-working.");
    }
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
