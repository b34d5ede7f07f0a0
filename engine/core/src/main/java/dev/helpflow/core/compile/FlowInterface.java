package dev.helpflow.core.compile;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.InputSpec;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.value.ValueType;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a flow takes and gives when it is run as a sub-flow. */
public record FlowInterface(
    Map<String, InputSpec> inputs, Map<String, ValueType.Field> outputs, Set<String> outcomes) {

  /** The interface of a definition: its outcomes are those of its end nodes. */
  public static FlowInterface of(FlowDefinition flow) {
    return new FlowInterface(
        flow.inputs(),
        flow.outputs(),
        flow.nodes().values().stream()
            .filter(Node.End.class::isInstance)
            .map(node -> ((Node.End) node).outcome())
            .collect(Collectors.toUnmodifiableSet()));
  }
}
