package dev.helpflow.server.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.issue.Pointers;
import dev.helpflow.core.message.TextDigest;
import dev.helpflow.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a namespace keeps for all its flows, as of one revision.
 *
 * @param revision counts the changes from 1; 0 when there was none
 * @param messages ICU patterns by locale, then by key
 * @param fragments components that screens show, by name, as a flow has them
 */
public record SharedContent(
    String namespace,
    int revision,
    ObjectNode messages,
    ObjectNode fragments,
    String reason,
    Instant changedAt,
    String changedBy) {

  /** Of a namespace that keeps none. */
  static SharedContent none(String namespace) {
    return new SharedContent(
        namespace,
        0,
        Json.mapper().createObjectNode(),
        Json.mapper().createObjectNode(),
        "",
        Instant.EPOCH,
        "");
  }

  /** Whether a text of this key is kept in any locale. */
  public boolean has(String key) {
    return messages.properties().stream().anyMatch(locale -> locale.getValue().has(key));
  }

  /**
   * {@code {"namespace", "revision", "messages", "fragments", "reason"?, "changedAt"?,
   * "changedBy"?}}.
   */
  public ObjectNode json() {
    ObjectNode json =
        Json.mapper().createObjectNode().put("namespace", namespace).put("revision", revision);
    json.set("messages", messages);
    json.set("fragments", fragments);
    return revision == 0
        ? json
        : json.put("reason", reason)
            .put("changedAt", changedAt.toString())
            .put("changedBy", changedBy);
  }

  /**
   * A copy of a document with this in the place of what it takes from its namespace. What the
   * namespace has never kept is left as it is, and what it keeps no more is taken away, so that
   * lint says so.
   *
   * @param before what was kept until now
   */
  public ObjectNode into(JsonNode document, SharedContent before) {
    ObjectNode copy = document.deepCopy();
    SharedFragments.put(copy, this, before);
    SharedText.of(copy)
        .filter(text -> text.among(messages).isTextual() || text.among(before.messages).isTextual())
        .forEach(text -> set(copy, text));
    noteTranslations(document, copy);
    return copy;
  }

  /**
   * A document with these texts where it has none of its own: a copy, or itself where none is
   * missing.
   */
  public JsonNode missingIn(JsonNode document) {
    List<SharedText> missing =
        SharedText.of(document)
            .filter(text -> text.in(document).isMissingNode() || text.in(document).isNull())
            .filter(text -> text.among(messages).isTextual())
            .toList();
    if (missing.isEmpty()) {
      return document;
    }
    ObjectNode copy = document.deepCopy();
    missing.forEach(text -> set(copy, text));
    return copy;
  }

  /** The texts that a document takes and has other than they are kept, as JSON Pointers into it. */
  public List<String> otherTextsIn(JsonNode document) {
    return SharedText.of(document)
        .filter(text -> text.among(messages).isTextual())
        .filter(text -> !text.among(messages).equals(text.in(document)))
        .map(SharedText::pointer)
        .toList();
  }

  /** The fragments, likewise. */
  public List<String> otherFragmentsIn(JsonNode document) {
    ObjectNode mine = document.deepCopy();
    SharedFragments.put(mine, this, this);
    return SharedFragments.names(document).stream()
        .filter(name -> !SharedFragments.in(document, name).equals(SharedFragments.in(mine, name)))
        .map(name -> Pointers.child("/fragments", name))
        .toList();
  }

  /** What two versions of a document have different. */
  public static Change changed(JsonNode one, JsonNode other) {
    List<String> keys =
        Stream.concat(SharedText.of(one), SharedText.of(other))
            .filter(text -> text.differs(one, other))
            .map(SharedText::key)
            .distinct()
            .sorted()
            .toList();
    List<String> fragments =
        SharedFragments.names(one).stream()
            .filter(name -> !SharedFragments.in(one, name).equals(SharedFragments.in(other, name)))
            .sorted()
            .toList();
    return new Change(keys, fragments);
  }

  /**
   * What becomes other in a document, in order.
   *
   * @param messages keys
   * @param fragments names
   */
  public record Change(List<String> messages, List<String> fragments) {
    public Change {
      messages = List.copyOf(messages);
      fragments = List.copyOf(fragments);
    }

    /** Whether there is none. */
    public boolean isNone() {
      return messages.isEmpty() && fragments.isEmpty();
    }
  }

  /** A translation that changes was made from the text as it is now. */
  private static void noteTranslations(JsonNode before, ObjectNode after) {
    String first = before.path("locales").path(0).asText();
    SharedText.of(after)
        .filter(text -> !text.locale().equals(first) && text.differs(before, after))
        .forEach(
            text -> {
              JsonNode original = new SharedText(first, text.key()).in(after);
              boolean isThere = text.in(after).isTextual() && original.isTextual();
              if (isThere
                  && after.path("translated").path(text.locale()) instanceof ObjectNode digests) {
                digests.put(text.key(), TextDigest.of(original.asText()));
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
