package dev.helpflow.core.lint;

import dev.helpflow.core.definition.Identifiers;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Pointers;
import java.util.Set;

/** Outcomes are names, because the flow that runs this one reads them. */
final class NameCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.MALFORMED_NAME);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    for (Node node : context.flow().nodes().values()) {
      if (node instanceof Node.End end) {
        require(end.outcome(), Pointers.node(node.id()) + "/outcome", findings);
      }
    }
  }

  private static void require(String name, String pointer, Findings findings) {
    if (!Identifiers.isName(name)) {
      findings.error(
          IssueCodes.MALFORMED_NAME,
          pointer,
          "\""
              + name
              + "\" is not a name. Write a small letter, then letters and digits,"
              + " such as \"resolved\".");
    }
  }
}
