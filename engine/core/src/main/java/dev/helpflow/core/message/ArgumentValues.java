package dev.helpflow.core.message;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.SimpleTimeZone;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns values into what ICU formats: dates into instants of the customer's zone, money into words,
 * lists into enumerations. What has a direction of its own is isolated from the words around it.
 */
final class ArgumentValues {
  private final ULocale locale;
  private final boolean rightToLeft;
  private final ZoneId zone;
  private final UnaryOperator<String> written;

  /**
   * Values as one message shows them.
   *
   * @param written what to put for one that is text
   */
  ArgumentValues(ULocale locale, boolean rightToLeft, ZoneId zone, UnaryOperator<String> written) {
    this.locale = locale;
    this.rightToLeft = rightToLeft;
    this.zone = zone;
    this.written = written;
  }

  /** The customer's zone as ICU knows it, which has other names for what is only an offset. */
  TimeZone icuZone() {
    return zone.normalized() instanceof ZoneOffset offset
        ? new SimpleTimeZone(offset.getTotalSeconds() * 1_000, zone.getId())
        : TimeZone.getTimeZone(zone.getId());
  }

  /**
   * A number, which ICU formats, or else text; what is missing is shown as nothing, which lint has
   * reported.
   */
  Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Number number -> number;
      case Instant instant -> dateFormat().format(Date.from(instant));
      case List<?> list -> enumeration(list);
      case Map<?, ?> money
          when money.get("currency") instanceof String currency
              && money.get("minor") instanceof Long minor ->
          isolated(money(currency, minor));
      case Map<?, ?> _ -> "";
      default -> isolated(written.apply(value.toString()));
    };
  }

  /** What a select chooses its words by: the value itself, unmarked. */
  static Object choice(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Number number -> number;
      default -> value.toString();
    };
  }

  private String isolated(String text) {
    return Isolation.of(text, rightToLeft);
  }

  /** The same as text, as a message shows it that names no format. */
  String text(@Nullable Object value) {
    Object plain = plain(value);
    return plain instanceof Number number
        ? NumberFormat.getInstance(locale).format(number)
        : plain.toString();
  }

  /** What a plural chooses its words by: a number, the length of a list, or none. */
  static Number count(@Nullable Object value) {
    return switch (value) {
      case Number number -> number;
      case List<?> list -> list.size();
      case null, default -> 0;
    };
  }

  @Nullable Date time(@Nullable Object value) {
    Instant instant =
        switch (value) {
          case Instant given -> given;
          case String text -> parsed(text);
          case null, default -> null;
        };
    return instant == null ? null : Date.from(instant);
  }

  private @Nullable Instant parsed(String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private DateFormat dateFormat() {
    DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
    format.setTimeZone(icuZone());
    return format;
  }

  private String enumeration(List<?> list) {
    List<String> items = new ArrayList<>();
    list.forEach(item -> items.add(text(item)));
    return ListFormatter.getInstance(locale).format(items);
  }

  private String money(String code, long minor) {
    if (!code.matches("[A-Za-z]{3}")) {
      return "";
    }
    Currency currency = Currency.getInstance(code.toUpperCase(Locale.ROOT));
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    return format.format(BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()));
  }
}
