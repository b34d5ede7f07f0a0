package dev.helpflow.core.definition;

import java.util.List;

/**
 * How bad a flow's author holds what lint says under one code, and why: {@code {"severity",
 * "reason", "locales"?}}.
 *
 * @param severity instead of the usual one
 * @param reason why, for whoever reads the flow later
 * @param locales those whose messages it is about; empty for everything
 */
public record LintOverride(Severity severity, String reason, List<String> locales) {
  /** Copies the locales. */
  public LintOverride {
    locales = List.copyOf(locales);
  }

  /** How bad a finding is held to be. */
  public enum Severity {
    ERROR,
    WARNING,
    HINT
  }
}
