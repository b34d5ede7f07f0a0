package dev.helpflow.cli.share;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of a live flow that becomes another.
 *
 * @param before null where there is none yet
 * @param after null where there is none any more
 */
record TextChange(String key, String locale, @Nullable String before, @Nullable String after) {

  /**
   * What changes in a document.
   *
   * @param keys the messages of which it has other texts
   * @param messages the new texts, by locale, then by key
   */
  static List<TextChange> of(JsonNode document, JsonNode keys, JsonNode messages) {
    List<TextChange> changes = new ArrayList<>();
    for (JsonNode key : keys) {
      for (JsonNode locale : document.path("locales")) {
        JsonNode before = document.path("messages").path(locale.asText()).path(key.asText());
        JsonNode after = messages.path(locale.asText()).path(key.asText());
        if (!before.equals(after)) {
          changes.add(
              new TextChange(key.asText(), locale.asText(), before.textValue(), after.textValue()));
        }
      }
    }
    return changes;
  }

  String sentence() {
    return "%s in %s: %s becomes %s."
        .formatted(key, locale, quoted(before, "no text"), quoted(after, "none"));
  }

  ObjectNode json() {
    ObjectNode json = Json.mapper().createObjectNode().put("key", key).put("locale", locale);
    if (before != null) {
      json.put("before", before);
    }
    if (after != null) {
      json.put("after", after);
    }
    return json;
  }

  private static String quoted(@Nullable String text, String none) {
    return text == null ? none : "\"" + text + "\"";
  }
}
