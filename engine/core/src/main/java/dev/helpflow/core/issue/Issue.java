package dev.helpflow.core.issue;

import org.jspecify.annotations.Nullable;

/**
 * One finding about a document.
 *
 * @param code stable and namespaced, such as {@code flow/unreachable-node}; part of the API
 * @param severity whether it stands in the way of publishing
 * @param pointer RFC 6901 JSON Pointer to the value that is wrong, {@code ""} for the whole
 *     document
 * @param offset 0-based position in the string at the pointer, of an expression or a message
 *     pattern, or null
 * @param message whole sentences: what was found, what was expected, what to do
 */
public record Issue(
    String code, Severity severity, String pointer, @Nullable Integer offset, String message) {

  /** How bad a finding is. */
  public enum Severity {
    ERROR,
    WARNING,
    HINT
  }

  /** Something that could be better. */
  public static Issue hint(String code, String pointer, String message) {
    return new Issue(code, Severity.HINT, pointer, null, message);
  }

  /** A finding that stands in the way of publishing. */
  public static Issue error(String code, String pointer, String message) {
    return new Issue(code, Severity.ERROR, pointer, null, message);
  }

  /** A finding that an author should look at. */
  public static Issue warning(String code, String pointer, String message) {
    return new Issue(code, Severity.WARNING, pointer, null, message);
  }
}
