package dev.helpflow.authoring.publish;

/**
 * One finding of a server about a document.
 *
 * @param severity {@code error} or {@code warning}
 * @param pointer RFC 6901, into the document as it was sent
 * @param line from 1, in the document as it was sent
 * @param column from 1
 */
public record ServerIssue(
    String code, String severity, String pointer, String message, int line, int column) {

  /** Whether it stands in the way of publishing. */
  public boolean isError() {
    return severity.equals("error");
  }
}
