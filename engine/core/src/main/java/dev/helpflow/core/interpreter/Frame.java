package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.Edge;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One scope of a walk: a flow entered, with its names and how often each of its nodes was visited.
 *
 * @param parent the scope that entered it, or null at the top
 * @param entry the address of the sub-flow node that entered it, or null at the top
 * @param caller the plan of that node, or null at the top
 */
record Frame(
    CompiledFlow flow,
    @Nullable Frame parent,
    @Nullable Address entry,
    NodePlan.@Nullable Subflow caller,
    ScopeNames names,
    Map<Object, Integer> visits) {

  static Frame top(CompiledFlow flow, ScopeNames names) {
    return new Frame(flow, null, null, null, names, new HashMap<>());
  }

  Frame enter(CompiledFlow child, NodePlan.Subflow at, Address address, ScopeNames childNames) {
    return new Frame(child, this, address, at, childNames, new HashMap<>());
  }

  int depth() {
    return parent == null ? 0 : parent.depth() + 1;
  }

  /** The address of the visit that the walk makes now. */
  Address visit(NodePlan plan) {
    ExpressionProgram program = plan.key();
    String key = program == null ? null : String.valueOf(program.evaluate(names.names()));
    Object counter = key == null ? plan.id() : Map.entry(plan.id(), key);
    int number = visits.merge(counter, 1, Integer::sum);
    return new Address(
        entry, plan.id(), key == null && number == 1 ? Visit.FIRST : new Visit(key, number));
  }

  /** Counts a visit whose address is known already. */
  void revisit(Address address) {
    String key = address.visit().key();
    Object counter = key == null ? address.node() : Map.entry(address.node(), key);
    visits.merge(counter, 1, Integer::sum);
  }

  /** Where the first open edge leads, or null when none is open. */
  @Nullable NodeId follow(List<Edge> edges) {
    for (Edge edge : edges) {
      if (edge.guard() == null || edge.guard().holds(names.names())) {
        return edge.to();
      }
    }
    return null;
  }
}
