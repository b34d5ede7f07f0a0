package dev.helpflow.core.expression;

import dev.helpflow.core.value.ValueType;

/** What an expression must yield where it stands. */
public sealed interface Expected {
  /** True or false: a guard, a rule, {@code showIf}. */
  record Guard() implements Expected {}

  /** Text or a whole number, by which visits or signals are told apart. */
  record Key() implements Expected {}

  /** Any value. */
  record Anything() implements Expected {}

  /**
   * A value that this type accepts: a choice where its text is wanted, a whole number for a
   * decimal, a date for a timestamp, an object literal for a struct.
   */
  record Exactly(ValueType type) implements Expected {}
}
