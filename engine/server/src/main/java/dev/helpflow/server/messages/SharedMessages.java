package dev.helpflow.server.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.message.TextDigest;
import dev.helpflow.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts that a namespace keeps, as of one revision.
 *
 * @param revision counts the changes from 1; 0 when there was none
 * @param messages ICU patterns by locale, then by key
 */
public record SharedMessages(
    String namespace,
    int revision,
    ObjectNode messages,
    String reason,
    Instant changedAt,
    String changedBy) {

  /** Of a namespace that keeps none. */
  static SharedMessages none(String namespace) {
    return new SharedMessages(
        namespace, 0, Json.mapper().createObjectNode(), "", Instant.EPOCH, "");
  }

  /** Whether a text of this key is kept in any locale. */
  public boolean has(String key) {
    return messages.properties().stream().anyMatch(locale -> locale.getValue().has(key));
  }

  /** {@code {"namespace", "revision", "messages", "reason"?, "changedAt"?, "changedBy"?}}. */
  public ObjectNode json() {
    ObjectNode json =
        Json.mapper().createObjectNode().put("namespace", namespace).put("revision", revision);
    json.set("messages", messages);
    return revision == 0
        ? json
        : json.put("reason", reason)
            .put("changedAt", changedAt.toString())
            .put("changedBy", changedBy);
  }

  /**
   * A copy of a document with these texts in the place of those that it takes from its namespace.
   * What the namespace has never kept is left as it is, and what it keeps no more is taken away, so
   * that lint says so.
   *
   * @param before the texts as they were until now
   */
  public ObjectNode into(JsonNode document, SharedMessages before) {
    ObjectNode copy = document.deepCopy();
    for (JsonNode key : document.path("sharedMessages")) {
      if (has(key.asText()) || before.has(key.asText())) {
        document.path("locales").forEach(locale -> set(copy, locale.asText(), key.asText()));
      }
    }
    noteTranslations(document, copy);
    return copy;
  }

  /** A copy of a document with these texts where it has none of its own. */
  public ObjectNode missingIn(JsonNode document) {
    ObjectNode copy = document.deepCopy();
    for (JsonNode key : document.path("sharedMessages")) {
      for (JsonNode locale : document.path("locales")) {
        boolean hasText = copy.path("messages").path(locale.asText()).hasNonNull(key.asText());
        if (!hasText && messages.path(locale.asText()).has(key.asText())) {
          set(copy, locale.asText(), key.asText());
        }
      }
    }
    return copy;
  }

  /**
   * The messages that a document takes and has another text of than is kept, as JSON Pointers into
   * it; none of what is not kept.
   */
  public List<String> otherIn(JsonNode document) {
    List<String> pointers = new ArrayList<>();
    for (JsonNode key : document.path("sharedMessages")) {
      for (JsonNode locale : document.path("locales")) {
        JsonNode kept = messages.path(locale.asText()).path(key.asText());
        JsonNode own = document.path("messages").path(locale.asText()).path(key.asText());
        if (kept.isTextual() && !kept.equals(own)) {
          pointers.add("/messages/" + locale.asText() + "/" + key.asText());
        }
      }
    }
    return pointers;
  }

  /** A translation that changes with its text was made from the new one. */
  private static void noteTranslations(JsonNode before, ObjectNode after) {
    String first = before.path("locales").path(0).asText();
    for (JsonNode key : before.path("sharedMessages")) {
      String original = after.path("messages").path(first).path(key.asText()).asText();
      for (JsonNode locale : before.path("locales")) {
        JsonNode digests = after.path("translated").path(locale.asText());
        if (digests instanceof ObjectNode own
            && own.has(key.asText())
            && isOther(before, after, locale.asText(), key.asText())
            && isOther(before, after, first, key.asText())) {
          own.put(key.asText(), TextDigest.of(original));
        }
      }
    }
  }

  private static boolean isOther(JsonNode one, JsonNode other, String locale, String key) {
    return !one.path("messages")
        .path(locale)
        .path(key)
        .equals(other.path("messages").path(locale).path(key));
  }

  private void set(ObjectNode document, String locale, String key) {
    JsonNode text = messages.path(locale).path(key);
    ObjectNode texts = document.withObjectProperty("messages").withObjectProperty(locale);
    if (text.isTextual()) {
      texts.set(key, text);
    } else {
      texts.remove(key);
    }
  }
}
