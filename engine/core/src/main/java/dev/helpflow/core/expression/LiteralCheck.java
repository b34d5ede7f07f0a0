package dev.helpflow.core.expression;

import dev.helpflow.core.value.ValueType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses functions that can fail on what is not known when the expression is written: conversions,
 * patterns, time zones.
 */
final class LiteralCheck {
  private static final Set<String> FROM_TEXT = Set.of("int", "double", "timestamp", "duration");
  private static final Set<String> CALENDAR =
      Set.of(
          "getFullYear",
          "getMonth",
          "getDayOfYear",
          "getDayOfMonth",
          "getDate",
          "getDayOfWeek",
          "getHours",
          "getMinutes",
          "getSeconds",
          "getMilliseconds");
  private static final Pattern REPEAT = Pattern.compile("\\{(\\d{1,6})(?:,(\\d{0,6}))?}");

  private final Problems problems;

  LiteralCheck(Problems problems) {
    this.problems = problems;
  }

  void check(Term root) {
    root.all().filter(Term.Call.class::isInstance).map(Term.Call.class::cast).forEach(this::call);
  }

  private void call(Term.Call call) {
    if (call.args().isEmpty()) {
      return;
    }
    Term first = call.args().getFirst();
    Term last = call.args().getLast();
    if (call.is("matches", 2)) {
      regex(last);
    } else if (call.function().equals("date") && call.args().size() == 2
        || CALENDAR.contains(call.function()) && call.args().size() == 2) {
      zone(last);
    } else if (call.is("date", 1) && !(first instanceof Term.Literal)) {
      conversion(
          call,
          "Only a literal such as `date('2026-11-21')` is sure to be a date. Declare the value as a date instead.");
    } else if (call.args().size() == 1
        && FROM_TEXT.contains(call.function())
        && !(first instanceof Term.Literal)) {
      if (first.type().isText()) {
        conversion(
            call,
            "`"
                + call.function()
                + "` fails on a text that it cannot convert. Declare the value with the type that you need.");
      } else if (call.function().equals("int")
          && !(first.type().value() instanceof ValueType.Int)
          && !isTime(first)) {
        conversion(
            call,
            "`int` fails on a decimal number that is too large. Declare the value as a whole number.");
      } else if (!first.type().known() || call.function().equals("timestamp") && !isTime(first)) {
        conversion(
            call,
            "`"
                + call.function()
                + "` can fail on this value. Declare the value with the type that you need.");
      }
    } else if (call.is("value", 1) && call.member()) {
      problems.add(
          ExpressionCodes.UNGUARDED_INDEX,
          call.offset(),
          "`value()` fails when there is no value. Use `orValue(…)` instead.");
    } else if (call.is("split", 3) || call.is("replace", 4)) {
      if (!(last instanceof Term.Literal)) {
        conversion(call, "The limit of `" + call.function() + "` must be a literal number.");
      }
    }
  }

  private static boolean isTime(Term term) {
    return term.type().value() instanceof ValueType.Timestamp
        || term.type().value() instanceof ValueType.Date;
  }

  private void conversion(Term.Call call, String message) {
    problems.add(ExpressionCodes.CONVERSION, call.offset(), message);
  }

  private void zone(Term zone) {
    if (zone instanceof Term.Literal(String name, _, _)) {
      try {
        ZoneId.of(name);
      } catch (DateTimeException e) {
        problems.add(
            ExpressionCodes.CONVERSION,
            zone.offset(),
            "There is no time zone '"
                + name
                + "'. Use a name such as 'Europe/London', or `session.zone`.");
      }
    } else if (!zone.path().orElse("").equals("session.zone")) {
      problems.add(
          ExpressionCodes.CONVERSION,
          zone.offset(),
          "A text that is not known here may be no time zone. Use a literal such as 'Europe/London', or `session.zone`.");
    }
  }

  private void regex(Term pattern) {
    if (!(pattern instanceof Term.Literal(String text, _, _))) {
      problems.add(
          ExpressionCodes.REGEX,
          pattern.offset(),
          "The pattern of `matches` must be a literal, so that it can be checked. Write it out between quotes.");
      return;
    }
    double repeats = Math.max(1, text.length());
    Matcher repeat = REPEAT.matcher(text);
    while (repeat.find()) {
      String most =
          repeat.group(2) == null || repeat.group(2).isEmpty() ? repeat.group(1) : repeat.group(2);
      repeats *= Math.max(1, Integer.parseInt(most));
    }
    if (text.length() > ExpressionLimits.MAX_REGEX
        || repeats > ExpressionLimits.MAX_REGEX_REPEATS) {
      problems.add(
          ExpressionCodes.REGEX,
          pattern.offset(),
          "This pattern is too large. Use fewer characters and smaller repeat counts.");
    }
  }
}
