package dev.helpflow.authoring.project;

import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.definition.LocatedIssue;
import java.nio.file.Path;

/**
 * An issue in a file on disk.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
public record Finding(Path file, int line, int column, Issue issue) {

  /**
   * The finding of an issue in a file, or in one of the files of a flow's folder.
   *
   * @param place the file, or the folder whose {@code flow.json} is meant when the issue names none
   */
  public static Finding in(Path place, LocatedIssue located) {
    String name = located.file();
    Path file =
        name == null
            ? FlowFolders.isFlow(place) ? place.resolve(FlowFolders.FILE) : place
            : place.resolve(name).normalize();
    return new Finding(file, located.line(), located.column(), located.issue());
  }

  /** Whether it stands in the way of running the flow. */
  public boolean isError() {
    return issue.severity() == Issue.Severity.ERROR;
  }

  /** {@code file:line:column: error: message [code]}, as editors and terminals understand it. */
  @Override
  public String toString() {
    String severity = issue.severity().name().toLowerCase(java.util.Locale.ROOT);
    return "%s:%d:%d: %s: %s [%s]"
        .formatted(file, line, column, severity, issue.message(), issue.code());
  }
}
