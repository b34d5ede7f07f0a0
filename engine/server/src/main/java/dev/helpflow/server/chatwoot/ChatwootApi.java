package dev.helpflow.server.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.events.ChatwootAccount;
import dev.helpflow.server.events.Delivery;
import dev.helpflow.wire.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
  private static final String STATUS = "status";
  private static final String RESOLVED = "resolved";

  /** So many pages of a search, of 15 contacts each, before it is asked for in another way. */
  private static final int FEW = 5;

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
   * The contact of exactly this identifier, as far as it can be found without going through all
   * those that only have a part of it, which Chatwoot finds too.
   */
  Optional<Long> contact(String identifier) {
    return search(identifier, FEW).orElseGet(() -> filter(identifier));
  }

  /**
   * Looks for a contact in pages.
   *
   * @return the contact, or that there is none; empty when there are more pages
   */
  private Optional<Optional<Long>> search(String identifier, int pages) {
    String query =
        CONTACTS + "/search?q=" + URLEncoder.encode(identifier, StandardCharsets.UTF_8) + "&page=";
    for (int page = 1; page <= pages; page++) {
      JsonNode found = requests.get("a search for a contact", query + page).path(PAYLOAD);
      Optional<Long> exact = exact(found, identifier);
      if (exact.isPresent() || found.isEmpty()) {
        return Optional.of(exact);
      }
    }
    return Optional.empty();
  }

  /** Some releases ask for the identifier in lower case, and so may not find it. */
  private Optional<Long> filter(String identifier) {
    ObjectNode body = Json.mapper().createObjectNode();
    body.putArray(PAYLOAD)
        .addObject()
        .put("attribute_key", IDENTIFIER)
        .put("filter_operator", "equal_to")
        .putNull("query_operator")
        .putArray("values")
        .add(identifier);
    return requests
        .attempt("a filter for a contact", CONTACTS + "/filter", body)
        .flatMap(found -> exact(found.path(PAYLOAD), identifier));
  }

  private static Optional<Long> exact(JsonNode contacts, String identifier) {
    for (JsonNode contact : contacts) {
      if (contact.path(IDENTIFIER).asText().equals(identifier)) {
        return Optional.of(number(contact.path("id"), "a contact that was found"));
      }
    }
    return Optional.empty();
  }

  /** Makes a contact, unless there is one, which is then looked for to the end. */
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
        .or(() -> search(identifier, Integer.MAX_VALUE).flatMap(Function.identity()))
        .orElseThrow(
            () ->
                new NotToldException(
                    new Delivery.NotTaken(
                        "Chatwoot makes no contact (422), and finds none with its identifier.")));
  }

  /** A conversation that was found by its name. */
  record Found(long id, int turn, boolean isResolved) {}

  /**
   * The last conversation of a hand-off and a subscription among the newest of a contact.
   *
   * @param name with the first of the turns that are looked for
   */
  Optional<Found> newest(long contact, ConversationName name) {
    JsonNode conversations =
        requests
            .get("which conversations a contact has", CONTACTS + "/" + contact + CONVERSATIONS)
            .path(PAYLOAD);
    List<Found> found = new ArrayList<>();
    for (JsonNode each : conversations) {
      ConversationName.of(each)
          .filter(other -> other.isLike(name) && other.turn() >= name.turn())
          .filter(_ -> each.path("inbox_id").asLong() == account.inbox())
          .ifPresent(
              other ->
                  found.add(
                      new Found(
                          number(each.path("id"), "a conversation that was found"),
                          other.turn(),
                          each.path(STATUS).asText().equals(RESOLVED))));
    }
    return found.stream().max(Comparator.comparingInt(Found::turn));
  }

  /** Whether a conversation is there, and of this hand-off and subscription. */
  boolean isThere(long conversation, ConversationName name) {
    return requests
        .find("which conversation " + conversation + " is", path(conversation, ""))
        .flatMap(ConversationName::of)
        .filter(name::isLike)
        .isPresent();
  }

  /** Makes a conversation. */
  long makeConversation(long contact, ConversationName name) {
    ObjectNode body =
        Json.mapper()
            .createObjectNode()
            .put("source_id", name.source())
            .put("inbox_id", account.inbox())
            .put("contact_id", contact)
            .put(STATUS, "open");
    if (account.team() != null) {
      body.put("team_id", account.team());
    }
    body.set("custom_attributes", name.attributes());
    return number(
        requests.post("a new conversation", CONVERSATIONS, body).path("id"), "a new conversation");
  }

  /** Whether a conversation has a private note that ends with this line. */
  boolean hasNote(long conversation, String line) {
    String path = path(conversation, "/messages");
    String before = "";
    while (true) {
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

  void resolve(long conversation) {
    requests.order(
        "a status",
        path(conversation, "/toggle_status"),
        Json.mapper().createObjectNode().put(STATUS, RESOLVED));
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
