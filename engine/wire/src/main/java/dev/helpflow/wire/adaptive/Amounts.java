package dev.helpflow.wire.adaptive;

import dev.helpflow.core.value.Currencies;
import java.math.BigDecimal;
import java.util.Map;

/** Amounts of money as they would be typed. */
final class Amounts {
  private Amounts() {}

  /** {@code {"currency": "GBP", "minor": 1250}} as {@code 12.50}. */
  static String typed(Map<?, ?> money) {
    int decimals = Currencies.decimals(String.valueOf(money.get("currency"))).orElse(0);
    long minor = money.get("minor") instanceof Number number ? number.longValue() : 0;
    return BigDecimal.valueOf(minor, decimals).toPlainString();
  }
}
