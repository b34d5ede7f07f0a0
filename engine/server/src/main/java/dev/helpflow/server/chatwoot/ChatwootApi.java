package dev.helpflow.server.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.events.ChatwootAccount;
import dev.helpflow.server.events.Delivery;
import dev.helpflow.wire.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What is done in an account of a Chatwoot, by its <a
 * href="https://developers.chatwoot.com/api-reference">Application API</a>. Each throws {@link
 * NotToldException} when it cannot be done.
 */
final class ChatwootApi {
  private static final String CONTACTS = "/contacts";
  private static final String CONVERSATIONS = "/conversations";
  private static final String PAYLOAD = "payload";
  private static final String IDENTIFIER = "identifier";
  private static final String CONTENT = "content";

  /** How many pages of a search are looked at, of 15 contacts each. */
  private static final int PAGES_OF_CONTACTS = 20;

  /** How many pages of a conversation are looked at, of 20 messages each. */
  private static final int PAGES_OF_MESSAGES = 20;

  private final ChatwootAccount account;
  private final ChatwootRequests requests;

  ChatwootApi(ChatwootAccount account, ChatwootRequests requests) {
    this.account = account;
    this.requests = requests;
  }

  /** Whether the inbox is there, and one in which conversations can be made over the API. */
  boolean hasInbox() {
    return requests
        .get("what inbox " + account.inbox() + " is", "/inboxes/" + account.inbox())
        .path("channel_type")
        .asText()
        .equals("Channel::Api");
  }

  /**
   * The contact of exactly this identifier: Chatwoot finds those too that only have a part of it.
   */
  Optional<Long> contact(String identifier) {
    String query =
        CONTACTS + "/search?q=" + URLEncoder.encode(identifier, StandardCharsets.UTF_8) + "&page=";
    for (int page = 1; page <= PAGES_OF_CONTACTS; page++) {
      JsonNode found = requests.get("a search for a contact", query + page).path(PAYLOAD);
      for (JsonNode contact : found) {
        if (contact.path(IDENTIFIER).asText().equals(identifier)) {
          return Optional.of(number(contact.path("id"), "a contact that was found"));
        }
      }
      if (found.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Makes a contact, unless somebody has just made it. */
  long makeContact(String identifier, String name) {
    ObjectNode body =
        Json.mapper()
            .createObjectNode()
            .put("inbox_id", account.inbox())
            .put(IDENTIFIER, identifier)
            .put("name", name);
    return requests
        .attempt("a new contact", CONTACTS, body)
        .map(made -> number(made.at("/payload/contact/id"), "a new contact"))
        .or(() -> contact(identifier))
        .orElseThrow(
            () ->
                new NotToldException(
                    new Delivery.NotTaken(
                        "Chatwoot makes no contact (422), and finds none with its identifier."),
                    false));
  }

  /** The conversation of a hand-off among the newest of a contact. */
  Optional<Long> conversation(long contact, String handoff) {
    JsonNode found =
        requests
            .get("which conversations a contact has", CONTACTS + "/" + contact + CONVERSATIONS)
            .path(PAYLOAD);
    for (JsonNode conversation : found) {
      if (conversation.path("inbox_id").asLong() == account.inbox()
          && conversation
              .path("custom_attributes")
              .path(ChatwootAttributes.HANDOFF)
              .asText()
              .equals(handoff)) {
        return Optional.of(number(conversation.path("id"), "a conversation that was found"));
      }
    }
    return Optional.empty();
  }

  /** Makes the conversation of a hand-off, which is its own source, so that none is shared. */
  long makeConversation(long contact, String handoff) {
    ObjectNode body =
        Json.mapper()
            .createObjectNode()
            .put("source_id", handoff)
            .put("inbox_id", account.inbox())
            .put("contact_id", contact)
            .put("status", "open");
    if (account.team() != null) {
      body.put("team_id", account.team());
    }
    body.putObject("custom_attributes").put(ChatwootAttributes.HANDOFF, handoff);
    return number(
        requests.post("a new conversation", CONVERSATIONS, body).path("id"), "a new conversation");
  }

  /** Whether a conversation has a private note that ends with this line. */
  boolean hasNote(long conversation, String line) {
    String path = path(conversation, "/messages");
    String before = "";
    for (int page = 0; page < PAGES_OF_MESSAGES; page++) {
      JsonNode found =
          requests.get("which messages a conversation has", path + before).path(PAYLOAD);
      long oldest = Long.MAX_VALUE;
      for (JsonNode message : found) {
        if (message.path("private").asBoolean()
            && message.path(CONTENT).asText().stripTrailing().endsWith("\n" + line)) {
          return true;
        }
        oldest = Math.min(oldest, message.path("id").asLong());
      }
      if (found.isEmpty()) {
        return false;
      }
      before = "?before=" + oldest;
    }
    return false;
  }

  void note(long conversation, String text) {
    requests.order(
        "a private note",
        path(conversation, "/messages"),
        Json.mapper()
            .createObjectNode()
            .put(CONTENT, text)
            .put("message_type", "outgoing")
            .put("private", true));
  }

  /**
   * Sets how urgent a conversation is.
   *
   * @param priority urgent, high, medium or low
   */
  void prioritise(long conversation, String priority) {
    requests.order(
        "a priority",
        path(conversation, "/toggle_priority"),
        Json.mapper().createObjectNode().put("priority", priority));
  }

  /**
   * Sets the status of a conversation.
   *
   * @param status open or resolved
   */
  void status(long conversation, String status) {
    requests.order(
        "a status",
        path(conversation, "/toggle_status"),
        Json.mapper().createObjectNode().put("status", status));
  }

  private static String path(long conversation, String rest) {
    return CONVERSATIONS + "/" + conversation + rest;
  }

  private static long number(JsonNode id, String what) {
    if (!id.canConvertToLong() || id.longValue() < 1) {
      throw NotToldException.away("Chatwoot gave no id of " + what + ".");
    }
    return id.longValue();
  }
}
