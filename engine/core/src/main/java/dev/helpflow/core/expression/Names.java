package dev.helpflow.core.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the names of an {@link ExpressionScope} stand for, when a program runs.
 *
 * <p>Values are in the form that {@link ExpressionValues#toExpression} gives. A name is asked for
 * each time that it is read, so an implementation with a value that is dear to compute keeps it.
 */
@FunctionalInterface
public interface Names {
  /** The value of a name, or null when there is none. */
  @Nullable Object find(String name);

  /** The entries of a map as names. */
  static Names of(Map<String, ?> values) {
    return values::get;
  }
}
