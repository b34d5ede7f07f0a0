package dev.helpflow.wire.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.wire.value.TypeCodec;
import java.util.ArrayList;
import java.util.List;

/**
 * Operations as they are frozen into a version: {@code {"connector", "name", "safe", "request":
 * type, "response": type, "errors"}}, with types of the definition language.
 */
public final class OperationCodec {
  private OperationCodec() {}

  /** The JSON of an operation. */
  public static ObjectNode encode(Operation operation) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("connector", operation.connector());
    node.put("name", operation.name());
    node.put("safe", operation.safe());
    node.set("request", TypeCodec.encode(operation.request()));
    node.set("response", TypeCodec.encode(operation.response()));
    operation.errors().forEach(node.putArray("errors")::add);
    return node;
  }

  /**
   * The operation of a JSON object.
   *
   * @throws IllegalArgumentException when it is not one
   */
  public static Operation decode(JsonNode node) {
    if (!(TypeCodec.decode(node.path("request")) instanceof ValueType.Struct request)) {
      throw new IllegalArgumentException("The request of an operation must be an object.");
    }
    List<String> errors = new ArrayList<>();
    node.path("errors").forEach(code -> errors.add(code.asText()));
    return new Operation(
        text(node, "connector"),
        text(node, "name"),
        node.path("safe").booleanValue(),
        request,
        TypeCodec.decode(node.path("response")),
        errors);
  }

  private static String text(JsonNode node, String name) {
    if (!node.path(name).isTextual()) {
      throw new IllegalArgumentException("An operation needs the string \"" + name + "\".");
    }
    return node.path(name).textValue();
  }
}
