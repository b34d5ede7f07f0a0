package dev.helpflow.server.flows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.Node;
import dev.helpflow.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The versions of flows that a version runs and does not pin, as they were live when it was
 * published: what it is compiled against, whatever is live later.
 */
record FrozenSubflows(Map<FlowId, Integer> versions) {
  FrozenSubflows {
    versions = Map.copyOf(versions);
  }

  /** Those that a flow runs, at what is live of them now. */
  static FrozenSubflows of(FlowDefinition flow, Function<FlowId, @Nullable Integer> live) {
    Map<FlowId, Integer> found = new HashMap<>();
    for (Node node : flow.nodes().values()) {
      if (node instanceof Node.Subflow subflow && subflow.version() == null) {
        Integer version = live.apply(subflow.flow());
        if (version != null) {
          found.put(subflow.flow(), version);
        }
      }
    }
    return new FrozenSubflows(found);
  }

  static FrozenSubflows parse(String json) {
    Map<FlowId, Integer> found = new HashMap<>();
    for (Map.Entry<String, JsonNode> each :
        Json.parse(json.getBytes(StandardCharsets.UTF_8)).properties()) {
      found.put(FlowId.parse(each.getKey()), each.getValue().asInt());
    }
    return new FrozenSubflows(found);
  }

  String json() {
    ObjectNode json = Json.mapper().createObjectNode();
    versions.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(FlowId::toString)))
        .forEach(each -> json.put(each.getKey().toString(), each.getValue()));
    return json.toString();
  }
}
