package dev.helpflow.core.lint;

import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import java.util.Set;

/**
 * A flow says how its customers reach a person. A flow with outputs is run within another, whose
 * word counts.
 */
final class HumanCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.NO_HUMAN);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    if (context.flow().human() == null && context.flow().outputs().isEmpty()) {
      findings.warning(
          IssueCodes.NO_HUMAN,
          "",
          "The flow has no \"human\", so its customers reach whichever queue the server has by"
              + " default, without context. Add \"human\" with a queue.");
    }
  }
}
