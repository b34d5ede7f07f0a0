package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.Edge;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Arrival;
import dev.helpflow.core.ledger.Visit;
import java.time.Instant;
import java.util.ArrayList;
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
 * @param visits how often each was come to, of those that this walk came to
 * @param scopes those entered to get here, from the outermost
 */
record Frame(
    CompiledFlow flow,
    @Nullable Frame parent,
    @Nullable Address entry,
    NodePlan.@Nullable Subflow caller,
    ScopeNames names,
    Map<Object, Integer> visits,
    List<Arrival.Scope> scopes) {

  static Frame top(CompiledFlow flow, ScopeNames names) {
    return new Frame(flow, null, null, null, names, new HashMap<>(), List.of());
  }

  Frame enter(
      CompiledFlow child,
      NodePlan.Subflow at,
      Address address,
      Instant time,
      ScopeNames childNames) {
    List<Arrival.Scope> inner = new ArrayList<>(scopes);
    inner.add(new Arrival.Scope(address, time));
    return new Frame(child, this, address, at, childNames, new HashMap<>(), List.copyOf(inner));
  }

  int depth() {
    return scopes.size();
  }

  /** The address of the visit that the walk makes now. */
  Address visit(NodePlan plan) {
    ExpressionProgram program = plan.key();
    String key = program == null ? null : String.valueOf(program.evaluate(names.names()));
    int number = visited(plan.id(), key);
    return new Address(
        entry, plan.id(), key == null && number == 1 ? Visit.FIRST : new Visit(key, number));
  }

  /** Counts a visit whose address is known already. */
  void revisit(Address address) {
    visited(address.node(), address.visit().key());
  }

  private int visited(NodeId node, @Nullable String key) {
    Object counter = key == null ? node : Map.entry(node, key);
    Integer before = visits.get(counter);
    int number = 1 + (before == null ? names.visitsBefore(node, key) : before);
    visits.put(counter, number);
    return number;
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
