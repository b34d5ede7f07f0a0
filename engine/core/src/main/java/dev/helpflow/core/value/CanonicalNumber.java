package dev.helpflow.core.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as ECMAScript's Number::toString writes them, which RFC 8785, section 3.2.2.3, asks for.
 */
final class CanonicalNumber {
  private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_EVEN);

  private CanonicalNumber() {}

  static void write(long whole, StringBuilder out) {
    if (whole > Coercion.MAX_WHOLE || whole < -Coercion.MAX_WHOLE) {
      throw new IllegalArgumentException(
          "A whole number in a value is outside ±2^53, so JSON's numbers cannot hold it.");
    }
    out.append(whole);
  }

  static void write(double real, StringBuilder out) {
    if (!Double.isFinite(real)) {
      throw new IllegalArgumentException(
          "A number in a value is not finite, so JSON cannot hold it.");
    }
    if (real == 0) {
      out.append('0');
      return;
    }
    if (real < 0) {
      out.append('-');
    }
    BigDecimal shortest = shortest(Math.abs(real));
    String digits = shortest.unscaledValue().toString();
    // The number is 0.digits × 10^point; the bounds and forms below are the specification's.
    int point = digits.length() - shortest.scale();
    if (point >= digits.length() && point <= 21) {
      out.append(digits).repeat('0', point - digits.length());
    } else if (point > 0 && point <= 21) {
      out.append(digits, 0, point).append('.').append(digits, point, digits.length());
    } else if (point > -6 && point <= 0) {
      out.append("0.").repeat('0', -point).append(digits);
    } else {
      writeExponential(digits, point - 1, out);
    }
  }

  private static void writeExponential(String digits, int exponent, StringBuilder out) {
    out.append(digits.charAt(0));
    if (digits.length() > 1) {
      out.append('.').append(digits, 1, digits.length());
    }
    out.append('e').append(exponent < 0 ? '-' : '+').append(Math.abs(exponent));
  }

  /**
   * The fewest digits that read back as this number; Double.toString gives them, but never fewer
   * than two.
   */
  private static BigDecimal shortest(double real) {
    BigDecimal decimal = new BigDecimal(Double.toString(real)).stripTrailingZeros();
    if (decimal.precision() == 2) {
      BigDecimal oneDigit = decimal.round(ONE_DIGIT);
      if (oneDigit.doubleValue() == real) {
        return oneDigit.stripTrailingZeros();
      }
    }
    return decimal;
  }
}
