package dev.helpflow.wire.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A part of a catalogue file that knows where it lies, so that whatever is wrong with it can be
 * said in one sentence.
 */
record JsonPart(String file, String pointer, JsonNode json) {
  static JsonPart root(String file, JsonNode json) {
    return new JsonPart(file, "", json);
  }

  /** The property, which may be missing. */
  JsonPart get(String name) {
    String escaped = name.replace("~", "~0").replace("/", "~1");
    return new JsonPart(file, pointer + "/" + escaped, json.path(name));
  }

  boolean has(String name) {
    return json.has(name);
  }

  List<JsonPart> elements() {
    if (!json.isArray()) {
      throw expected("an array");
    }
    List<JsonPart> parts = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      parts.add(new JsonPart(file, pointer + "/" + i, json.get(i)));
    }
    return parts;
  }

  /** The names of an object's properties, in order. */
  List<String> names() {
    if (!json.isObject()) {
      throw expected("an object");
    }
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  String text() {
    if (!json.isTextual() || json.asText().isBlank()) {
      throw expected("a string that is not blank");
    }
    return json.asText();
  }

  boolean bool() {
    if (!json.isBoolean()) {
      throw expected("true or false");
    }
    return json.asBoolean();
  }

  int positive() {
    if (!json.isInt() || json.asInt() < 1) {
      throw expected("a whole number from 1");
    }
    return json.asInt();
  }

  /** The constant whose name, in small letters, the string is. */
  <E extends Enum<E>> E oneOf(Class<E> type) {
    String word = text();
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                expected(
                    Arrays.stream(type.getEnumConstants())
                        .map(JsonPart::word)
                        .collect(Collectors.joining(", ", "one of ", ""))));
  }

  void mustBe(String expected) {
    if (!text().equals(expected)) {
      throw expected("\"" + expected + "\"");
    }
  }

  void mustBe(int expected) {
    if (positive() != expected) {
      throw expected(String.valueOf(expected));
    }
  }

  BrokenCatalogueException expected(String what) {
    String found = json.isMissingNode() ? "nothing" : json.toString();
    if (found.length() > 80) {
      found = found.substring(0, 80) + "…";
    }
    return broken("Expected " + what + ", but found " + found + ".");
  }

  BrokenCatalogueException broken(String sentence) {
    return new BrokenCatalogueException(file, pointer, sentence);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
