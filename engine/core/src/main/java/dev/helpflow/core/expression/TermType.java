package dev.helpflow.core.expression;

import dev.helpflow.core.value.ValueType;
import dev.helpflow.core.value.ValueType.Any;
import dev.helpflow.core.value.ValueType.Choice;
import dev.helpflow.core.value.ValueType.Decimal;
import dev.helpflow.core.value.ValueType.Field;
import dev.helpflow.core.value.ValueType.Int;
import dev.helpflow.core.value.ValueType.ListOf;
import dev.helpflow.core.value.ValueType.MapOf;
import dev.helpflow.core.value.ValueType.Struct;
import dev.helpflow.core.value.ValueType.Text;
import dev.helpflow.core.value.ValueType.Timestamp;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The type of a part of an expression.
 *
 * @param value what it is as a value
 * @param optional whether it is wrapped in CEL's optional
 * @param known false when it is not a value at all (a duration, null) or cannot be told
 */
record TermType(ValueType value, boolean optional, boolean known) {
  static final TermType UNKNOWN = new TermType(new Any(), false, false);

  static TermType of(ValueType value) {
    return new TermType(value, false, true);
  }

  TermType asOptional() {
    return new TermType(value, true, known);
  }

  TermType unwrapped() {
    return new TermType(value, false, known);
  }

  boolean isText() {
    return known && !optional && (value instanceof Text || value instanceof Choice);
  }

  /** The narrowest type that has the values of both. */
  TermType join(TermType other) {
    return new TermType(join(value, other.value), optional || other.optional, known && other.known);
  }

  private static ValueType join(ValueType one, ValueType two) {
    if (one.equals(two)) {
      return one;
    }
    return switch (one) {
      case Choice(var values) when two instanceof Choice(var others) -> {
        Set<String> both = new LinkedHashSet<>(values);
        both.addAll(others);
        yield new Choice(List.copyOf(both));
      }
      case Choice _ when two instanceof Text -> two;
      case Text _ when two instanceof Choice -> one;
      case Int _ when two instanceof Decimal -> two;
      case Decimal _ when two instanceof Int -> one;
      case ValueType.Date _ when two instanceof Timestamp -> two;
      case Timestamp _ when two instanceof ValueType.Date -> one;
      case ListOf(var element) when two instanceof ListOf(var other) ->
          new ListOf(join(element, other));
      case MapOf(var element) when two instanceof MapOf(var other) ->
          new MapOf(join(element, other));
      default -> new Any();
    };
  }

  /** Whether a value of this type may stand where {@code wanted} is asked for. */
  static boolean accepts(ValueType wanted, ValueType given) {
    if (wanted.equals(given)) {
      return true;
    }
    return switch (wanted) {
      case Any _ -> true;
      case Text _ -> given instanceof Choice;
      case Choice(var values) -> given instanceof Choice(var others) && values.containsAll(others);
      case Decimal _ -> given instanceof Int;
      case Timestamp _ -> given instanceof ValueType.Date;
      case ValueType.Money _ ->
          given instanceof Struct struct && accepts(ScopeTypes.money(), struct);
      case ListOf(var element) ->
          given instanceof ListOf(var other) && (accepts(element, other) || other.equals(NOTHING));
      case MapOf(var element) ->
          given instanceof MapOf(var other) && (accepts(element, other) || other.equals(NOTHING))
              || given instanceof Struct(var fields)
                  && fields.values().stream().allMatch(field -> accepts(element, field.type()));
      case Struct(var fields) ->
          given instanceof Struct(var others)
              && fields.entrySet().stream()
                  .allMatch(
                      field -> {
                        Field other = others.get(field.getKey());
                        return other == null
                            ? !field.getValue().required()
                            : accepts(field.getValue().type(), other.type());
                      });
      case Int _, ValueType.Bool _, ValueType.Date _ -> false;
    };
  }

  /** The wanted type, with what was given where anything is wanted. */
  static ValueType refine(ValueType wanted, ValueType given) {
    return switch (wanted) {
      case Any _ -> given;
      case ListOf(var element) when given instanceof ListOf(var other) ->
          new ListOf(refine(element, other));
      case MapOf(var element) when given instanceof MapOf(var other) ->
          new MapOf(refine(element, other));
      case Struct(var fields) when given instanceof Struct(var others) -> {
        Map<String, Field> refined = new LinkedHashMap<>(others);
        fields.forEach(
            (name, field) ->
                refined.computeIfPresent(
                    name,
                    (_, other) ->
                        new Field(
                            refine(field.type(), other.type()),
                            field.required(),
                            field.sensitive())));
        yield new Struct(refined);
      }
      default -> wanted;
    };
  }

  /** The type of the elements of an empty list. */
  static final ValueType NOTHING = new Choice(List.of());
}
