package dev.helpflow.server.handoff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what an agent says with a move: {@code {"reason", "queue"?, "outcome"?, "wrongQueue"?,
 * "missing"?, "flowShouldHaveSolved"?}}, of which each move allows some (design, section 9).
 */
final class MoveRequest {
  private static final int MAX_LENGTH = 1000;
  private static final int MAX_MISSING = 20;
  private static final String REASON = "reason";

  private MoveRequest() {}

  /** What the ledger keeps of it; an absent body says nothing. */
  static Map<String, Object> read(HandoffMove move, String agent, byte[] body) {
    JsonNode said = body.length > 0 ? Json.parseStorable(body) : Json.mapper().createObjectNode();
    if (!said.isObject()) {
      throw invalid("The body must be an object with " + list(move.allowed()) + ".");
    }
    return read(move, agent, said);
  }

  /**
   * The same of a desk.
   *
   * @param reason why, where a reason is needed and the desk gives none
   */
  static Map<String, Object> read(
      HandoffMove move, String agent, Map<String, Object> said, String reason) {
    Map<String, Object> more = new LinkedHashMap<>(said);
    if (move.required().contains(REASON)) {
      more.putIfAbsent(REASON, reason);
    }
    return read(move, agent, Json.toNode(more));
  }

  private static Map<String, Object> read(HandoffMove move, String agent, JsonNode said) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("agent", agent);
    said.properties()
        .forEach(property -> data.put(property.getKey(), value(move, property.getKey(), property)));
    for (String name : move.required()) {
      if (!data.containsKey(name)) {
        throw invalid(
            "The body of "
                + move.word()
                + " must have the property "
                + name
                + "; it may have "
                + list(move.allowed())
                + ".");
      }
    }
    return data;
  }

  private static Object value(HandoffMove move, String name, Map.Entry<String, JsonNode> property) {
    if (!move.allowed().contains(name)) {
      throw invalid(
          "The body of "
              + move.word()
              + " may have "
              + list(move.allowed())
              + ", but no other property.");
    }
    JsonNode value = property.getValue();
    return switch (name) {
      case "wrongQueue", "flowShouldHaveSolved" -> {
        if (!value.isBoolean()) {
          throw invalid("The property " + name + " must be true or false.");
        }
        yield value.booleanValue();
      }
      case "missing" -> missing(value);
      default -> text("The property " + name, value);
    };
  }

  /** What the agent had to ask for, though the flow could have told it. */
  private static List<Object> missing(JsonNode value) {
    if (!value.isArray() || value.size() > MAX_MISSING) {
      throw invalid("The property missing must be a list of at most " + MAX_MISSING + " strings.");
    }
    List<Object> missing = new ArrayList<>();
    value.forEach(item -> missing.add(text("Each item of the property missing", item)));
    return missing;
  }

  private static String text(String subject, JsonNode value) {
    if (!value.isTextual()
        || value.textValue().isBlank()
        || value.textValue().length() > MAX_LENGTH) {
      throw invalid(subject + " must be a string of 1 to " + MAX_LENGTH + " characters.");
    }
    return value.textValue();
  }

  private static String list(Set<String> names) {
    List<String> sorted = names.stream().sorted().toList();
    return sorted.size() == 1
        ? sorted.getFirst()
        : String.join(", ", sorted.subList(0, sorted.size() - 1)) + " and " + sorted.getLast();
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
