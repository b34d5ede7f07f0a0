package dev.helpflow.cli.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.value.ValueType;
import java.util.ArrayList;
import java.util.List;

/** The properties of a value, a line each: name, type and what it is for. */
final class PropertyLines {
  private final List<String> lines = new ArrayList<>();

  private PropertyLines() {}

  /**
   * The lines of a value's properties, and of those in them.
   *
   * @param schema where descriptions are; may be of another shape, or missing
   */
  static List<String> of(ValueType type, JsonNode schema) {
    PropertyLines properties = new PropertyLines();
    properties.add(type, schema, "");
    return properties.lines;
  }

  private void add(ValueType type, JsonNode schema, String indent) {
    switch (type) {
      case ValueType.Struct(var fields) ->
          fields.forEach(
              (name, field) -> {
                JsonNode of = schema.path("properties").path(name);
                lines.add(indent + name + ": " + word(field.type()) + notes(field) + said(of));
                add(field.type(), of, indent + "  ");
              });
      case ValueType.ListOf(var element) -> add(element, schema.path("items"), indent);
      case ValueType.MapOf(var value) -> add(value, schema.path("additionalProperties"), indent);
      case ValueType.Text _, ValueType.Choice _, ValueType.Int _, ValueType.Decimal _ -> {}
      case ValueType.Bool _, ValueType.Date _, ValueType.Timestamp _, ValueType.Money _ -> {}
      case ValueType.Any _ -> {}
    }
  }

  private static String notes(ValueType.Field field) {
    return (field.required() ? "" : ", may be absent") + (field.sensitive() ? ", sensitive" : "");
  }

  private static String said(JsonNode schema) {
    String description = schema.path("description").asText();
    return description.isEmpty() ? "" : " - " + description;
  }

  /** A type as definitions write it; a choice as its values. */
  static String word(ValueType type) {
    return switch (type) {
      case ValueType.Text _ -> "string";
      case ValueType.Choice(var values) -> String.join(" | ", values);
      case ValueType.Int _ -> "integer";
      case ValueType.Decimal _ -> "number";
      case ValueType.Bool _ -> "boolean";
      case ValueType.Date _ -> "date";
      case ValueType.Timestamp _ -> "timestamp";
      case ValueType.Money _ -> "money";
      case ValueType.ListOf(var element) -> "list of " + word(element);
      case ValueType.MapOf(var value) -> "table of " + word(value);
      case ValueType.Struct _ -> "object";
      case ValueType.Any _ -> "any";
    };
  }
}
