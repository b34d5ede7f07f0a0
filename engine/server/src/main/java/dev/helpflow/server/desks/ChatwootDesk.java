package dev.helpflow.server.desks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.handoff.DeskMove;
import dev.helpflow.wire.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what Chatwoot sends to a webhook of an account. A conversation is a hand-off's when its
 * custom attribute {@code helpflow_handoff} names one. That it has an assignee is that it is
 * accepted; that it is resolved ends the hand-off, or returns it when the attribute {@code
 * helpflow_return} is on. What the agent says on closing stands in attributes too.
 */
final class ChatwootDesk {
  private static final String ATTRIBUTE = "helpflow_";

  private ChatwootDesk() {}

  static SaidByDesk read(String desk, DeskRequest request) {
    JsonNode event = Json.parseStorable(request.body());
    String id = request.header("x-chatwoot-delivery");
    JsonNode attributes = event.path("custom_attributes");
    String handoff = attributes.path(ATTRIBUTE + "handoff").asText();
    Optional<DeskMove.Kind> kind = handoff.isEmpty() ? Optional.empty() : kind(event, attributes);
    return new SaidByDesk(
        id,
        kind.map(
            found ->
                new DeskMove(
                    desk, handoff, found, time(event), null, data(found, event, attributes))));
  }

  private static Optional<DeskMove.Kind> kind(JsonNode event, JsonNode attributes) {
    return switch (event.path("event").asText()) {
      case "conversation_status_changed" ->
          event.path("status").asText().equals("resolved")
              ? Optional.of(
                  attributes.path(ATTRIBUTE + "return").asBoolean()
                      ? DeskMove.Kind.RETURNED
                      : DeskMove.Kind.ENDED)
              : Optional.empty();
      case "conversation_updated" ->
          !agent(event).isEmpty() && !event.path("status").asText().equals("resolved")
              ? Optional.of(DeskMove.Kind.ACCEPTED)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static String agent(JsonNode event) {
    JsonNode assignee = event.path("meta").path("assignee");
    return assignee.path("email").asText(assignee.path("name").asText());
  }

  /** When the conversation last had something new, in seconds. */
  private static Instant time(JsonNode event) {
    return Instant.ofEpochSecond(event.path("timestamp").asLong());
  }

  private static Map<String, Object> data(DeskMove.Kind kind, JsonNode event, JsonNode attributes) {
    Map<String, Object> data = new LinkedHashMap<>();
    String agent = agent(event);
    if (!agent.isEmpty()) {
      data.put("agent", agent);
    }
    if (kind == DeskMove.Kind.ACCEPTED) {
      return data;
    }
    data.put("outcome", attributes.path(ATTRIBUTE + "outcome").asText("resolved"));
    for (Map.Entry<String, String> flag :
        Map.of("wrong_queue", "wrongQueue", "flow_should_have_solved", "flowShouldHaveSolved")
            .entrySet()) {
      JsonNode said = attributes.path(ATTRIBUTE + flag.getKey());
      if (said.isBoolean()) {
        data.put(flag.getValue(), said.booleanValue());
      }
    }
    List<String> missing =
        Arrays.stream(attributes.path(ATTRIBUTE + "missing").asText().split(",", -1))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      data.put("missing", missing);
    }
    return data;
  }
}
