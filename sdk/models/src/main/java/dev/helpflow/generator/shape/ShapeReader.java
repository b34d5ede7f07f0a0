package dev.helpflow.generator.shape;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.generator.shape.Field.Absence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads shapes out of JSON Schemas. What a schema says about values beyond their shape (patterns,
 * bounds, conditions) is the server's to check, and is left aside.
 */
final class ShapeReader {
  static final String REFERENCE = "#/$defs/";

  private final Map<String, Shape> shared;

  /**
   * A reader to whom these shapes are known by name.
   *
   * @param shared by what {@link #outline} says of them
   */
  ShapeReader(Map<String, Shape> shared) {
    this.shared = Map.copyOf(shared);
  }

  /** An object with its properties but for those named. */
  Shape.Struct struct(String name, JsonNode schema, Set<String> without, String place) {
    Set<String> required = strings(schema.path("required"));
    List<Field> fields = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (!without.contains(property.getKey())) {
        String at = place + "/properties/" + property.getKey();
        boolean isRequired = required.contains(property.getKey());
        fields.add(field(name, property.getKey(), property.getValue(), isRequired, at));
      }
    }
    return new Shape.Struct(name, description(schema), fields);
  }

  private Field field(String owner, String name, JsonNode schema, boolean required, String place) {
    boolean nullable = typesOf(schema).contains("null");
    return new Field(
        name,
        description(schema),
        shape(owner + Names.pascal(name), schema, place),
        absence(schema, required),
        required && nullable,
        Optional.ofNullable(schema.get("default")).map(JsonNode::toString));
  }

  private static Absence absence(JsonNode schema, boolean required) {
    if (required) {
      return Absence.REFUSED;
    }
    if (schema.path("x-helpflow-extra").asBoolean()) {
      return schema.path("default").isArray() ? Absence.EMPTY : Absence.EXTRA;
    }
    return Absence.LEFT_OUT;
  }

  /** The shape of a value, whose type is called by the name if it needs one. */
  Shape shape(String name, JsonNode schema, String place) {
    if (schema.has("$ref")) {
      String reference = schema.get("$ref").asText();
      if (!reference.startsWith(REFERENCE)) {
        throw new UnsupportedSchemaException(place, "the reference " + reference);
      }
      return referred(reference.substring(REFERENCE.length()));
    }
    if (schema.isBoolean() && schema.asBoolean()) {
      return new Shape.Anything();
    }
    List<Shape> shapes = alternatives(name, schema, place);
    return shapes.size() == 1
        ? shapes.getFirst()
        : new Shape.OneOf(name, description(schema), shapes);
  }

  private static Shape referred(String definition) {
    return switch (definition) {
      case "component", "action", "answer" -> new Shape.Open(Family.named(definition));
      default -> new Shape.Named(Names.pascal(definition));
    };
  }

  private List<Shape> alternatives(String name, JsonNode schema, String place) {
    List<Shape> shapes = new ArrayList<>();
    if (schema.has("anyOf") && !schema.has("type")) {
      int index = 0;
      for (JsonNode one : schema.get("anyOf")) {
        shapes.addAll(alternatives(name, one, place + "/anyOf/" + index++));
      }
    } else {
      for (String type : typesOf(schema)) {
        if (!type.equals("null")) {
          shapes.add(ofType(type, name, schema, place));
        }
      }
    }
    Set<String> seen = new HashSet<>();
    for (Shape shape : shapes) {
      if (!seen.add(Types.jsonType(shape))) {
        throw new UnsupportedSchemaException(
            place, "two alternatives of the same JSON type, " + Types.jsonType(shape));
      }
    }
    if (shapes.isEmpty()) {
      throw new UnsupportedSchemaException(place, "no type");
    }
    return shapes;
  }

  private Shape ofType(String type, String name, JsonNode schema, String place) {
    return switch (type) {
      case "string" -> text(name, schema);
      case "integer" -> new Shape.Whole();
      case "number" -> new Shape.Decimal();
      case "boolean" -> new Shape.Flag();
      case "array" -> new Shape.Items(item(name, schema.path("items"), place + "/items"));
      case "object" -> object(name, schema, place);
      default -> throw new UnsupportedSchemaException(place, "the type " + type);
    };
  }

  private Shape item(String name, JsonNode items, String place) {
    return shape(Names.singular(name), items, place);
  }

  private static Shape text(String name, JsonNode schema) {
    Set<String> values = strings(schema.path("enum"));
    if (values.isEmpty() && schema.path("const").isTextual()) {
      values = Set.of(schema.get("const").asText());
    }
    return values.isEmpty()
        ? new Shape.Text()
        : new Shape.Values(name, description(schema), List.copyOf(values));
  }

  private Shape object(String name, JsonNode schema, String place) {
    if (!schema.has("properties")) {
      JsonNode values = schema.path("additionalProperties");
      boolean any = values.isMissingNode() || values.isBoolean();
      Shape value = any ? new Shape.Anything() : shape(name + "Value", values, place);
      return new Shape.Lookup(value);
    }
    Shape.Struct struct = struct(name, schema, Set.of(), place);
    @Nullable Shape known = shared.get(outline(struct));
    return known == null ? struct : known;
  }

  private static List<String> typesOf(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      return List.copyOf(strings(type));
    }
    if (type.isTextual()) {
      return List.of(type.asText());
    }
    List<String> types = new ArrayList<>();
    for (JsonNode one : schema.path("anyOf")) {
      types.addAll(typesOf(one));
    }
    boolean ofStrings = schema.path("enum").path(0).isTextual() || schema.path("const").isTextual();
    return types.isEmpty() && ofStrings ? List.of("string") : types;
  }

  /**
   * What two objects have in common when they mean the same: their properties' names and types, and
   * which of them must be there. What was typed of an address is not an address yet.
   */
  static String outline(Shape.Struct struct) {
    return struct.fields().stream()
        .map(field -> field.name() + ":" + Types.jsonType(field.shape()) + ":" + field.absence())
        .sorted()
        .toList()
        .toString();
  }

  static String description(JsonNode schema) {
    return schema.path("description").asText();
  }

  private static Set<String> strings(JsonNode list) {
    Set<String> strings = new LinkedHashSet<>();
    list.forEach(item -> strings.add(item.asText()));
    return strings;
  }
}
