package dev.helpflow.server.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.message.TextDigest;
import dev.helpflow.wire.Json;
import java.time.Instant;
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
    SharedText.of(document)
        .filter(text -> has(text.key()) || before.has(text.key()))
        .forEach(text -> set(copy, text));
    noteTranslations(document, copy);
    return copy;
  }

  /** A copy of a document with these texts where it has none of its own. */
  public ObjectNode missingIn(JsonNode document) {
    ObjectNode copy = document.deepCopy();
    SharedText.of(document)
        .filter(text -> text.in(document).isMissingNode() || text.in(document).isNull())
        .filter(text -> text.among(messages).isTextual())
        .forEach(text -> set(copy, text));
    return copy;
  }

  /**
   * The messages that a document takes and has another text of than is kept, as JSON Pointers into
   * it; none of what is not kept.
   */
  public List<String> otherIn(JsonNode document) {
    return SharedText.of(document)
        .filter(text -> text.among(messages).isTextual())
        .filter(text -> !text.among(messages).equals(text.in(document)))
        .map(SharedText::pointer)
        .toList();
  }

  /** The keys of the messages that two versions of a document have different texts of, in order. */
  public static List<String> changed(JsonNode one, JsonNode other) {
    return SharedText.of(one)
        .filter(text -> text.differs(one, other))
        .map(SharedText::key)
        .distinct()
        .sorted()
        .toList();
  }

  /** A translation that changes with its text was made from the new one. */
  private static void noteTranslations(JsonNode before, ObjectNode after) {
    String first = before.path("locales").path(0).asText();
    SharedText.of(before)
        .filter(text -> text.differs(before, after))
        .forEach(
            text -> {
              SharedText original = new SharedText(first, text.key());
              JsonNode digests = after.path("translated").path(text.locale());
              if (digests instanceof ObjectNode own
                  && own.has(text.key())
                  && original.differs(before, after)) {
                own.put(text.key(), TextDigest.of(original.in(after).asText()));
              }
            });
  }

  private void set(ObjectNode document, SharedText text) {
    JsonNode kept = text.among(messages);
    ObjectNode texts = document.withObjectProperty("messages").withObjectProperty(text.locale());
    if (kept.isTextual()) {
      texts.set(text.key(), kept);
    } else {
      texts.remove(text.key());
    }
  }
}
