package dev.helpflow.wire.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.value.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Types as JSON of the definition language; {@link ValueType} gives the shape. */
public final class TypeCodec {
  private TypeCodec() {}

  /** The JSON of a type. */
  public static ObjectNode encode(ValueType type) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("type", word(type));
    switch (type) {
      case ValueType.Choice choice -> choice.values().forEach(node.putArray("enum")::add);
      case ValueType.ListOf list -> node.set("items", encode(list.element()));
      case ValueType.MapOf map -> node.set("values", encode(map.value()));
      case ValueType.Struct struct -> {
        ObjectNode properties = node.putObject("properties");
        struct.fields().forEach((name, field) -> properties.set(name, encode(field)));
      }
      case ValueType.Text t -> {}
      case ValueType.Int t -> {}
      case ValueType.Decimal t -> {}
      case ValueType.Bool t -> {}
      case ValueType.Date t -> {}
      case ValueType.Timestamp t -> {}
      case ValueType.Money t -> {}
      case ValueType.Any t -> {}
    }
    return node;
  }

  /**
   * The JSON of a property: its type, and {@code required} and {@code sensitive} where they are not
   * as usual.
   */
  public static ObjectNode encode(ValueType.Field field) {
    ObjectNode node = encode(field.type());
    if (!field.required()) {
      node.put("required", false);
    }
    if (field.sensitive()) {
      node.put("sensitive", true);
    }
    return node;
  }

  /**
   * The type of a JSON object, whose other properties are not looked at.
   *
   * @throws IllegalArgumentException when it is not a type
   */
  public static ValueType decode(JsonNode node) {
    String word = node.path("type").asText();
    return switch (word) {
      case "string" ->
          node.has("enum") ? new ValueType.Choice(texts(node.get("enum"))) : new ValueType.Text();
      case "integer" -> new ValueType.Int();
      case "number" -> new ValueType.Decimal();
      case "boolean" -> new ValueType.Bool();
      case "date" -> new ValueType.Date();
      case "timestamp" -> new ValueType.Timestamp();
      case "money" -> new ValueType.Money();
      case "array" -> new ValueType.ListOf(decode(node.path("items")));
      case "object" ->
          node.has("values") ? new ValueType.MapOf(decode(node.get("values"))) : struct(node);
      case "any" -> new ValueType.Any();
      default ->
          throw new IllegalArgumentException(
              "\""
                  + word
                  + "\" is not a type: expected string, integer, number, boolean, date, timestamp, money, array, object or any.");
    };
  }

  /**
   * The property of a JSON object.
   *
   * @throws IllegalArgumentException when it is not one
   */
  public static ValueType.Field decodeField(JsonNode node) {
    return new ValueType.Field(
        decode(node),
        node.path("required").asBoolean(true),
        node.path("sensitive").asBoolean(false));
  }

  private static ValueType.Struct struct(JsonNode node) {
    Map<String, ValueType.Field> fields = new LinkedHashMap<>();
    node.path("properties")
        .properties()
        .forEach(p -> fields.put(p.getKey(), decodeField(p.getValue())));
    return new ValueType.Struct(fields);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>(array.size());
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  private static String word(ValueType type) {
    return switch (type) {
      case ValueType.Text t -> "string";
      case ValueType.Choice t -> "string";
      case ValueType.Int t -> "integer";
      case ValueType.Decimal t -> "number";
      case ValueType.Bool t -> "boolean";
      case ValueType.Date t -> "date";
      case ValueType.Timestamp t -> "timestamp";
      case ValueType.Money t -> "money";
      case ValueType.ListOf t -> "array";
      case ValueType.MapOf t -> "object";
      case ValueType.Struct t -> "object";
      case ValueType.Any t -> "any";
    };
  }
}
