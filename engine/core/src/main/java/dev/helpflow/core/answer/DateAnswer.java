package dev.helpflow.core.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code DATE}: {@code "2026-11-21"}. A typed date may have single digits and other marks between
 * its parts ({@code 2026/3/7}), but the year comes first: 03/04/2026 means two things.
 */
final class DateAnswer {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})([-/. ])([0-9]{1,2})\\2([0-9]{1,2})");

  private DateAnswer() {}

  static AnswerCheck check(Constraints constraints, Object raw) {
    if (!(raw instanceof String typed)) {
      return constraints.refuse(AnswerCodes.WRONG_TYPE);
    }
    LocalDate date = read(Typed.plain(Typed.strip(typed)));
    if (date == null) {
      return constraints.refuse(AnswerCodes.NOT_A_DATE);
    }
    LocalDate min = constraints.date("min");
    if (min != null && date.isBefore(min)) {
      return constraints.refuse(AnswerCodes.TOO_EARLY, "min", min.toString());
    }
    LocalDate max = constraints.date("max");
    if (max != null && date.isAfter(max)) {
      return constraints.refuse(AnswerCodes.TOO_LATE, "max", max.toString());
    }
    return new AnswerCheck.Accepted(date.toString());
  }

  private static @Nullable LocalDate read(String text) {
    Matcher parts = YEAR_FIRST.matcher(text);
    if (!parts.matches() || parts.group(1).equals("0000")) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(parts.group(1)),
          Integer.parseInt(parts.group(3)),
          Integer.parseInt(parts.group(4)));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
