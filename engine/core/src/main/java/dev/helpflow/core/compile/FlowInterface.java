package dev.helpflow.core.compile;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.InputSpec;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Transition;
import dev.helpflow.core.value.ValueType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a flow takes and gives when it is run as a sub-flow, and what else it does to customers.
 *
 * @param experiments whether it has an experiment node of its own
 * @param runs the sub-flows that it runs itself
 * @param silent the outcomes that it may have without having shown anything; what it runs itself is
 *     taken to show nothing, because that may change
 * @param unasked the outcomes that it may have without a screen having been answered
 */
public record FlowInterface(
    Map<String, InputSpec> inputs,
    Map<String, ValueType.Field> outputs,
    Set<String> outcomes,
    boolean experiments,
    Set<Run> runs,
    Set<String> silent,
    Set<String> unasked) {

  /**
   * A sub-flow that is run.
   *
   * @param version which one, or null for the live one
   */
  public record Run(FlowId flow, @Nullable Integer version) {}

  /** The interface of a definition: its outcomes are those of its end nodes. */
  public static FlowInterface of(FlowDefinition flow) {
    return new FlowInterface(
        flow.inputs(),
        flow.outputs(),
        flow.nodes().values().stream()
            .filter(Node.End.class::isInstance)
            .map(node -> ((Node.End) node).outcome())
            .collect(Collectors.toUnmodifiableSet()),
        flow.nodes().values().stream().anyMatch(Node.Experiment.class::isInstance),
        flow.nodes().values().stream()
            .filter(Node.Subflow.class::isInstance)
            .map(Node.Subflow.class::cast)
            .map(node -> new Run(node.flow(), node.version()))
            .collect(Collectors.toUnmodifiableSet()),
        without(flow, Set.of(Node.Screen.class, Node.Wait.class, Node.Escalate.class)),
        without(flow, Set.of(Node.Screen.class)));
  }

  /** The outcomes of paths that pass no node of these kinds. */
  private static Set<String> without(FlowDefinition flow, Set<Class<? extends Node>> kinds) {
    Set<NodeId> passed = new HashSet<>(Set.of(flow.start()));
    Deque<NodeId> open = new ArrayDeque<>(passed);
    Set<String> outcomes = new HashSet<>();
    while (!open.isEmpty()) {
      switch (flow.nodes().get(open.remove())) {
        case null -> {
          // Lint says of a transition that leads nowhere.
        }
        case Node.End end -> outcomes.add(end.outcome());
        // Where nobody can be had it is left without having shown anything.
        case Node.Escalate escalate when kinds.contains(Node.Escalate.class) ->
            escalate.onUnavailable().stream()
                .map(Transition::to)
                .filter(passed::add)
                .forEach(open::add);
        case Node node when kinds.contains(node.getClass()) -> {
          // Paths that go on from here pass one.
        }
        case Node node ->
            node.ways().values().stream()
                .flatMap(List::stream)
                .map(Transition::to)
                .filter(passed::add)
                .forEach(open::add);
      }
    }
    return Set.copyOf(outcomes);
  }
}
