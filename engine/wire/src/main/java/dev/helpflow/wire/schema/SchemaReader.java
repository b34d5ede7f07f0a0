package dev.helpflow.wire.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.value.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From JSON Schema to types; see {@link SchemaTypes} for what is read. */
final class SchemaReader {
  private static final ValueType ANY = new ValueType.Any();

  private SchemaReader() {}

  static ValueType read(JsonNode schema) {
    if (Stream.of("oneOf", "anyOf", "allOf", "$ref", "$dynamicRef").anyMatch(schema::has)) {
      return ANY;
    }
    if (schema.path(SchemaTypes.TYPE).asText().equals("money")) {
      return new ValueType.Money();
    }
    List<String> strings = enumerated(schema);
    String type = type(schema);
    if (type == null) {
      return strings == null ? ANY : new ValueType.Choice(strings);
    }
    return switch (type) {
      case "string" -> strings == null ? string(schema) : new ValueType.Choice(strings);
      case "integer" -> new ValueType.Int();
      case "number" -> new ValueType.Decimal();
      case "boolean" -> new ValueType.Bool();
      case "array" -> schema.has("prefixItems") ? ANY : new ValueType.ListOf(items(schema));
      case "object" -> object(schema);
      default -> ANY;
    };
  }

  private static ValueType string(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "date" -> new ValueType.Date();
      case "date-time" -> new ValueType.Timestamp();
      default -> new ValueType.Text();
    };
  }

  private static ValueType items(JsonNode schema) {
    return schema.has("items") ? read(schema.get("items")) : ANY;
  }

  private static ValueType object(JsonNode schema) {
    JsonNode additional = schema.path("additionalProperties");
    boolean closed = additional.isBoolean() && !additional.asBoolean();
    if (closed || schema.path("properties").isObject()) {
      return struct(schema);
    }
    return additional.isObject() ? new ValueType.MapOf(read(additional)) : ANY;
  }

  private static ValueType.Struct struct(JsonNode schema) {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    Map<String, ValueType.Field> fields = new LinkedHashMap<>();
    schema
        .path("properties")
        .properties()
        .forEach(
            entry -> {
              JsonNode property = entry.getValue();
              // Null is absence in the ledger, so a property that may be null is one that may be
              // absent.
              boolean always = required.contains(entry.getKey()) && !isNullable(property);
              boolean sensitive = property.path(SchemaTypes.SENSITIVE).asBoolean();
              fields.put(entry.getKey(), new ValueType.Field(read(property), always, sensitive));
            });
    return new ValueType.Struct(fields);
  }

  /** The one type beside null, or null when there are none or several. */
  private static @Nullable String type(JsonNode schema) {
    JsonNode declared = schema.path("type");
    if (declared.isTextual()) {
      return declared.asText();
    }
    List<String> types = new ArrayList<>();
    declared.forEach(
        type -> {
          if (!type.asText().equals("null")) {
            types.add(type.asText());
          }
        });
    return types.size() == 1 ? types.getFirst() : null;
  }

  private static boolean isNullable(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      return Stream.iterate(0, i -> i < type.size(), i -> i + 1)
          .anyMatch(i -> type.get(i).asText().equals("null"));
    }
    return type.asText().equals("null");
  }

  /**
   * The strings that an enumeration allows beside null, or null when there is none or it allows
   * something else.
   */
  private static @Nullable List<String> enumerated(JsonNode schema) {
    if (schema.path("const").isTextual()) {
      return List.of(schema.get("const").asText());
    }
    List<String> strings = new ArrayList<>();
    for (JsonNode value : schema.path("enum")) {
      if (value.isTextual()) {
        strings.add(value.asText());
      } else if (!value.isNull()) {
        return null;
      }
    }
    return strings.isEmpty() ? null : strings;
  }
}
