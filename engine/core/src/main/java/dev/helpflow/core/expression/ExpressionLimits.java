package dev.helpflow.core.expression;

/**
 * What an expression may be and may cost. All of it is checked when an expression is compiled;
 * sizes of data are what the worst case is reckoned with.
 */
public final class ExpressionLimits {
  /** The longest source, in UTF-16 units; checked before parsing. */
  public static final int MAX_SOURCE = 8_192;

  /** The deepest nesting of parts, so that no walk over them runs out of stack. */
  public static final int MAX_DEPTH = 100;

  /** The most parts (names, constants, calls) after macros are expanded. */
  public static final int MAX_NODES = 4_000;

  /** How many macros that go through a list or a map may stand inside one another. */
  public static final int MAX_MACRO_NESTING = 2;

  /** The greatest worst-case cost, in operations; about 20 million a second are done. */
  public static final long MAX_COST = 4_000_000;

  /** The longest text or list that an expression may build, in characters and elements together. */
  public static final long MAX_BUILT = 2_000_000;

  /** What a text is reckoned to be long at most, in characters. */
  public static final long ASSUMED_TEXT = 2_000;

  /** What a list or a lookup table is reckoned to hold at most. */
  public static final long ASSUMED_ITEMS = 500;

  /** The longest regular expression, in characters. */
  public static final int MAX_REGEX = 500;

  /**
   * A regular expression's length times all its repeat counts, which bounds the automaton that it
   * becomes.
   */
  public static final long MAX_REGEX_REPEATS = 200_000;

  /** The most problems that are told at once. */
  public static final int MAX_PROBLEMS = 20;

  private ExpressionLimits() {}
}
