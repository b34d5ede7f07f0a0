package dev.helpflow.core.lint;

import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Nearest;
import dev.helpflow.core.issue.Pointers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * From each node that can be reached some path leads to an end, or to a human who does not give the
 * session back.
 */
final class WayToEndCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.NO_WAY_TO_END);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    Set<NodeId> stuck = new HashSet<>(context.graph().reachable());
    stuck.removeAll(context.graph().leadingTo(ends(context)));
    for (List<NodeId> loop : context.graph().loops(stuck::contains)) {
      // Of loops that lead into one another, the last is the one to mend.
      if (loop.stream()
          .flatMap(id -> context.graph().from(id).stream())
          .allMatch(e -> loop.contains(e.to()))) {
        NodeId first = loop.getFirst();
        findings.error(
            IssueCodes.NO_WAY_TO_END,
            Pointers.node(first),
            "Nothing leads out of "
                + Nearest.quoted(loop.stream().map(NodeId::value).toList())
                + ", so a customer who comes here can never finish."
                + " Lead to an end or to a human from one of them.");
      }
    }
  }

  /** Dead ends and unknown nodes count as ends, because other checks speak of them. */
  private static Set<NodeId> ends(LintContext context) {
    Set<NodeId> ends = new HashSet<>();
    for (Node node : context.flow().nodes().values()) {
      boolean over =
          node instanceof Node.End || (node instanceof Node.Escalate e && e.onReturned().isEmpty());
      if (over || DeadEndCheck.stops(node)) {
        ends.add(node.id());
      }
    }
    for (FlowGraph.Edge edge : context.graph().edges()) {
      if (!context.flow().nodes().containsKey(edge.to())) {
        ends.add(edge.from());
      }
    }
    return ends;
  }
}
