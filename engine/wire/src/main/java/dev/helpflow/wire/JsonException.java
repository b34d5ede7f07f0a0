package dev.helpflow.wire;

import dev.helpflow.core.issue.Issue;

/**
 * JSON that cannot be taken in: malformed, over a limit, or with a value that the ledger has no
 * room for. Its message is whole sentences, fit to be shown to whoever sent it, and repeats no
 * value.
 */
public final class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String pointer;
  private final int line;
  private final int column;
  private final String sentence;

  JsonException(String code, String pointer, int line, int column, String message) {
    super(message);
    this.code = code;
    this.pointer = pointer;
    this.line = line;
    this.column = column;
    this.sentence = message;
  }

  /** It as a finding about a document, or about the part of one that {@code holder} points to. */
  public Issue issue(String holder) {
    return Issue.error(code, holder + pointer, sentence);
  }

  /** One of {@link JsonCodes}. */
  public String code() {
    return code;
  }

  /** RFC 6901 JSON Pointer to what is wrong, as far as it is known. */
  public String pointer() {
    return pointer;
  }

  /** The line, from 1, or 0 when it is not known. */
  public int line() {
    return line;
  }

  /** The column in UTF-16 units, from 1, or 0 when it is not known. */
  public int column() {
    return column;
  }
}
