package dev.helpflow.core.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scalars from outside as the ledger keeps them; null means that what came is none of its type. */
final class Scalars {
  /** How much of a string is quoted. */
  private static final int QUOTED = 60;

  private static final BigDecimal MAX_WHOLE = BigDecimal.valueOf(Coercion.MAX_WHOLE);
  private static final Instant YEAR_1 = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

  private Scalars() {}

  static @Nullable String text(Object raw) {
    return raw instanceof String text && Strings.isStorable(text) ? text : null;
  }

  static @Nullable String choice(ValueType.Choice choice, Object raw) {
    return raw instanceof String text && choice.values().contains(text) ? text : null;
  }

  /** 5.0 is whole too: JSON has one kind of number. */
  static @Nullable Long whole(@Nullable Object raw) {
    BigDecimal exact = raw instanceof Number number ? exact(number) : null;
    if (exact == null
        || exact.abs().compareTo(MAX_WHOLE) > 0
        || exact.stripTrailingZeros().scale() > 0) {
      return null;
    }
    return exact.longValueExact();
  }

  static @Nullable Double real(Object raw) {
    if (!(raw instanceof Number number) || !Double.isFinite(number.doubleValue())) {
      return null;
    }
    // Adding zero makes -0.0, which JSON readers disagree on, 0.0.
    return number.doubleValue() + 0.0;
  }

  /**
   * A number of unknown type; a whole one too large for {@link Long} is refused, for a double would
   * change it.
   */
  static @Nullable Object number(Number number) {
    return switch (number) {
      case Double real -> real(real);
      case Float real -> real(real);
      case BigDecimal real -> real(real);
      default -> whole(number);
    };
  }

  static @Nullable String date(Object raw) {
    if (!(raw instanceof String text)) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(text);
      return date.getYear() >= 1 && date.getYear() <= 9999 ? date.toString() : null;
    } catch (DateTimeParseException notDate) {
      return null;
    }
  }

  /** In UTC, and within the years that expressions can hold. */
  static @Nullable String timestamp(Object raw) {
    if (!(raw instanceof String text)) {
      return null;
    }
    try {
      Instant instant = OffsetDateTime.parse(text).toInstant();
      return instant.isBefore(YEAR_1) || !instant.isBefore(YEAR_10000) ? null : instant.toString();
    } catch (DateTimeParseException notTime) {
      return null;
    }
  }

  static String describe(ValueType.Choice choice) {
    List<String> values = choice.values();
    return values.size() <= 10
        ? "one of \"" + String.join("\", \"", values) + "\""
        : "one of the " + values.size() + " strings that its type lists";
  }

  /** What something is, without saying its value, which may be a customer's. */
  static String describe(Object raw) {
    return switch (raw) {
      case String text when !Strings.isStorable(text) ->
          "a string with U+0000 or half a surrogate pair";
      case String _ -> "a string";
      case Boolean _ -> "a boolean";
      case Number number ->
          whole(number) == null ? "a number that is not whole, or too large" : "a number";
      case List<?> _ -> "an array";
      case Map<?, ?> _ -> "an object";
      default -> "a " + raw.getClass().getSimpleName();
    };
  }

  /** What something is, with the value itself where it is short enough to be one. */
  static String quote(Object raw) {
    return switch (raw) {
      case String text when !Strings.isStorable(text) -> describe(raw);
      case String text ->
          "\"" + (text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text) + "\"";
      case Boolean _, Number _ -> String.valueOf(raw);
      default -> describe(raw);
    };
  }

  private static @Nullable BigDecimal exact(Number number) {
    return switch (number) {
      case BigDecimal decimal -> decimal;
      case BigInteger whole -> new BigDecimal(whole);
      case Double real -> Double.isFinite(real) ? new BigDecimal(real.toString()) : null;
      case Float real -> Float.isFinite(real) ? new BigDecimal(real.toString()) : null;
      default -> BigDecimal.valueOf(number.longValue());
    };
  }
}
