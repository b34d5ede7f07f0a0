package dev.helpflow.core.expression;

import dev.helpflow.core.value.ValueType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names that an expression may read, with their types: {@code inputs}, {@code answers}, {@code
 * facts}, {@code now}…
 *
 * <p>Each name is always there at run time; a {@link ValueType.Struct} may lack fields then,
 * whatever it declares.
 */
public record ExpressionScope(Map<String, ValueType> names) {
  /** Copies the names, keeping their order for the messages that list them. */
  public ExpressionScope {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
  }

  /** This scope with one name more, or with another type for it. */
  public ExpressionScope with(String name, ValueType type) {
    Map<String, ValueType> more = new LinkedHashMap<>(names);
    more.put(name, type);
    return new ExpressionScope(more);
  }
}
