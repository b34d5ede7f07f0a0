package dev.helpflow.server.desks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.chatwoot.ChatwootAttributes;
import dev.helpflow.server.chatwoot.ConversationWords;
import dev.helpflow.server.chatwoot.ConversationWords.Heard;
import dev.helpflow.server.handoff.DeskMove;
import dev.helpflow.wire.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what Chatwoot sends to a webhook of an account. A conversation is a hand-off's when its
 * custom attribute {@code helpflow_handoff} names one. That a person is its assignee is that it is
 * accepted; that it is resolved ends the hand-off, or returns it when the attribute {@code
 * helpflow_return} is on. What the agent says on closing stands in attributes too. Of a
 * conversation that was made from here it counts while the hand-off is in it.
 */
final class ChatwootDesk {
  private static final Logger LOG = LoggerFactory.getLogger(ChatwootDesk.class);
  private static final String ATTRIBUTE = ChatwootAttributes.PREFIX;

  /** The type of an assignee who is a person. */
  private static final String PERSON = "User";

  /** As many words, and as long ones, as are taken of what an agent asked for. */
  private static final int MOST_MISSING = 20;

  /** In characters, each of which may count as two where it is taken. */
  private static final int LONGEST = 500;

  private ChatwootDesk() {}

  static SaidByDesk read(String desk, DeskRequest request, ConversationWords words, Instant now) {
    JsonNode event = Json.parseStorable(request.body());
    String id = request.header("x-chatwoot-delivery");
    JsonNode attributes = event.path("custom_attributes");
    String handoff = attributes.path(ChatwootAttributes.HANDOFF).asText();
    Optional<DeskMove.Kind> kind = handoff.isEmpty() ? Optional.empty() : kind(event, attributes);
    if (kind.isEmpty()) {
      return new SaidByDesk.Nothing(id, "It says nothing that moves a hand-off.");
    }
    DeskMove.Kind found = kind.get();
    // When the conversation last had something new.
    long seconds = event.path("timestamp").asLong();
    if (!DeskTimes.isOne(seconds, now)) {
      LOG.warn(
          "What Chatwoot says at the desk {} of the conversation {} is not taken, because its"
              + " timestamp {} is before 1970, or more than a day after now, in seconds.",
          desk,
          event.path("id").asLong(),
          seconds);
      return new SaidByDesk.Nothing(
          id, "Its timestamp is before 1970, or more than a day after now, in seconds.");
    }
    DeskMove move =
        new DeskMove(
            desk,
            handoff,
            found,
            Instant.ofEpochSecond(seconds),
            null,
            data(found, event, attributes),
            true);
    return switch (words.heard(event)) {
      case Heard.In(Set<String> queues) -> new SaidByDesk.Move(id, move, queues);
      case Heard.Nothing(String why) -> new SaidByDesk.Nothing(id, why);
    };
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

  /** Who is assigned; nobody where that is a bot. Older releases assign people only. */
  private static String agent(JsonNode event) {
    JsonNode meta = event.path("meta");
    JsonNode assignee = meta.path("assignee");
    return meta.path("assignee_type").asText(PERSON).equals(PERSON)
        ? assignee.path("email").asText(assignee.path("name").asText())
        : "";
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
    String outcome = cut(attributes.path(ATTRIBUTE + "outcome").asText("").strip());
    data.put("outcome", outcome.isEmpty() ? "resolved" : outcome);
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
            .map(ChatwootDesk::cut)
            .limit(MOST_MISSING)
            .toList();
    if (!missing.isEmpty()) {
      data.put("missing", missing);
    }
    return data;
  }

  /** A person typed it, and no longer looks: what is too long is taken as far as it may go. */
  private static String cut(String typed) {
    return typed
        .codePoints()
        .limit(LONGEST)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
