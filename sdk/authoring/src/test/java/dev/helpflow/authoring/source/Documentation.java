package dev.helpflow.authoring.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.CodeBlock;
import java.util.Locale;

/** Javadoc out of the descriptions of schemas. */
final class Documentation {
  private static final int WIDTH = 90;

  private Documentation() {}

  /** A description as a comment. */
  static CodeBlock of(String description) {
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (String word : escaped(description).split(" ")) {
      if (column > 0 && column + word.length() >= WIDTH) {
        wrapped.append('\n');
        column = 0;
      } else if (column > 0) {
        wrapped.append(' ');
        column++;
      }
      wrapped.append(word);
      column += word.length();
    }
    return CodeBlock.of("$L", wrapped);
  }

  /** What a schema says of a struct, or of the list that it is an element of. */
  static String ofPart(JsonNode schema, String place) {
    String name = place.substring(place.lastIndexOf('/') + 1);
    String description = of(schema, place);
    return at(schema, place).path("type").asText().equals("array")
        ? "One of `" + name + "`: " + lower(description)
        : description;
  }

  static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  /** What a schema says of a property, wherever it stands. */
  static String of(JsonNode schema, String place) {
    JsonNode at = at(schema, place);
    String description = at.path("description").asText();
    String words =
        at.path("type").asText().equals("array")
            ? at.path("items").path("x-helpflow-words").asText()
            : at.path("x-helpflow-words").asText();
    return words.equals("markdown") ? description + " With the markdown subset." : description;
  }

  private static JsonNode at(JsonNode schema, String place) {
    JsonNode at = schema;
    for (String name : place.substring(1).split("/")) {
      JsonNode object = at.path("type").asText().equals("array") ? at.path("items") : at;
      at = object.path("properties").path(name);
    }
    return at;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;")
        .replaceAll("`([^`]*)`", "{@code $1}");
  }
}
