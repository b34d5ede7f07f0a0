package dev.helpflow.core.expression;

import dev.helpflow.core.value.ValueType;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A compiled expression. Immutable and safe for use by many threads. */
public interface ExpressionProgram {
  /** The type of what {@link #evaluate} returns. */
  ValueType type();

  /**
   * Computes the value.
   *
   * @return a value as {@link dev.helpflow.core.value} describes, or null for an absent optional
   *     and for CEL's null
   * @throws ExpressionFault when a name that is read is absent, or a result is out of range
   */
  @Nullable Object evaluate(Names names);

  /**
   * Whether a guard holds.
   *
   * @throws ExpressionFault as {@link #evaluate}
   * @throws IllegalStateException when the program does not yield true or false
   */
  boolean holds(Names names);

  /**
   * The paths that are read, from a name of the scope on: {@code answers.whatHappened.problem}. A
   * path ends where an index, a function or a macro takes over, so reading {@code
   * facts.cards.list[?0].last4} reads {@code facts.cards.list}. What a derived expression reads is
   * read too.
   */
  Set<String> reads();

  /**
   * The paths of {@link #reads} that are read without first being tested by this expression ({@code
   * has}, optional selection), and whose absence would therefore be a fault.
   */
  Set<String> needs();

  /** What it reads and decides, in order. */
  Outline outline();

  /** Whether it may yield nothing without a fault, as an optional selection does. */
  boolean mayBeAbsent();

  /** The value, when the program reads no name and yields the same always. */
  Optional<Object> constant();
}
