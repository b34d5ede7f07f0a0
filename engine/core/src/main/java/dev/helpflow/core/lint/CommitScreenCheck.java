package dev.helpflow.core.lint;

import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Pointers;
import java.util.Map;
import java.util.Set;

/**
 * On every path to a commit there is a screen that the customer answered (design, section 4, rule
 * 3). A wait's screen does not count, since it may be passed without an answer, and neither does a
 * sub-flow's, of which this flow knows nothing.
 */
final class CommitScreenCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.COMMIT_WITHOUT_SCREEN);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    Map<NodeId, Node> nodes = context.flow().nodes();
    if (!nodes.containsKey(context.flow().start())) {
      return;
    }
    Set<NodeId> unasked = context.graph().reachable(id -> !(nodes.get(id) instanceof Node.Screen));
    for (Node node : nodes.values()) {
      if (node instanceof Node.Call call && call.commit() && unasked.contains(node.id())) {
        findings.error(
            IssueCodes.COMMIT_WITHOUT_SCREEN,
            Pointers.node(node.id()) + "/commit",
            "A path from the start comes to \""
                + node.id()
                + "\" without a screen, so it would be done before the customer was asked."
                + " Put a screen before it.");
      }
    }
  }
}
