package dev.helpflow.wire.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The JSON Schema of the definition language. */
record Schema(JsonNode root) {
  private static final String FILE = "/dev/helpflow/wire/flow-2.schema.json";
  private static final String LOCAL = "#/$defs/";

  static Schema read() throws IOException {
    try (InputStream text = Schema.class.getResourceAsStream(FILE)) {
      return new Schema(new ObjectMapper().readTree(Objects.requireNonNull(text)));
    }
  }

  /** The definitions of the nodes by their kinds, in the order in which the schema lists them. */
  Map<String, JsonNode> nodes() {
    Map<String, JsonNode> nodes = new LinkedHashMap<>();
    for (JsonNode word : root.at("/$defs/node/properties/type/enum")) {
      nodes.put(word.asText(), definition(word.asText() + "Node"));
    }
    return nodes;
  }

  /** Every other definition of an object with properties of its own, by name. */
  Map<String, JsonNode> parts() {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : root.path("$defs").properties()) {
      String name = each.getKey();
      if (each.getValue().has("properties") && !name.equals("node") && !name.endsWith("Node")) {
        parts.put(name, each.getValue());
      }
    }
    return parts;
  }

  /** Definitions of values that are no such object, by name. */
  Map<String, JsonNode> values() {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : root.path("$defs").properties()) {
      JsonNode value = each.getValue();
      boolean isValue = value.has("type") || value.has("$ref");
      if (isValue && !value.has("properties")) {
        values.put(each.getKey(), value);
      }
    }
    return values;
  }

  JsonNode definition(String name) {
    return root.path("$defs").required(name);
  }

  /** What is said of a value, or else of what it refers to. */
  JsonNode description(JsonNode value) {
    String reference = reference(value);
    return value.has("description") || reference.isEmpty()
        ? value.path("description")
        : description(definition(reference));
  }

  /** The name of what a property refers to, or nothing. */
  static String reference(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.startsWith(LOCAL) ? reference.substring(LOCAL.length()) : "";
  }
}
