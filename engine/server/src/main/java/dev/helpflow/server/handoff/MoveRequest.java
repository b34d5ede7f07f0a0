package dev.helpflow.server.handoff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads what an agent says with a move: {@code {"reason", "outcome"?}}. */
final class MoveRequest {
  private static final Set<String> PROPERTIES = Set.of("reason", "outcome");
  private static final int MAX_LENGTH = 1000;

  private MoveRequest() {}

  /** What the ledger keeps of it; an absent body says nothing. */
  static Map<String, Object> read(HandoffMove move, String agent, byte[] body) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("agent", agent);
    if (body.length > 0) {
      JsonNode said = Json.parseStorable(body);
      if (!said.isObject()) {
        throw invalid("The body must be an object with reason and outcome.");
      }
      said.properties().forEach(property -> data.put(property.getKey(), text(property)));
    }
    if (move.needsReason() && !data.containsKey("reason")) {
      throw invalid("To " + move.word() + " a hand-off, the body must have a reason.");
    }
    return data;
  }

  private static String text(Map.Entry<String, JsonNode> property) {
    String name = property.getKey();
    if (!PROPERTIES.contains(name)) {
      throw invalid("The body may have reason and outcome, but no other property.");
    }
    JsonNode value = property.getValue();
    if (!value.isTextual()
        || value.textValue().isBlank()
        || value.textValue().length() > MAX_LENGTH) {
      throw invalid(
          "The property " + name + " must be a string of 1 to " + MAX_LENGTH + " characters.");
    }
    return value.textValue();
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
