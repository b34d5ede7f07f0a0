package dev.helpflow.core.value;

import dev.helpflow.core.value.ValueType.Any;
import dev.helpflow.core.value.ValueType.Bool;
import dev.helpflow.core.value.ValueType.Choice;
import dev.helpflow.core.value.ValueType.Date;
import dev.helpflow.core.value.ValueType.Decimal;
import dev.helpflow.core.value.ValueType.Field;
import dev.helpflow.core.value.ValueType.Int;
import dev.helpflow.core.value.ValueType.ListOf;
import dev.helpflow.core.value.ValueType.MapOf;
import dev.helpflow.core.value.ValueType.Money;
import dev.helpflow.core.value.ValueType.Struct;
import dev.helpflow.core.value.ValueType.Text;
import dev.helpflow.core.value.ValueType.Timestamp;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether every value of one type is one of another too, as {@link Coercion} takes it. */
public final class TypeFit {
  private final boolean isFromOutside;

  private TypeFit(boolean isFromOutside) {
    this.isFromOutside = isFromOutside;
  }

  /**
   * The first place where a value that has been made one of the type {@code given} may be none of
   * {@code wanted}, as a JSON Pointer from the value's root in which {@code *} stands for any index
   * or key; empty when there is none.
   */
  public static Optional<String> misfit(ValueType wanted, ValueType given) {
    return new TypeFit(false).misfit(wanted, given, "");
  }

  /**
   * The same of a value that somebody else says is of the type {@code given}: its objects may have
   * properties that the type does not declare, with any values.
   */
  public static Optional<String> misfitFromOutside(ValueType wanted, ValueType given) {
    return new TypeFit(true).misfit(wanted, given, "");
  }

  private Optional<String> misfit(ValueType wanted, ValueType given, String at) {
    return switch (wanted) {
      case Any _ -> Optional.empty();
      case ListOf(ValueType element) when given instanceof ListOf(ValueType other) ->
          misfit(element, other, at + "/*");
      case MapOf(ValueType value) when given instanceof MapOf(ValueType other) ->
          misfit(value, other, at + "/*");
      case MapOf(ValueType value) when given instanceof Struct(Map<String, Field> others) ->
          others.entrySet().stream()
              .flatMap(other -> misfit(value, other.getValue().type(), below(at, other)).stream())
              .findFirst()
              .or(() -> undeclared(value, at + "/*"));
      case Struct(Map<String, Field> fields) when given instanceof Struct(var others) ->
          fields.entrySet().stream()
              .flatMap(field -> misfit(field, others.get(field.getKey()), at).stream())
              .findFirst();
      case Text _, Choice _, Int _, Decimal _, Bool _, Date _, Timestamp _, Money _ ->
          takes(wanted, given) ? Optional.empty() : Optional.of(at);
      case ListOf _, MapOf _, Struct _ -> Optional.of(at);
    };
  }

  private Optional<String> misfit(
      Map.Entry<String, Field> wanted, @Nullable Field given, String at) {
    Field field = wanted.getValue();
    if (given == null) {
      return field.required()
          ? Optional.of(below(at, wanted))
          : undeclared(field.type(), below(at, wanted));
    }
    return field.required() && !given.required()
        ? Optional.of(below(at, wanted))
        : misfit(field.type(), given.type(), below(at, wanted));
  }

  /** Where a type meets values that nobody has declared. */
  private Optional<String> undeclared(ValueType wanted, String at) {
    return isFromOutside && !(wanted instanceof Any) ? Optional.of(at) : Optional.empty();
  }

  /** Whether one type that has no parts takes all values of another. */
  private static boolean takes(ValueType wanted, ValueType given) {
    if (wanted.equals(given)) {
      return true;
    }
    return switch (wanted) {
      // Dates and times are strings in JSON.
      case Text _ -> given instanceof Choice || given instanceof Date || given instanceof Timestamp;
      case Choice(var values) -> given instanceof Choice(var others) && values.containsAll(others);
      case Decimal _ -> given instanceof Int;
      default -> false;
    };
  }

  private static String below(String at, Map.Entry<String, Field> property) {
    return at + "/" + property.getKey().replace("~", "~0").replace("/", "~1");
  }
}
