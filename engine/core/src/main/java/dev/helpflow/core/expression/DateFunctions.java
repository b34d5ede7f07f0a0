package dev.helpflow.core.expression;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What expressions can do with dates, which are timestamps at 00:00 UTC.
 *
 * <ul>
 *   <li>{@code addDays(t, n)}: n days later, or earlier when n is negative.
 *   <li>{@code addMonths(t, n)}: the same day n months later; the last day of that month when it
 *       has no such day.
 *   <li>{@code endOfMonth(t)}: the last day of t's month, at t's time of day.
 *   <li>{@code daysBetween(a, b)}: how many midnights UTC lie from a to b; negative when b is the
 *       earlier.
 *   <li>{@code date(t, zone)}: the calendar date that t has in a time zone; the zone is a literal
 *       or {@code session.zone}.
 *   <li>{@code date('2026-11-21')}: a date; the text is a literal.
 * </ul>
 *
 * <p>A result before the year 1 or after 9999 is a fault.
 */
final class DateFunctions {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  /** More than all the days there are between the first and the last. */
  private static final long MOST_DAYS = 4_000_000;

  private DateFunctions() {}

  static List<CelFunctionDecl> declarations() {
    CelType time = SimpleType.TIMESTAMP;
    return List.of(
        newFunctionDeclaration(
            "addDays", newGlobalOverload("addDays_timestamp_int", time, time, SimpleType.INT)),
        newFunctionDeclaration(
            "addMonths", newGlobalOverload("addMonths_timestamp_int", time, time, SimpleType.INT)),
        newFunctionDeclaration("endOfMonth", newGlobalOverload("endOfMonth_timestamp", time, time)),
        newFunctionDeclaration(
            "daysBetween",
            newGlobalOverload("daysBetween_timestamp_timestamp", SimpleType.INT, time, time)),
        newFunctionDeclaration(
            "date",
            newGlobalOverload("date_timestamp_string", time, time, SimpleType.STRING),
            newGlobalOverload("date_string", time, SimpleType.STRING)));
  }

  static List<CelFunctionBinding> bindings() {
    List<CelFunctionBinding> bindings = new ArrayList<>();
    bindings.addAll(
        CelFunctionBinding.fromOverloads(
            "addDays",
            CelFunctionBinding.from(
                "addDays_timestamp_int", Instant.class, Long.class, DateFunctions::addDays)));
    bindings.addAll(
        CelFunctionBinding.fromOverloads(
            "addMonths",
            CelFunctionBinding.from(
                "addMonths_timestamp_int", Instant.class, Long.class, DateFunctions::addMonths)));
    bindings.addAll(
        CelFunctionBinding.fromOverloads(
            "endOfMonth",
            CelFunctionBinding.from(
                "endOfMonth_timestamp", Instant.class, DateFunctions::endOfMonth)));
    bindings.addAll(
        CelFunctionBinding.fromOverloads(
            "daysBetween",
            CelFunctionBinding.from(
                "daysBetween_timestamp_timestamp",
                Instant.class,
                Instant.class,
                DateFunctions::daysBetween)));
    bindings.addAll(
        CelFunctionBinding.fromOverloads(
            "date",
            CelFunctionBinding.from(
                "date_timestamp_string", Instant.class, String.class, DateFunctions::date),
            CelFunctionBinding.from("date_string", String.class, DateFunctions::parse)));
    return bindings;
  }

  private static Instant addDays(Instant time, Long days) {
    return moved(time, days, at -> at.plusDays(days));
  }

  private static Instant addMonths(Instant time, Long months) {
    return moved(time, months, at -> at.plusMonths(months));
  }

  private static Instant endOfMonth(Instant time) {
    return moved(time, 0, at -> at.with(TemporalAdjusters.lastDayOfMonth()));
  }

  private static Long daysBetween(Instant from, Instant to) {
    return ChronoUnit.DAYS.between(day(from), day(to));
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  private static Instant date(Instant time, String zone) {
    try {
      return LocalDate.ofInstant(time, ZoneId.of(zone)).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new ExpressionFault(
          ExpressionCodes.FAILED, "The function date was given an unknown time zone.", e);
    }
  }

  private static Instant parse(String text) {
    try {
      return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new ExpressionFault(
          ExpressionCodes.CONVERSION,
          "The text given to date is not a date such as '2026-11-21'.",
          e);
    }
  }

  private static Instant moved(Instant time, long distance, UnaryOperator<OffsetDateTime> move) {
    if (distance > MOST_DAYS || distance < -MOST_DAYS) {
      throw outOfRange();
    }
    Instant moved = move.apply(time.atOffset(ZoneOffset.UTC)).toInstant();
    if (moved.isBefore(FIRST) || moved.isAfter(LAST)) {
      throw outOfRange();
    }
    return moved;
  }

  private static ExpressionFault outOfRange() {
    return new ExpressionFault(
        ExpressionCodes.OUT_OF_RANGE,
        "A date was moved out of the years 1 to 9999, which is all that a date can be.");
  }
}
