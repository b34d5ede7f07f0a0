package dev.helpflow.wire.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.value.ValueType;

/** From types to JSON Schema; see {@link SchemaTypes}. */
final class SchemaWriter {
  private SchemaWriter() {}

  static ObjectNode write(ValueType type) {
    return switch (type) {
      case ValueType.Text _ -> typed("string");
      case ValueType.Choice choice -> choice(choice);
      case ValueType.Int _ -> typed("integer");
      case ValueType.Decimal _ -> typed("number");
      case ValueType.Bool _ -> typed("boolean");
      case ValueType.Date _ -> typed("string").put("format", "date");
      case ValueType.Timestamp _ -> typed("string").put("format", "date-time");
      case ValueType.Money _ -> money();
      case ValueType.ListOf list -> typed("array").set("items", write(list.element()));
      case ValueType.MapOf map -> typed("object").set("additionalProperties", write(map.value()));
      case ValueType.Struct struct -> struct(struct);
      case ValueType.Any _ -> JsonNodeFactory.instance.objectNode();
    };
  }

  private static ObjectNode typed(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private static ObjectNode choice(ValueType.Choice choice) {
    ObjectNode schema = typed("string");
    choice.values().forEach(schema.putArray("enum")::add);
    return schema;
  }

  private static ObjectNode money() {
    ObjectNode schema = typed("object").put(SchemaTypes.TYPE, "money");
    ObjectNode properties = schema.putObject("properties");
    properties.set("currency", typed("string").put("pattern", "^[A-Z]{3}$"));
    properties.set("minor", typed("integer"));
    schema.putArray("required").add("currency").add("minor");
    return schema;
  }

  private static ObjectNode struct(ValueType.Struct struct) {
    ObjectNode schema = typed("object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    struct
        .fields()
        .forEach(
            (name, field) -> {
              ObjectNode property = write(field.type());
              if (field.sensitive()) {
                property.put(SchemaTypes.SENSITIVE, true);
              }
              properties.set(name, property);
              if (field.required()) {
                required.add(name);
              }
            });
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema;
  }
}
