package dev.helpflow.server.shared;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.issue.Pointers;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One text that a document takes from its namespace: a message in one of the locales. */
record SharedText(String locale, String key) {
  /** Those of a document, message by message. */
  static Stream<SharedText> of(JsonNode document) {
    return each(document.path("sharedMessages"))
        .flatMap(
            key ->
                each(document.path("locales"))
                    .map(locale -> new SharedText(locale.asText(), key.asText())));
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** The pattern among messages by locale, missing when there is none. */
  JsonNode among(JsonNode messages) {
    return messages.path(locale).path(key);
  }

  /** The pattern in a document, missing when there is none. */
  JsonNode in(JsonNode document) {
    return among(document.path("messages"));
  }

  /** Whether two documents have different patterns of it. */
  boolean differs(JsonNode one, JsonNode other) {
    return !in(one).equals(in(other));
  }

  /** Where it is in a document, as a JSON Pointer. */
  String pointer() {
    return Pointers.child(Pointers.child("/messages", locale), key);
  }
}
