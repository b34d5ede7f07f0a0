package dev.helpflow.cli.connector;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Schemas of OpenAPI 3.0 and 3.1 as JSON Schema, with what flows read of them: types, properties,
 * values and descriptions. What leads back to itself is open.
 */
final class OpenApiSchema {
  private static final int DEEPEST = 12;

  private OpenApiSchema() {}

  static ObjectNode of(Schema<?> schema) {
    return of(schema, 0);
  }

  private static ObjectNode of(Schema<?> schema, int depth) {
    ObjectNode node = Json.mapper().createObjectNode();
    if (depth > DEEPEST || schema.get$ref() != null) {
      return node;
    }
    types(schema, node);
    if (schema.getDescription() != null) {
      node.put("description", schema.getDescription());
    }
    if (schema.getFormat() != null) {
      node.put("format", schema.getFormat());
    }
    if (schema.getEnum() != null) {
      ArrayNode values = node.putArray("enum");
      schema.getEnum().forEach(value -> values.add(Json.mapper().valueToTree(value).deepCopy()));
    }
    if (schema.getItems() != null) {
      node.set("items", of(schema.getItems(), depth + 1));
    }
    if (schema.getProperties() != null) {
      ObjectNode properties = node.putObject("properties");
      for (Map.Entry<String, Schema> each : schema.getProperties().entrySet()) {
        properties.set(each.getKey(), of(each.getValue(), depth + 1));
      }
    }
    if (schema.getRequired() != null) {
      ArrayNode required = node.putArray("required");
      schema.getRequired().forEach(required::add);
    }
    if (schema.getAdditionalProperties() instanceof Schema<?> values) {
      node.set("additionalProperties", of(values, depth + 1));
    }
    return node;
  }

  private static void types(Schema<?> schema, ObjectNode node) {
    Set<String> types = new LinkedHashSet<>();
    if (schema.getTypes() != null) {
      types.addAll(schema.getTypes());
    }
    if (types.isEmpty() && schema.getType() != null) {
      types.add(schema.getType());
    }
    if (types.isEmpty() && schema.getProperties() != null) {
      types.add("object");
    }
    if (Boolean.TRUE.equals(schema.getNullable()) && !types.isEmpty()) {
      types.add("null");
    }
    if (types.size() == 1) {
      node.put("type", types.iterator().next());
    } else if (!types.isEmpty()) {
      types.forEach(node.putArray("type")::add);
    }
  }
}
