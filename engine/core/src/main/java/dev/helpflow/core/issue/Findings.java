package dev.helpflow.core.issue;

import java.util.ArrayList;
import java.util.List;

/** Collects issues while a document is gone through. Not thread-safe. */
public final class Findings {
  private final List<Issue> issues = new ArrayList<>();

  /** Notes what stands in the way of publishing. */
  public void error(String code, String pointer, String message) {
    issues.add(Issue.error(code, pointer, message));
  }

  /** Notes what stands in the way of publishing, at a place within the string at the pointer. */
  public void error(String code, String pointer, int offset, String message) {
    issues.add(new Issue(code, Issue.Severity.ERROR, pointer, offset, message));
  }

  /** Notes what an author should look at. */
  public void warning(String code, String pointer, String message) {
    issues.add(Issue.warning(code, pointer, message));
  }

  /** Notes what could be better. */
  public void hint(String code, String pointer, String message) {
    issues.add(Issue.hint(code, pointer, message));
  }

  /** Notes what another check found. */
  public void addAll(List<Issue> found) {
    issues.addAll(found);
  }

  /** Whether anything stands in the way of publishing. */
  public boolean hasErrors() {
    return issues.stream().anyMatch(issue -> issue.severity() == Issue.Severity.ERROR);
  }

  /** What was noted so far. */
  public List<Issue> all() {
    return List.copyOf(issues);
  }
}
