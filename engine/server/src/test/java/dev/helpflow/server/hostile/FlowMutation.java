package dev.helpflow.server.hostile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.helpflow.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Spoils documents at random: in their tree, and now and then in their text. */
final class FlowMutation {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "'",
          "\"",
          "\\",
          "/",
          ".",
          ",",
          ":",
          "?",
          "!",
          "&&",
          "||",
          " in ",
          "@",
          "#",
          "{a, plural, other {",
          "0",
          "-1",
          "1e9",
          "null",
          "inputs.",
          "facts.",
          "has(",
          ".map(x, ",
          "matches('(a+)+$')",
          "\u0000",
          "\ud800",
          "\u202e",
          "\ud83d\ude00",
          "\n",
          "now",
          "__proto__",
          "x".repeat(300));

  private final RandomGenerator random;

  FlowMutation(RandomGenerator random) {
    this.random = random;
  }

  /** The document with one to four things wrong, and one in ten with its text spoilt too. */
  String of(JsonNode document) {
    ObjectNode spoilt = document.deepCopy();
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      spoil(spoilt);
    }
    String text = text(spoilt);
    return random.nextInt(10) == 0 ? spoilText(text) : text;
  }

  private void spoil(ObjectNode document) {
    List<JsonPointer> places = new ArrayList<>();
    collect(document, JsonPointer.empty(), places);
    if (places.isEmpty()) {
      return;
    }
    JsonPointer at = any(places);
    JsonNode holder = document.at(at.head());
    JsonNode value = document.at(at);
    switch (random.nextInt(7)) {
      case 0 -> remove(holder, at);
      case 1 -> put(holder, at, odd());
      case 2 -> put(holder, at, document.at(any(places)).deepCopy());
      case 3 -> add(holder, value.deepCopy());
      case 4 -> rename(holder, at);
      case 5 -> put(holder, at, NODES.arrayNode().add(value.deepCopy()));
      default ->
          put(holder, at, value.isTextual() ? new TextNode(spoilText(value.textValue())) : odd());
    }
  }

  private static void remove(JsonNode holder, JsonPointer at) {
    switch (holder) {
      case ObjectNode object -> object.remove(name(at));
      case ArrayNode list -> list.remove(index(at));
      default -> throw new IllegalStateException("A scalar holds nothing.");
    }
  }

  private static void put(JsonNode holder, JsonPointer at, JsonNode value) {
    switch (holder) {
      case ObjectNode object -> object.set(name(at), value);
      case ArrayNode list -> list.set(index(at), value);
      default -> throw new IllegalStateException("A scalar holds nothing.");
    }
  }

  private void add(JsonNode holder, JsonNode value) {
    switch (holder) {
      case ObjectNode object -> object.set(any(PIECES), value);
      case ArrayNode list -> list.insert(random.nextInt(list.size() + 1), value);
      default -> throw new IllegalStateException("A scalar holds nothing.");
    }
  }

  private void rename(JsonNode holder, JsonPointer at) {
    if (holder instanceof ObjectNode object) {
      object.set(spoilText(name(at)), object.remove(name(at)));
    }
  }

  private JsonNode odd() {
    return switch (random.nextInt(14)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2 -> NODES.numberNode(-1);
      case 3 -> NODES.numberNode(1L << 53);
      case 4 -> NODES.numberNode(Long.MAX_VALUE);
      case 5 -> NODES.numberNode(new java.math.BigDecimal("1e400"));
      case 6 -> NODES.numberNode(0.5);
      case 7 -> NODES.textNode("");
      case 8 -> NODES.textNode("x".repeat(9_000));
      case 9 -> NODES.objectNode();
      case 10 -> NODES.arrayNode();
      case 11 -> deep(50);
      case 12 -> NODES.objectNode().put("__proto__", 1).put("type", "screen");
      default -> NODES.textNode(any(PIECES));
    };
  }

  private static JsonNode deep(int depth) {
    JsonNode node = NODES.numberNode(1);
    for (int i = 0; i < depth; i++) {
      node = NODES.arrayNode().add(node);
    }
    return node;
  }

  private String spoilText(String text) {
    StringBuilder spoilt = new StringBuilder(text);
    int at = random.nextInt(spoilt.length() + 1);
    switch (random.nextInt(3)) {
      case 0 -> spoilt.insert(at, any(PIECES));
      case 1 -> spoilt.delete(at, Math.min(spoilt.length(), at + 1 + random.nextInt(6)));
      default -> spoilt.replace(at, Math.min(spoilt.length(), at + 1), any(PIECES));
    }
    return spoilt.toString();
  }

  private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
    if (!at.matches()) {
      places.add(at);
    }
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      collect(property.getValue(), at.appendProperty(property.getKey()), places);
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), at.appendIndex(i), places);
      }
    }
  }

  private static String name(JsonPointer at) {
    return at.last().getMatchingProperty();
  }

  private static int index(JsonPointer at) {
    return at.last().getMatchingIndex();
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static String text(JsonNode document) {
    try {
      return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree could not be written.", e);
    }
  }
}
