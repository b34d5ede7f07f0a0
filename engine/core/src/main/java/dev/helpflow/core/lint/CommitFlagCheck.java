package dev.helpflow.core.lint;

import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Pointers;
import java.util.Set;

/** A call is a commit if, and only if, its operation changes something. */
final class CommitFlagCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.UNSAFE_WITHOUT_COMMIT, IssueCodes.SAFE_COMMIT);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    for (Node node : context.flow().nodes().values()) {
      if (node instanceof Node.Call call) {
        context
            .declarations()
            .operation(call.connector(), call.operation())
            .ifPresent(operation -> check(call, operation, findings));
      }
    }
  }

  private static void check(Node.Call call, Operation operation, Findings findings) {
    String name = operation.connector() + "." + operation.name();
    if (!operation.safe() && !call.commit()) {
      findings.error(
          IssueCodes.UNSAFE_WITHOUT_COMMIT,
          Pointers.node(call.id()) + "/operation",
          "The operation "
              + name
              + " changes something and cannot be repeated at will. Add \"commit\": true.");
    } else if (operation.safe() && call.commit()) {
      findings.warning(
          IssueCodes.SAFE_COMMIT,
          Pointers.node(call.id()) + "/commit",
          "The operation "
              + name
              + " changes nothing, but as a commit it is never asked again and nothing before it"
              + " can be changed. Remove \"commit\".");
    }
  }
}
