package dev.helpflow.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Hours of a desk in London, 09:00 to 17:30 from Monday to Friday and 10:00 to 14:00 on Saturdays,
 * closed on Christmas Day 2026, a Friday. London is at UTC in winter and an hour ahead in summer:
 * clocks go forward at 01:00 UTC on 29 March 2026, and back at 01:00 UTC on 25 October 2026.
 */
final class CalendarTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Calendar DESK =
      new Calendar(LONDON, week(), Map.of(LocalDate.of(2026, 12, 25), List.of()));

  private static Map<DayOfWeek, List<Opening>> week() {
    Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    for (int day = 1; day <= 5; day++) {
      week.put(DayOfWeek.of(day), List.of(opening("09:00", "17:30")));
    }
    week.put(DayOfWeek.SATURDAY, List.of(opening("10:00", "14:00")));
    return week;
  }

  @Test
  void isOpenFromTheFirstMomentToBeforeTheLast() {
    assertThat(DESK.isOpen(at("2026-11-26T08:59:59.999Z"))).isFalse();
    assertThat(DESK.isOpen(at("2026-11-26T09:00:00Z"))).isTrue();
    assertThat(DESK.isOpen(at("2026-11-26T17:29:59.999Z"))).isTrue();
    assertThat(DESK.isOpen(at("2026-11-26T17:30:00Z"))).isFalse();
  }

  @Test
  void meansHoursOnTheWallInSummerToo() {
    assertThat(DESK.isOpen(at("2026-07-01T08:00:00Z"))).isTrue();
    assertThat(DESK.isOpen(at("2026-07-01T16:30:00Z"))).isFalse();
  }

  @Test
  void countsTheDayWhereTheDeskIsAndNotWhereItIsAsked() {
    Calendar tokyo =
        new Calendar(
            ZoneId.of("Asia/Tokyo"),
            Map.of(DayOfWeek.MONDAY, List.of(opening("08:00", "09:00"))),
            Map.of());
    // Sunday evening in UTC.
    assertThat(tokyo.isOpen(at("2026-11-29T23:30:00Z"))).isTrue();
  }

  @Test
  void opensNowWhenItIsOpenAndElseAtTheNextOpening() {
    assertThat(DESK.nextOpening(at("2026-11-26T12:00:00Z"))).contains(at("2026-11-26T12:00:00Z"));
    // From Saturday afternoon to Monday morning.
    assertThat(DESK.nextOpening(at("2026-11-28T14:00:00Z"))).contains(at("2026-11-30T09:00:00Z"));
    // From the evening before Christmas to the Saturday after.
    assertThat(DESK.nextOpening(at("2026-12-24T18:00:00Z"))).contains(at("2026-12-26T10:00:00Z"));
  }

  @Test
  void hasNoNextOpeningWhenItNeverOpens() {
    Calendar closed = new Calendar(LONDON, Map.of(), Map.of());
    assertThat(closed.nextOpening(at("2026-11-26T12:00:00Z"))).isEmpty();
    assertThat(closed.after(at("2026-11-26T12:00:00Z"), Duration.ZERO)).isEmpty();
  }

  @Test
  void closesWhereItsOpeningEndsAndNotWhereItIsClosed() {
    assertThat(DESK.nextClosing(at("2026-11-26T12:00:00Z"))).contains(at("2026-11-26T17:30:00Z"));
    assertThat(DESK.nextClosing(at("2026-11-26T18:00:00Z"))).isEmpty();
  }

  @Test
  void goesOnOverMidnightWhereTheNextOpeningBeginsThere() {
    Calendar night =
        new Calendar(
            LONDON,
            Map.of(
                DayOfWeek.FRIDAY, List.of(opening("20:00", "00:00")),
                DayOfWeek.SATURDAY, List.of(opening("00:00", "04:00"))),
            Map.of());
    assertThat(night.nextClosing(at("2026-11-27T21:00:00Z"))).contains(at("2026-11-28T04:00:00Z"));
    assertThat(night.isOpen(at("2026-11-28T00:00:00Z"))).isTrue();
    assertThat(Calendar.always(LONDON).nextClosing(at("2026-11-27T21:00:00Z"))).isEmpty();
  }

  @Test
  void countsOpenTimeAlone() {
    // Thursday 16:30: an hour is left of it, and seven more of Friday.
    assertThat(DESK.after(at("2026-11-26T16:30:00Z"), Duration.ofHours(8)))
        .contains(at("2026-11-27T16:00:00Z"));
    // Friday 17:00: half an hour, Saturday's four, and half an hour of Monday.
    assertThat(DESK.after(at("2026-11-27T17:00:00Z"), Duration.ofHours(5)))
        .contains(at("2026-11-30T09:30:00Z"));
    assertThat(DESK.after(at("2026-11-28T20:00:00Z"), Duration.ZERO))
        .contains(at("2026-11-30T09:00:00Z"));
  }

  @Test
  void leavesOutAHolidayWhenItCounts() {
    // Thursday 17:00: half an hour, nothing on Christmas Day, and half an hour of Saturday.
    assertThat(DESK.after(at("2026-12-24T17:00:00Z"), Duration.ofHours(1)))
        .contains(at("2026-12-26T10:30:00Z"));
  }

  @Test
  void isShorterWhereTheClockGoesForward() {
    Calendar sundays =
        new Calendar(
            LONDON, Map.of(DayOfWeek.SUNDAY, List.of(opening("00:30", "03:00"))), Map.of());
    // 00:30 to 01:00 and 02:00 to 03:00 on the wall.
    assertThat(sundays.spans(LocalDate.of(2026, 3, 29)))
        .singleElement()
        .returns(Duration.ofMinutes(90), Calendar.Span::length);
    Calendar inTheGap =
        new Calendar(
            LONDON, Map.of(DayOfWeek.SUNDAY, List.of(opening("01:15", "01:45"))), Map.of());
    assertThat(inTheGap.spans(LocalDate.of(2026, 3, 29))).isEmpty();
    Calendar fromTheGap =
        new Calendar(
            LONDON, Map.of(DayOfWeek.SUNDAY, List.of(opening("01:30", "03:00"))), Map.of());
    // Nobody comes at 01:30, which there is not, and everybody is there from 02:00.
    assertThat(fromTheGap.spans(LocalDate.of(2026, 3, 29)))
        .containsExactly(new Calendar.Span(at("2026-03-29T01:00:00Z"), at("2026-03-29T02:00:00Z")));
  }

  @Test
  void isLongerWhereTheClockGoesBack() {
    Calendar sundays =
        new Calendar(
            LONDON, Map.of(DayOfWeek.SUNDAY, List.of(opening("00:30", "01:30"))), Map.of());
    // From 23:30 UTC, in summer time, to the second 01:30, in winter time.
    assertThat(sundays.spans(LocalDate.of(2026, 10, 25)))
        .containsExactly(new Calendar.Span(at("2026-10-24T23:30:00Z"), at("2026-10-25T01:30:00Z")));
  }

  @Test
  void refusesOpeningsThatOverlapOrEndBeforeTheyBegin() {
    assertThatIllegalArgumentException().isThrownBy(() -> opening("17:00", "09:00"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Calendar(
                    LONDON,
                    Map.of(
                        DayOfWeek.MONDAY,
                        List.of(opening("12:00", "00:00"), opening("09:00", "12:01"))),
                    Map.of()))
        .withMessageContaining("09:00-12:01 and 12:00-24:00");
  }

  private static Opening opening(String from, String to) {
    return new Opening(LocalTime.parse(from), LocalTime.parse(to));
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }
}
