package dev.helpflow.core.answer;

import dev.helpflow.core.value.Currencies;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.OptionalInt;

/**
 * {@code MONEY}: {@code {"currency": "GBP", "minor": 1250}}, or an amount typed in major units
 * ({@code 12.50}) of the component's own currency, with no more decimals than that currency has.
 *
 * <p>A bare JSON number is refused, since nobody could tell pounds from pence.
 */
final class MoneyAnswer {
  private static final long MAX_MINOR = 1L << 53;

  private MoneyAnswer() {}

  static AnswerCheck check(Constraints constraints, Object raw) {
    return switch (raw) {
      case Map<?, ?> map -> shaped(constraints, map);
      case String text -> typed(constraints, text);
      default -> constraints.refuse(AnswerCodes.WRONG_TYPE);
    };
  }

  private static AnswerCheck shaped(Constraints constraints, Map<?, ?> money) {
    if (!(money.get("currency") instanceof String currency)
        || !(money.get("minor") instanceof Long minor)
        || Currencies.decimals(currency).isEmpty()) {
      return constraints.refuse(AnswerCodes.NOT_MONEY);
    }
    String asked = constraints.currency();
    if (asked != null && !asked.equals(currency)) {
      return constraints.refuse(AnswerCodes.WRONG_CURRENCY, "currency", asked);
    }
    return bounded(constraints, currency, BigInteger.valueOf(minor));
  }

  private static AnswerCheck typed(Constraints constraints, String text) {
    String currency = constraints.currency();
    BigDecimal major = Typed.number(text);
    if (currency == null || major == null) {
      return constraints.refuse(AnswerCodes.NOT_MONEY);
    }
    OptionalInt decimals = Currencies.decimals(currency);
    if (decimals.isEmpty() || major.scale() > decimals.getAsInt()) {
      return constraints.refuse(AnswerCodes.NOT_MONEY);
    }
    return bounded(
        constraints, currency, major.movePointRight(decimals.getAsInt()).toBigIntegerExact());
  }

  private static AnswerCheck bounded(Constraints constraints, String currency, BigInteger minor) {
    BigDecimal amount = new BigDecimal(minor);
    BigDecimal min = constraints.number("min");
    BigDecimal least = min == null ? BigDecimal.valueOf(-MAX_MINOR) : min;
    if (amount.compareTo(least) < 0) {
      return constraints.refuse(
          AnswerCodes.AMOUNT_TOO_SMALL, "min", money(currency, least.longValue()));
    }
    BigDecimal max = constraints.number("max");
    BigDecimal most = max == null ? BigDecimal.valueOf(MAX_MINOR) : max;
    if (amount.compareTo(most) > 0) {
      return constraints.refuse(
          AnswerCodes.AMOUNT_TOO_LARGE, "max", money(currency, most.longValue()));
    }
    return new AnswerCheck.Accepted(money(currency, minor.longValueExact()));
  }

  private static Map<String, Object> money(String currency, long minor) {
    return Map.of("currency", currency, "minor", minor);
  }
}
