package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.FlowInterface;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Renames;
import dev.helpflow.core.ledger.Address;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands at the addresses of a session, on one set of versions. */
final class Places {
  private final FlowLibrary library;
  private final FlowRef root;
  private final Map<FlowId, Integer> subflows;

  Places(FlowLibrary library, FlowRef root, Map<FlowId, Integer> subflows) {
    this.library = library;
    this.root = root;
    this.subflows = subflows;
  }

  /** The plan of the node at an address, or empty when these versions have none there. */
  Optional<NodePlan> plan(Address address) {
    return flow(address.scope())
        .filter(flow -> flow.definition().nodes().containsKey(address.node()))
        .map(flow -> flow.node(address.node()));
  }

  /** The flow that a scope runs, or empty when these versions have no such scope. */
  Optional<CompiledFlow> flow(@Nullable Address scope) {
    if (scope == null) {
      return Optional.of(library.flow(root));
    }
    return plan(scope)
        .filter(NodePlan.Subflow.class::isInstance)
        .map(plan -> ((NodePlan.Subflow) plan).node())
        .flatMap(
            node -> {
              Integer version = node.version() == null ? subflows.get(node.flow()) : node.version();
              return version == null
                  ? Optional.empty()
                  : Optional.of(library.flow(new FlowRef(node.flow(), version)));
            });
  }

  /**
   * Whether every flow gives what the flows that it runs need, and leads on from all they end in.
   */
  boolean fitTogether() {
    return fitTogether(library.flow(root), new HashSet<>());
  }

  private boolean fitTogether(CompiledFlow flow, Set<FlowRef> seen) {
    if (!seen.add(flow.ref())) {
      return true;
    }
    for (Node node : flow.definition().nodes().values()) {
      if (node instanceof Node.Subflow subflow) {
        Integer version =
            subflow.version() == null ? subflows.get(subflow.flow()) : subflow.version();
        // One that this session has never come to is not recorded, and is refused where it is come
        // to.
        if (version != null) {
          CompiledFlow child = library.flow(new FlowRef(subflow.flow(), version));
          if (!fits(subflow, child) || !fitTogether(child, seen)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static boolean fits(Node.Subflow node, CompiledFlow child) {
    FlowInterface wanted = FlowInterface.of(child.definition());
    return wanted.inputs().entrySet().stream()
            .allMatch(
                input -> !input.getValue().required() || node.with().containsKey(input.getKey()))
        && node.outcomes().keySet().containsAll(wanted.outcomes());
  }

  /** The addresses that have another name where nodes are renamed, by those they have here. */
  Map<Address, Address> moved(Iterable<Address> addresses, Map<FlowId, Renames> renames) {
    Map<Address, Address> moved = new HashMap<>();
    if (renames.values().stream().allMatch(each -> each.ids().isEmpty())) {
      return moved;
    }
    for (Address address : addresses) {
      Address there = moved(address, renames);
      if (!there.equals(address)) {
        moved.put(address, there);
      }
    }
    return moved;
  }

  /** The address that has another name where nodes are renamed, or the same. */
  Address moved(Address address, Map<FlowId, Renames> renames) {
    Address scope = address.scope() == null ? null : moved(address.scope(), renames);
    NodeId node =
        flow(address.scope())
            .map(flow -> renames.getOrDefault(flow.ref().id(), Renames.NONE).of(address.node()))
            .orElse(address.node());
    return new Address(scope, node, address.visit());
  }
}
