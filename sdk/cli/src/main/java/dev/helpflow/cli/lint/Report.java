package dev.helpflow.cli.lint;

import dev.helpflow.authoring.project.Finding;
import dev.helpflow.core.issue.Issue;
import java.util.List;

/**
 * What was found.
 *
 * @param flows how many were looked at, those among them that cannot be read
 */
record Report(int flows, List<Finding> findings) {
  Report {
    findings = List.copyOf(findings);
  }

  long errors() {
    return count(Issue.Severity.ERROR);
  }

  long warnings() {
    return count(Issue.Severity.WARNING);
  }

  /** What could be better, and stops nothing. */
  long hints() {
    return count(Issue.Severity.HINT);
  }

  private long count(Issue.Severity severity) {
    return findings.stream().filter(finding -> finding.issue().severity() == severity).count();
  }

  /** Whether a build that asks for this has to stop. */
  boolean fails(boolean strict) {
    return errors() > 0 || (strict && warnings() > 0);
  }
}
