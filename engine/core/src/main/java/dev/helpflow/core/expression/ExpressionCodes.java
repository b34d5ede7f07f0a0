package dev.helpflow.core.expression;

/** The stable codes of problems and faults. */
public final class ExpressionCodes {
  /** The source is not CEL. */
  public static final String SYNTAX = "expression/syntax";

  /** The source is longer than {@link ExpressionLimits#MAX_SOURCE}. */
  public static final String TOO_LONG = "expression/too-long";

  /** The source nests deeper, or has more parts, than {@link ExpressionLimits} allows. */
  public static final String TOO_DEEP = "expression/too-deep";

  /** A name, field or function that is not there. */
  public static final String UNKNOWN_NAME = "expression/unknown-name";

  /**
   * An operator or function is given what it does not take, or the result is not what is wanted.
   */
  public static final String TYPE = "expression/type";

  /** A choice is compared with a value that it does not have. */
  public static final String CHOICE_VALUE = "expression/choice-value";

  /** A value whose schema is open is read. */
  public static final String OPEN_VALUE = "expression/open-value";

  /** A list or map is indexed where the element may not be there. */
  public static final String UNGUARDED_INDEX = "expression/unguarded-index";

  /** A division whose divisor is not a constant other than zero. */
  public static final String NON_CONSTANT_DIVISION = "expression/non-constant-division";

  /** A conversion that can fail. */
  public static final String CONVERSION = "expression/conversion";

  /** Whole-number arithmetic that can leave 64 bits. */
  public static final String OVERFLOW = "expression/overflow";

  /** A regular expression that is not a literal, or not RE2. */
  public static final String REGEX = "expression/regex";

  /** Macros nested deeper than {@link ExpressionLimits#MAX_MACRO_NESTING}. */
  public static final String NESTED_MACROS = "expression/nested-macros";

  /** The worst case costs more, or builds more, than {@link ExpressionLimits} allows. */
  public static final String COST = "expression/cost";

  /** Derived expressions that read one another. */
  public static final String CYCLE = "expression/cycle";

  /** A fault: a name or field that is read is not there. */
  public static final String ABSENT = "expression/absent";

  /** A fault: a number or a date outside of what values can hold. */
  public static final String OUT_OF_RANGE = "expression/out-of-range";

  /** A fault of any other kind. */
  public static final String FAILED = "expression/failed";

  private ExpressionCodes() {}
}
