package dev.helpflow.core.message;

/** What messages may be; checked when they are compiled, and before a pattern is parsed. */
public final class MessageLimits {
  /** The longest pattern, in UTF-16 units: a screen of text, with room for plurals. */
  public static final int MAX_PATTERN = 8_192;

  /** The most messages of a flow in one locale. */
  public static final int MAX_MESSAGES = 5_000;

  /**
   * The most messages within one another in a pattern: a plural in a select in a plural, and room.
   */
  public static final int MAX_NESTING = 10;

  private MessageLimits() {}
}
