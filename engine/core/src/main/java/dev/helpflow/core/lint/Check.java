package dev.helpflow.core.lint;

import dev.helpflow.core.issue.Findings;
import java.util.Set;

/** One thing that lint looks for. Stateless, and linear in the size of the flow. */
interface Check {
  /** The codes that this check alone can raise. */
  Set<String> codes();

  /** Notes all that is wrong; what another check or the compiler says is left to it. */
  void run(LintContext context, Findings findings);
}
