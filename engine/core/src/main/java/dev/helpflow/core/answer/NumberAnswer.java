package dev.helpflow.core.answer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * {@code INTEGER} and {@code DECIMAL}: a JSON number, or a number as {@link Typed#number} reads it.
 *
 * <p>A whole number that was typed has no point at all: {@code 1.000} is a thousand to some people
 * and one to others.
 */
final class NumberAnswer {
  private static final long MAX_WHOLE = 1L << 53;

  private NumberAnswer() {}

  static AnswerCheck whole(Constraints constraints, Object raw) {
    if (!isNumberOrString(raw)) {
      return constraints.refuse(AnswerCodes.WRONG_TYPE);
    }
    BigDecimal number = read(raw);
    if (number == null) {
      // Whoever is asked for a number with a point first would then be told to leave it out.
      return constraints.refuse(AnswerCodes.NOT_A_WHOLE_NUMBER);
    }
    boolean pointTyped = raw instanceof String && number.scale() > 0;
    if (pointTyped || number.stripTrailingZeros().scale() > 0) {
      return constraints.refuse(AnswerCodes.NOT_A_WHOLE_NUMBER);
    }
    AnswerCheck.Refused refused = outside(constraints, number);
    if (refused != null) {
      return refused;
    }
    if (number.compareTo(BigDecimal.valueOf(MAX_WHOLE)) > 0) {
      return constraints.refuse(AnswerCodes.TOO_LARGE, "max", MAX_WHOLE);
    }
    if (number.compareTo(BigDecimal.valueOf(-MAX_WHOLE)) < 0) {
      return constraints.refuse(AnswerCodes.TOO_SMALL, "min", -MAX_WHOLE);
    }
    return new AnswerCheck.Accepted(number.longValueExact());
  }

  static AnswerCheck decimal(Constraints constraints, Object raw) {
    if (!isNumberOrString(raw)) {
      return constraints.refuse(AnswerCodes.WRONG_TYPE);
    }
    BigDecimal number = read(raw);
    if (number == null) {
      return constraints.refuse(AnswerCodes.NOT_A_NUMBER);
    }
    AnswerCheck.Refused refused = outside(constraints, number);
    if (refused != null) {
      return refused;
    }
    double real = number.doubleValue();
    if (Double.isInfinite(real)) {
      return real > 0
          ? constraints.refuse(AnswerCodes.TOO_LARGE, "max", Double.MAX_VALUE)
          : constraints.refuse(AnswerCodes.TOO_SMALL, "min", -Double.MAX_VALUE);
    }
    return new AnswerCheck.Accepted(real);
  }

  private static boolean isNumberOrString(Object raw) {
    return raw instanceof Long || raw instanceof Double || raw instanceof String;
  }

  private static @Nullable BigDecimal read(Object raw) {
    return switch (raw) {
      case Long whole -> BigDecimal.valueOf(whole);
      case Double real when Double.isFinite(real) -> new BigDecimal(real.toString());
      case String text -> Typed.number(text);
      default -> null;
    };
  }

  private static AnswerCheck.@Nullable Refused outside(Constraints constraints, BigDecimal number) {
    BigDecimal min = constraints.number("min");
    if (min != null && number.compareTo(min) < 0) {
      return constraints.refuse(AnswerCodes.TOO_SMALL, "min", argument(min));
    }
    BigDecimal max = constraints.number("max");
    if (max != null && number.compareTo(max) > 0) {
      return constraints.refuse(AnswerCodes.TOO_LARGE, "max", argument(max));
    }
    return null;
  }

  private static Object argument(BigDecimal bound) {
    if (bound.stripTrailingZeros().scale() > 0) {
      return bound.doubleValue();
    }
    return bound.longValue();
  }
}
