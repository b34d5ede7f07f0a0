package dev.helpflow.core.lint;

import dev.helpflow.core.definition.Node;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import java.util.List;
import java.util.Set;

/** Wherever a customer may come, there is a way on. */
final class DeadEndCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.DEAD_END);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    for (Node node : context.flow().nodes().values()) {
      for (Way way : Way.of(node)) {
        if (way.needed() && way.transitions().isEmpty()) {
          findings.error(
              IssueCodes.DEAD_END,
              way.pointer(),
              "From \""
                  + node.id()
                  + "\" nothing leads on here. Add a transition, or end the flow.");
        }
      }
    }
  }

  /**
   * Whether a customer can be stuck in a node, so that checks of the paths beyond it need not say
   * so again.
   */
  static boolean stops(Node node) {
    List<Way> ways = Way.of(node);
    return !(node instanceof Node.End)
        && !(node instanceof Node.Escalate)
        && ways.stream().allMatch(way -> way.transitions().isEmpty());
  }
}
