package dev.helpflow.server.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import java.util.Optional;

/**
 * By which a conversation that was made from here is known in a Chatwoot, whatever its number is.
 *
 * @param turn which of the subscription's conversations of the hand-off it is, from 1
 */
record ConversationName(String handoff, String subscription, int turn) {
  /** That of a conversation as Chatwoot tells it; empty when it was not made from here. */
  static Optional<ConversationName> of(JsonNode conversation) {
    JsonNode attributes = conversation.path("custom_attributes");
    String handoff = attributes.path(ChatwootAttributes.HANDOFF).asText();
    String subscription = attributes.path(ChatwootAttributes.SUBSCRIPTION).asText();
    return handoff.isEmpty() || subscription.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ConversationName(
                handoff, subscription, attributes.path(ChatwootAttributes.TURN).asInt(1)));
  }

  /** Whether another is of the same hand-off and subscription. */
  boolean isLike(ConversationName other) {
    return handoff.equals(other.handoff) && subscription.equals(other.subscription);
  }

  ConversationName withTurn(int other) {
    return new ConversationName(handoff, subscription, other);
  }

  /** Its source, so that an inbox with one conversation for each source shares none. */
  String source() {
    return handoff + ":" + subscription + ":" + turn;
  }

  ObjectNode attributes() {
    return Json.mapper()
        .createObjectNode()
        .put(ChatwootAttributes.HANDOFF, handoff)
        .put(ChatwootAttributes.SUBSCRIPTION, subscription)
        .put(ChatwootAttributes.TURN, turn);
  }
}
