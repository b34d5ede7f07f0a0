package dev.helpflow.core.lint;

import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Nearest;
import dev.helpflow.core.issue.Pointers;
import java.util.List;
import java.util.Set;

/**
 * Every loop stops for somebody: at a screen, a wait or a human who can be had, or in a sub-flow
 * that shows something before it ends as it does there.
 */
final class AutomaticLoopCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.AUTOMATIC_LOOP);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    FlowGraph silent = FlowGraph.of(context.flow(), (node, way) -> isSilent(context, node, way));
    for (List<NodeId> loop : silent.loops(id -> true)) {
      findings.error(
          IssueCodes.AUTOMATIC_LOOP,
          Pointers.node(loop.getFirst()),
          "The loop of "
              + Nearest.quoted(loop.stream().map(NodeId::value).toList())
              + " can go round without showing anything. Put a screen into it.");
    }
  }

  /** Whether a node may be left so without having shown anything. */
  private static boolean isSilent(LintContext context, Node node, Way way) {
    return switch (node) {
      case Node.Decision _, Node.Script _, Node.Call _, Node.Experiment _ -> true;
      case Node.Subflow subflow ->
          context
              .declarations()
              .flow(subflow.flow(), subflow.version())
              .map(child -> child.silent().contains(outcome(way)))
              .orElse(false);
      // A queue that is closed or full says so before anything is shown.
      case Node.Escalate _ -> way.kind() == Way.Kind.ON_UNAVAILABLE;
      case Node.Screen _, Node.Wait _, Node.End _ -> false;
    };
  }

  private static String outcome(Way way) {
    return way.pointer().substring(way.pointer().lastIndexOf('/') + 1);
  }
}
