package dev.helpflow.core.lint;

import dev.helpflow.core.expression.ExpressionScope;
import dev.helpflow.core.value.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the type at a path such as {@code answers.whatHappened.problem}. */
final class TypePaths {
  private TypePaths() {}

  /** The type, or empty when the path leads through something that has no such part. */
  static Optional<ValueType> find(ExpressionScope scope, String path) {
    List<String> steps = List.of(path.split("\\.", -1));
    ValueType type = scope.names().get(steps.getFirst());
    for (String step : steps.subList(1, steps.size())) {
      if (!(type instanceof ValueType.Struct(var fields)) || !fields.containsKey(step)) {
        return Optional.empty();
      }
      type = fields.get(step).type();
    }
    return Optional.ofNullable(type);
  }

  /** All values of the type at a path, when they are few and known; empty otherwise. */
  static Set<Object> values(ExpressionScope scope, String path) {
    return find(scope, path).map(TypePaths::values).orElse(Set.of());
  }

  private static Set<Object> values(ValueType type) {
    return switch (type) {
      case ValueType.Choice(List<String> values) -> Set.copyOf(values);
      case ValueType.Bool _ -> Set.of(true, false);
      case ValueType.Text _,
          ValueType.Int _,
          ValueType.Decimal _,
          ValueType.Date _,
          ValueType.Timestamp _,
          ValueType.Money _,
          ValueType.ListOf _,
          ValueType.MapOf _,
          ValueType.Struct _,
          ValueType.Any _ ->
          Set.of();
    };
  }
}
