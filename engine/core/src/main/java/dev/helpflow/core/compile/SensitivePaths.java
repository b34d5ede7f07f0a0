package dev.helpflow.core.compile;

import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.value.ValueType;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the paths of a flow lead to something sensitive: a field that is declared so, something
 * it is a part of, or what a script makes of it.
 */
public final class SensitivePaths {
  private final Map<String, ValueType> names;
  private final Set<String> scripts = new HashSet<>();

  SensitivePaths(Map<String, ValueType> names, Iterable<NodePlan> plans) {
    this.names = names;
    boolean hasGrown = true;
    while (hasGrown) {
      hasGrown = false;
      for (NodePlan plan : plans) {
        if (plan instanceof NodePlan.Script script
            && script.with().values().stream().anyMatch(with -> in(with).isPresent())) {
          hasGrown |= scripts.add("facts." + plan.id());
        }
      }
    }
  }

  /**
   * A sensitive path that the value of an expression is made from; empty also when the expression
   * only decides by it.
   */
  public Optional<String> in(ExpressionProgram program) {
    return program.type() instanceof ValueType.Bool
        ? Optional.empty()
        : program.reads().stream().filter(this::isSensitive).sorted().findFirst();
  }

  private boolean isSensitive(String path) {
    if (scripts.stream().anyMatch(fact -> path.equals(fact) || path.startsWith(fact + "."))) {
      return true;
    }
    String[] steps = path.replace("[]", ".[]").split("\\.", -1);
    ValueType type = names.getOrDefault(steps[0], new ValueType.Any());
    for (int i = 1; i < steps.length; i++) {
      ValueType.Field field = part(type, steps[i]);
      if (field.sensitive()) {
        return true;
      }
      type = field.type();
    }
    // `answers` as a whole stands in nobody's context, but a screen's answers may.
    return steps.length > 1 && holdsSensitive(type);
  }

  private static ValueType.Field part(ValueType type, String step) {
    return switch (type) {
      case ValueType.Struct(var fields) when fields.containsKey(step) -> fields.get(step);
      case ValueType.ListOf(var element) -> ValueType.Field.optional(element);
      case ValueType.MapOf(var value) -> ValueType.Field.optional(value);
      default -> ValueType.Field.optional(new ValueType.Any());
    };
  }

  private static boolean holdsSensitive(ValueType type) {
    return switch (type) {
      case ValueType.Struct(var fields) ->
          fields.values().stream()
              .anyMatch(field -> field.sensitive() || holdsSensitive(field.type()));
      case ValueType.ListOf(var element) -> holdsSensitive(element);
      case ValueType.MapOf(var value) -> holdsSensitive(value);
      case ValueType.Text _,
          ValueType.Choice _,
          ValueType.Int _,
          ValueType.Decimal _,
          ValueType.Bool _,
          ValueType.Date _,
          ValueType.Timestamp _,
          ValueType.Money _,
          ValueType.Any _ ->
          false;
    };
  }
}
