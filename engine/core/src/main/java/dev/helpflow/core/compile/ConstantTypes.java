package dev.helpflow.core.compile;

import dev.helpflow.core.value.ValueType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Infers what type a constant is of: a list, a lookup table where all values are of one type, an
 * object otherwise.
 */
final class ConstantTypes {
  private ConstantTypes() {}

  static ValueType infer(Object value) {
    return switch (value) {
      case String text -> new ValueType.Text();
      case Boolean bool -> new ValueType.Bool();
      case Long number -> new ValueType.Int();
      case Double number -> new ValueType.Decimal();
      case List<?> list -> new ValueType.ListOf(common(list));
      case Map<?, ?> map -> object(map);
      default ->
          throw new IllegalArgumentException(
              "A constant cannot be a " + value.getClass().getName() + ".");
    };
  }

  private static ValueType object(Map<?, ?> map) {
    ValueType common = common(map.values());
    if (!(common instanceof ValueType.Any)) {
      return new ValueType.MapOf(common);
    }
    return struct(map);
  }

  /** The one type of all values; objects of one list may lack properties that others have. */
  private static ValueType common(Collection<?> values) {
    ValueType common = null;
    for (Object value : values) {
      ValueType type =
          value instanceof Map<?, ?> map ? struct(map) : infer(Objects.requireNonNull(value));
      common = common == null ? type : merge(common, type);
    }
    return common == null ? new ValueType.Any() : common;
  }

  private static ValueType struct(Map<?, ?> map) {
    Map<String, ValueType.Field> fields = new LinkedHashMap<>();
    map.forEach(
        (name, value) ->
            fields.put(
                (String) name, ValueType.Field.required(infer(Objects.requireNonNull(value)))));
    return new ValueType.Struct(fields);
  }

  private static ValueType merge(ValueType a, ValueType b) {
    if (a.equals(b)) {
      return a;
    }
    if (a instanceof ValueType.Struct left && b instanceof ValueType.Struct right) {
      return mergeStructs(left, right);
    }
    if (a instanceof ValueType.ListOf(ValueType left)
        && b instanceof ValueType.ListOf(ValueType right)) {
      return new ValueType.ListOf(merge(left, right));
    }
    return new ValueType.Any();
  }

  private static ValueType mergeStructs(ValueType.Struct left, ValueType.Struct right) {
    Map<String, ValueType.Field> fields = new LinkedHashMap<>();
    left.fields()
        .forEach(
            (name, field) -> {
              ValueType.Field other = right.fields().get(name);
              fields.put(
                  name,
                  other == null
                      ? ValueType.Field.optional(field.type())
                      : new ValueType.Field(
                          merge(field.type(), other.type()),
                          field.required() && other.required(),
                          false));
            });
    right
        .fields()
        .forEach((name, field) -> fields.putIfAbsent(name, ValueType.Field.optional(field.type())));
    return new ValueType.Struct(fields);
  }
}
