package dev.helpflow.core.value;

import java.util.Currency;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The currencies of ISO 4217 that have minor units, and how many decimals those make. */
public final class Currencies {
  // Gold, test codes and the like have no minor unit, and no amount of them can be kept.
  private static final Map<String, Integer> DECIMALS =
      Currency.getAvailableCurrencies().stream()
          .filter(currency -> currency.getDefaultFractionDigits() >= 0)
          .collect(
              Collectors.toUnmodifiableMap(
                  Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

  private Currencies() {}

  /**
   * How many decimals an amount in major units may have: 2 for GBP, 0 for JPY; empty when there is
   * no such currency.
   */
  public static OptionalInt decimals(String code) {
    Integer decimals = DECIMALS.get(code);
    return decimals == null ? OptionalInt.empty() : OptionalInt.of(decimals);
  }
}
