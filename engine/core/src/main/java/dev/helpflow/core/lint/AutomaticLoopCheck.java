package dev.helpflow.core.lint;

import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Nearest;
import dev.helpflow.core.issue.Pointers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every loop stops for somebody: at a screen, a wait or a human. A loop that can stop only inside a
 * sub-flow is an author's to look at, since what a sub-flow shows is not part of its interface.
 */
final class AutomaticLoopCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.AUTOMATIC_LOOP);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    Map<NodeId, Node> nodes = context.flow().nodes();
    Set<NodeId> silent = ids(nodes, false);
    for (List<NodeId> loop : context.graph().loops(silent::contains)) {
      findings.error(
          IssueCodes.AUTOMATIC_LOOP,
          Pointers.node(loop.getFirst()),
          "The loop of "
              + names(loop)
              + " can go round without showing anything. Put a screen into it.");
    }
    Set<NodeId> automatic = ids(nodes, true);
    for (List<NodeId> loop : context.graph().loops(automatic::contains)) {
      if (loop.stream().anyMatch(id -> nodes.get(id) instanceof Node.Subflow)) {
        findings.warning(
            IssueCodes.AUTOMATIC_LOOP,
            Pointers.node(loop.getFirst()),
            "The loop of "
                + names(loop)
                + " stops only if its sub-flow shows a screen each time. See that it does.");
      }
    }
  }

  private static Set<NodeId> ids(Map<NodeId, Node> nodes, boolean withSubflows) {
    return nodes.values().stream()
        .filter(node -> automatic(node, withSubflows))
        .map(Node::id)
        .collect(Collectors.toSet());
  }

  private static boolean automatic(Node node, boolean withSubflows) {
    return switch (node) {
      case Node.Decision _, Node.Script _, Node.Call _, Node.Experiment _ -> true;
      case Node.Subflow _ -> withSubflows;
      case Node.Screen _, Node.Wait _, Node.Escalate _, Node.End _ -> false;
    };
  }

  private static String names(List<NodeId> loop) {
    return Nearest.quoted(loop.stream().map(NodeId::value).toList());
  }
}
