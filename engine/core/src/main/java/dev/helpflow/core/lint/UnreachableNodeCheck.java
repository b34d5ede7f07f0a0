package dev.helpflow.core.lint;

import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Pointers;
import java.util.Set;

/** Some path leads from the start to each node. */
final class UnreachableNodeCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.UNREACHABLE_NODE);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    Set<NodeId> reachable = context.graph().reachable();
    for (NodeId id : context.flow().nodes().keySet()) {
      if (!reachable.contains(id)) {
        findings.error(
            IssueCodes.UNREACHABLE_NODE,
            Pointers.node(id),
            "No path leads from the start to \""
                + id
                + "\". Lead to it from another node, or remove it.");
      }
    }
  }
}
