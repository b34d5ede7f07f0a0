package dev.helpflow.core.lint;

import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Nearest;
import java.util.List;
import java.util.Set;

/** The start and all transitions lead to nodes that there are. */
final class UnknownNodeCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.UNKNOWN_NODE);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    require(context, context.flow().start(), "/start", findings);
    for (FlowGraph.Edge edge : context.graph().edges()) {
      require(context, edge.to(), edge.pointer(), findings);
    }
    context
        .flow()
        .renames()
        .ids()
        .forEach((from, to) -> require(context, to, "/renames/" + from, findings));
  }

  private static void require(LintContext context, NodeId id, String pointer, Findings findings) {
    if (!context.flow().nodes().containsKey(id)) {
      List<String> known = context.flow().nodes().keySet().stream().map(NodeId::value).toList();
      findings.error(
          IssueCodes.UNKNOWN_NODE,
          pointer,
          "The flow has no node \"" + id + "\"." + Nearest.instead(id.value(), known));
    }
  }
}
