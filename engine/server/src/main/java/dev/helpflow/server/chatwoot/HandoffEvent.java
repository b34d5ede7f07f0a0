package dev.helpflow.server.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.events.EventTypes;
import java.util.Set;

/**
 * An event of a hand-off.
 *
 * @param id of the event, by which its note is known
 * @param kind what is behind {@link EventTypes#OF_HANDOFFS} in its type
 * @param queue the queue that the hand-off is in now; empty where its events do not say
 * @param data all that it tells
 */
record HandoffEvent(long id, String kind, String handoff, String queue, JsonNode data) {
  /** After these a hand-off is over. */
  private static final Set<String> LAST = Set.of("returned", "ended", "cancelled", "failed");

  /** Reads a CloudEvent. */
  static HandoffEvent read(JsonNode event) {
    JsonNode data = event.path("data");
    return new HandoffEvent(
        Long.parseLong(event.path("id").asText()),
        event.path("type").asText().substring(EventTypes.OF_HANDOFFS.length()),
        data.path("handoff").asText(),
        data.path("queue").asText(),
        data);
  }

  /** Whether a CloudEvent is of a hand-off. */
  static boolean is(JsonNode event) {
    return event.path("type").asText().startsWith(EventTypes.OF_HANDOFFS);
  }

  boolean isLast() {
    return LAST.contains(kind);
  }

  /** Whether it tells what the hand-off is about, as it is then. */
  boolean isAbout() {
    return kind.equals("requested") || kind.equals("repeated");
  }

  boolean isTransfer() {
    return kind.equals("transferred");
  }

  /** Who the customer is; empty where nobody is to be told. */
  String customer() {
    return data.at("/session/customer").asText();
  }
}
