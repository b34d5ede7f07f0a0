package dev.helpflow.core.expression;

import dev.cel.common.values.NullValue;
import dev.helpflow.core.value.ValueType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Converts values of one type between the form of the ledger and the form that expressions compute
 * with, in which dates and times are {@link Instant}s and decimals are doubles. Immutable: made
 * once for a type, it costs nothing for types that have one form.
 */
public final class ExpressionValues {
  /** The largest whole number that a value may be, 2^53. */
  private static final long LARGEST = 1L << 53;

  private final ValueType type;
  private final @Nullable UnaryOperator<Object> inward;

  private ExpressionValues(ValueType type) {
    this.type = type;
    this.inward = inward(type);
  }

  /** The conversions of a type. */
  public static ExpressionValues of(ValueType type) {
    return new ExpressionValues(type);
  }

  /** From the ledger's form; keep {@link #of} instead where many values of a type are converted. */
  public static Object toExpression(ValueType type, Object value) {
    return of(type).toExpression(value);
  }

  /** To the ledger's form; see {@link #fromExpression(Object)}. */
  public static @Nullable Object fromExpression(ValueType type, @Nullable Object value) {
    return outward(type, value);
  }

  /** Whether the two forms differ, so that there is something to convert. */
  public boolean converts() {
    return inward != null;
  }

  /**
   * From the ledger's form.
   *
   * @throws ExpressionFault when the value is not of the type, which a value of the ledger always
   *     is
   */
  public Object toExpression(Object value) {
    return inward == null ? value : inward.apply(value);
  }

  /**
   * To the ledger's form: nulls and absent optionals are left out of lists and objects, and are
   * null by themselves.
   *
   * @throws ExpressionFault when a number is not finite or beyond ±2^53
   */
  public @Nullable Object fromExpression(@Nullable Object value) {
    return outward(type, value);
  }

  private static @Nullable UnaryOperator<Object> inward(ValueType type) {
    return switch (type) {
      case ValueType.Text _,
          ValueType.Choice _,
          ValueType.Int _,
          ValueType.Bool _,
          ValueType.Money _,
          ValueType.Any _ ->
          null;
      case ValueType.Decimal _ ->
          value -> value instanceof Long whole ? (Object) whole.doubleValue() : value;
      case ValueType.Date _ ->
          value ->
              value instanceof String text
                  ? time(() -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC))
                  : value;
      case ValueType.Timestamp _ ->
          value ->
              value instanceof String text
                  ? time(() -> OffsetDateTime.parse(text).toInstant())
                  : value;
      case ValueType.ListOf(var element) -> {
        UnaryOperator<Object> each = inward(element);
        yield each == null
            ? null
            : value ->
                value instanceof List<?> list
                    ? list.stream().map(item -> each.apply(item)).toList()
                    : value;
      }
      case ValueType.MapOf(var element) -> {
        UnaryOperator<Object> each = inward(element);
        yield each == null
            ? null
            : value -> value instanceof Map<?, ?> map ? entries(map, key -> each) : value;
      }
      case ValueType.Struct(var fields) -> {
        Map<String, UnaryOperator<Object>> each = new LinkedHashMap<>();
        fields.forEach(
            (name, field) -> {
              UnaryOperator<Object> convert = inward(field.type());
              if (convert != null) {
                each.put(name, convert);
              }
            });
        yield each.isEmpty()
            ? null
            : value -> value instanceof Map<?, ?> map ? entries(map, each::get) : value;
      }
    };
  }

  private static Object entries(
      Map<?, ?> map,
      java.util.function.Function<String, @Nullable UnaryOperator<Object>> conversion) {
    Map<String, Object> converted = LinkedHashMap.newLinkedHashMap(map.size());
    map.forEach(
        (key, value) -> {
          String name = (String) key;
          UnaryOperator<Object> convert = conversion.apply(name);
          converted.put(name, convert == null ? value : convert.apply(value));
        });
    return Collections.unmodifiableMap(converted);
  }

  private static Object time(java.util.function.Supplier<Instant> parse) {
    try {
      return parse.get();
    } catch (DateTimeException e) {
      throw new ExpressionFault(
          ExpressionCodes.FAILED,
          "A value that is declared as a date or time is not one. Check where it comes from.",
          e);
    }
  }

  private static @Nullable Object outward(ValueType type, @Nullable Object value) {
    return switch (value) {
      case null -> null;
      case NullValue _ -> null;
      case Optional<?> optional -> outward(type, optional.orElse(null));
      case Boolean _, String _ -> value;
      case Long whole ->
          type instanceof ValueType.Decimal ? (Object) whole.doubleValue() : within(whole);
      case Double decimal -> finite(decimal);
      case Instant time ->
          type instanceof ValueType.Date
              ? time.atOffset(ZoneOffset.UTC).toLocalDate().toString()
              : time.toString();
      case List<?> list -> items(type, list);
      case Map<?, ?> map -> properties(type, map);
      case DerivedValues derived -> properties(type, derived.all());
      default ->
          throw new ExpressionFault(
              ExpressionCodes.FAILED,
              "The expression gave something that is not a value. Change it to give one.");
    };
  }

  private static Object within(Long whole) {
    if (whole > LARGEST || whole < -LARGEST) {
      throw new ExpressionFault(
          ExpressionCodes.OUT_OF_RANGE,
          "The expression gave a whole number beyond ±2^53, which no value can hold.");
    }
    return whole;
  }

  private static Object finite(Double decimal) {
    if (!Double.isFinite(decimal)) {
      throw new ExpressionFault(
          ExpressionCodes.OUT_OF_RANGE,
          "The expression gave a number that is not finite, which no value can hold.");
    }
    return decimal;
  }

  private static Object items(ValueType type, List<?> list) {
    ValueType element =
        type instanceof ValueType.ListOf(var declared) ? declared : new ValueType.Any();
    List<Object> items = new ArrayList<>(list.size());
    for (Object item : list) {
      Object converted = outward(element, item);
      if (converted != null) {
        items.add(converted);
      }
    }
    return Collections.unmodifiableList(items);
  }

  private static Object properties(ValueType type, Map<?, ?> map) {
    Map<String, Object> properties = LinkedHashMap.newLinkedHashMap(map.size());
    map.forEach(
        (key, item) -> {
          String name = String.valueOf(key);
          ValueType property =
              switch (type) {
                case ValueType.Struct(var fields) when fields.containsKey(name) ->
                    fields.get(name).type();
                case ValueType.MapOf(var declared) -> declared;
                default -> new ValueType.Any();
              };
          Object converted = outward(property, item);
          if (converted != null) {
            properties.put(name, converted);
          }
        });
    return Collections.unmodifiableMap(properties);
  }
}
