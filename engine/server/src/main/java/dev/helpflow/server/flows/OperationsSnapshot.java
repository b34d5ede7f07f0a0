package dev.helpflow.server.flows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.connector.OperationCodec;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The operations that a version was published against, which it keeps whatever operators change
 * later (design, section 8).
 */
record OperationsSnapshot(Map<String, Operation> operations) {
  OperationsSnapshot {
    operations = Map.copyOf(operations);
  }

  /** The operations that a flow's calls name, as they are declared now. */
  static OperationsSnapshot of(FlowDefinition flow, Declarations declarations) {
    Map<String, Operation> found = new LinkedHashMap<>();
    for (Node node : flow.nodes().values()) {
      if (node instanceof Node.Call call) {
        declarations
            .operation(call.connector(), call.operation())
            .ifPresent(operation -> found.put(key(call.connector(), call.operation()), operation));
      }
    }
    return new OperationsSnapshot(found);
  }

  static OperationsSnapshot parse(String json) {
    Map<String, Operation> found = new LinkedHashMap<>();
    for (JsonNode element : Json.parse(json.getBytes(StandardCharsets.UTF_8))) {
      Operation operation = OperationCodec.decode(element);
      found.put(key(operation.connector(), operation.name()), operation);
    }
    return new OperationsSnapshot(found);
  }

  String json() {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    operations.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> array.add(OperationCodec.encode(entry.getValue())));
    return array.toString();
  }

  Optional<Operation> operation(String connector, String operation) {
    return Optional.ofNullable(operations.get(key(connector, operation)));
  }

  private static String key(String connector, String operation) {
    return connector + "." + operation;
  }
}
