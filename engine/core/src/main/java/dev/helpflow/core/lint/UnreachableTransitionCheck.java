package dev.helpflow.core.lint;

import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.Transition;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Pointers;
import java.util.List;
import java.util.Set;

/**
 * No transition follows one that is always open, and none waits for a deadline that there is not.
 */
final class UnreachableTransitionCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.UNREACHABLE_TRANSITION);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    for (Node node : context.flow().nodes().values()) {
      Way.of(node).forEach(way -> check(way, findings));
      if (node instanceof Node.Wait wait && wait.timeout() == null && !wait.onTimeout().isEmpty()) {
        findings.error(
            IssueCodes.UNREACHABLE_TRANSITION,
            Pointers.node(node.id()) + "/onTimeout",
            "\""
                + node.id()
                + "\" has no \"timeout\", so this is never taken. Add one, or remove this.");
      }
    }
  }

  private static void check(Way way, Findings findings) {
    List<Transition> transitions = way.transitions();
    for (int i = 0; i < transitions.size() - 1; i++) {
      if (transitions.get(i).when() == null) {
        findings.error(
            IssueCodes.UNREACHABLE_TRANSITION,
            way.transition(i + 1),
            "The transition to \""
                + transitions.get(i).to()
                + "\" before this one has no \"when\" and is always taken. "
                + "Move it to the end, or give it a guard.");
        return;
      }
    }
  }
}
