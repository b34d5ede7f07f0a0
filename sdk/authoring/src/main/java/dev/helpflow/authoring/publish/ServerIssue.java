package dev.helpflow.authoring.publish;

import org.jspecify.annotations.Nullable;

/**
 * One finding of a server about a document.
 *
 * @param severity {@code error} or {@code warning}
 * @param flow the live version that it is about, as {@code cards/lost@3}, or null for the document
 *     that was sent
 * @param pointer RFC 6901, into that document
 * @param line from 1, in the document as it was sent
 * @param column from 1
 */
public record ServerIssue(
    String code,
    String severity,
    @Nullable String flow,
    String pointer,
    String message,
    int line,
    int column) {

  /** Whether it stands in the way of publishing. */
  public boolean isError() {
    return severity.equals("error");
  }
}
