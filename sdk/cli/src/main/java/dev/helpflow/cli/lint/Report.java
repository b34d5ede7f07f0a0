package dev.helpflow.cli.lint;

import dev.helpflow.authoring.project.Finding;
import java.util.List;

/**
 * What was found.
 *
 * @param flows how many could be read
 */
record Report(int flows, List<Finding> findings) {
  Report {
    findings = List.copyOf(findings);
  }

  long errors() {
    return findings.stream().filter(Finding::isError).count();
  }

  long warnings() {
    return findings.size() - errors();
  }

  /** Whether a build that asks for this has to stop. */
  boolean fails(boolean strict) {
    return strict ? !findings.isEmpty() : errors() > 0;
  }
}
