package dev.helpflow.wire.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.wire.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A JSON object of ours that is read property by property, and may have no other. */
final class StrictObject {
  private final JsonNode node;
  private final Set<String> read = new HashSet<>();

  StrictObject(JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException(
          "Expected a JSON object, but got " + node.getNodeType() + ".");
    }
    this.node = node;
  }

  @Nullable JsonNode optional(String name) {
    read.add(name);
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  JsonNode required(String name) {
    JsonNode value = optional(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "The property \"" + name + "\" is missing from " + names() + ".");
    }
    return value;
  }

  String text(String name) {
    return text(name, required(name));
  }

  @Nullable String optionalText(String name) {
    JsonNode value = optional(name);
    return value == null ? null : text(name, value);
  }

  private static String text(String name, JsonNode value) {
    if (!value.isTextual()) {
      throw wrong(name, "a string", value);
    }
    return value.textValue();
  }

  long whole(String name) {
    JsonNode value = required(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong(name, "a whole number", value);
    }
    return value.longValue();
  }

  boolean bool(String name) {
    JsonNode value = required(name);
    if (!value.isBoolean()) {
      throw wrong(name, "a boolean", value);
    }
    return value.booleanValue();
  }

  Instant instant(String name) {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "The property \""
              + name
              + "\" is not an instant: expected one such as 2026-11-21T10:15:30Z.",
          e);
    }
  }

  Map<String, Object> values(String name) {
    JsonNode value = required(name);
    if (!value.isObject()) {
      throw wrong(name, "an object", value);
    }
    return Json.toMap(value);
  }

  /** An object as a map, each of whose entries is made of a name and its value. */
  <K, V> Map<K, V> map(String name, BiFunction<String, JsonNode, Map.Entry<K, V>> entry) {
    Map<K, V> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : required(name).properties()) {
      Map.Entry<K, V> made = entry.apply(each.getKey(), each.getValue());
      map.put(made.getKey(), made.getValue());
    }
    return map;
  }

  /** Refuses what has not been read. */
  void end() {
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      if (!read.contains(property.getKey())) {
        throw new IllegalArgumentException(
            "There is no property \"" + property.getKey() + "\" here; known are " + read + ".");
      }
    }
  }

  private String names() {
    Set<String> names = new HashSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return "an object of " + names;
  }

  private static IllegalArgumentException wrong(String name, String expected, JsonNode value) {
    return new IllegalArgumentException(
        "The property \""
            + name
            + "\" must be "
            + expected
            + ", but is "
            + value.getNodeType()
            + ".");
  }
}
