package dev.helpflow.core.answer;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code TIME}: {@code "14:30"} by the 24-hour clock. A typed time may have one digit for the hour
 * and a point in the middle ({@code 9.05}); {@code am} and {@code pm} are refused, for they are
 * words of one language and noon and midnight mean two things with them.
 */
final class TimeAnswer {
  private static final Pattern CLOCK = Pattern.compile("([01]?[0-9]|2[0-3])[:.]([0-5][0-9])");
  private static final int MINUTES_A_DAY = 24 * 60;

  private TimeAnswer() {}

  static AnswerCheck check(Constraints constraints, Object raw) {
    if (!(raw instanceof String typed)) {
      return constraints.refuse(AnswerCodes.WRONG_TYPE);
    }
    Matcher clock = CLOCK.matcher(Typed.plain(Typed.strip(typed)));
    if (!clock.matches()) {
      return constraints.refuse(AnswerCodes.NOT_A_TIME);
    }
    LocalTime time =
        LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)));
    LocalTime min = bound(constraints, "min");
    if (min != null && time.isBefore(min)) {
      return constraints.refuse(AnswerCodes.TIME_TOO_EARLY, "min", min.toString());
    }
    LocalTime max = bound(constraints, "max");
    if (max != null && time.isAfter(max)) {
      return constraints.refuse(AnswerCodes.TIME_TOO_LATE, "max", max.toString());
    }
    BigDecimal step = constraints.number("step");
    if (step != null && isBetween(time, min == null ? LocalTime.MIN : min, step)) {
      return constraints.refuse(AnswerCodes.TIME_BETWEEN_STEPS, "step", step.longValue());
    }
    return new AnswerCheck.Accepted(time.toString());
  }

  /** Whether a time is on none of the steps that are counted from the first time of the day. */
  private static boolean isBetween(LocalTime time, LocalTime first, BigDecimal step) {
    int minutes = step.min(BigDecimal.valueOf(MINUTES_A_DAY)).intValue();
    return minutes > 0 && (minutes(time) - minutes(first)) % minutes != 0;
  }

  private static int minutes(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  private static @Nullable LocalTime bound(Constraints constraints, String property) {
    String text = constraints.text(property);
    try {
      return text == null ? null : LocalTime.parse(text);
    } catch (DateTimeParseException notATime) {
      return null;
    }
  }
}
