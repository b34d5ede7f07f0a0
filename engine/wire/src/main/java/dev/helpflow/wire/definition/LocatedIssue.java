package dev.helpflow.wire.definition;

import dev.helpflow.core.issue.Issue;
import org.jspecify.annotations.Nullable;

/**
 * An issue and where in the text it lies.
 *
 * @param file the file, relative to the flow's folder and with slashes, or null when the definition
 *     is one document
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
public record LocatedIssue(Issue issue, @Nullable String file, int line, int column) {
  /**
   * {@code file:line:column}, as editors and terminals understand it; without a file, {@code
   * line:column}.
   */
  public String place() {
    String position = line + ":" + column;
    return file == null ? position : file + ":" + position;
  }
}
