package dev.helpflow.server.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.calendar.Calendar;
import dev.helpflow.core.calendar.Opening;
import dev.helpflow.core.interpreter.CallBackSlot;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotsTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  private static Calendar daily(
      ZoneId zone, String from, String to, Map<LocalDate, List<Opening>> days) {
    Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(new Opening(LocalTime.parse(from), LocalTime.parse(to))));
    }
    return new Calendar(zone, week, days);
  }

  private static List<Instant> starts(Calendar calendar, String now, Duration horizon) {
    return Slots.of(calendar, HALF_HOUR, horizon, Instant.parse(now), from -> true).stream()
        .map(CallBackSlot::from)
        .toList();
  }

  @Test
  void anOpeningIsCutFromItsBeginningAndWhatIsLeftOverIsNone() {
    assertThat(
            starts(
                daily(LONDON, "09:00", "10:20", Map.of()),
                "2026-11-26T08:00:00Z",
                Duration.ofHours(5)))
        .containsExactly(
            Instant.parse("2026-11-26T09:00:00Z"), Instant.parse("2026-11-26T09:30:00Z"));
  }

  @Test
  void whatHasBegunIsNotOfferedNorWhatIsTooFarAhead() {
    // At nine sharp the first has begun; a day ahead ends at nine of the next, which is not in it.
    assertThat(
            starts(
                daily(LONDON, "09:00", "10:30", Map.of()),
                "2026-11-26T09:00:00Z",
                Duration.ofDays(1)))
        .containsExactly(
            Instant.parse("2026-11-26T09:30:00Z"), Instant.parse("2026-11-26T10:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    // On the wall it is open from midnight to three: two hours when clocks go forward, four when
    // they go back, three on any other day.
    "2026-03-28T23:00:00Z, 4",
    "2026-10-24T22:00:00Z, 8",
    "2026-11-25T23:00:00Z, 6"
  })
  void slotsAreAsLongWhereClocksChange(String now, int slots) {
    Calendar calendar = daily(LONDON, "00:00", "03:00", Map.of());
    List<CallBackSlot> found =
        Slots.of(calendar, HALF_HOUR, Duration.ofHours(20), Instant.parse(now), from -> true);
    assertThat(found).hasSize(slots);
    assertThat(found).allMatch(slot -> Duration.between(slot.from(), slot.to()).equals(HALF_HOUR));
    for (int i = 1; i < found.size(); i++) {
      assertThat(found.get(i).from()).isEqualTo(found.get(i - 1).to());
    }
  }

  @Test
  void aHolidayHasNoneAndAShorterDayHasFewer() {
    Calendar calendar =
        daily(
            LONDON,
            "09:00",
            "10:00",
            Map.of(
                LocalDate.parse("2026-12-25"),
                List.of(),
                LocalDate.parse("2026-12-26"),
                List.of(new Opening(LocalTime.parse("09:30"), LocalTime.parse("10:00")))));
    assertThat(starts(calendar, "2026-12-24T12:00:00Z", Duration.ofDays(3)))
        .containsExactly(
            Instant.parse("2026-12-26T09:30:00Z"),
            Instant.parse("2026-12-27T09:00:00Z"),
            Instant.parse("2026-12-27T09:30:00Z"));
  }

  @Test
  void theDayIsThatOfTheQueueAndNotOfUtc() {
    // At 20:00Z it is already the 27th in Auckland, 09:00 of which is 20:00Z of the 26th.
    assertThat(
            starts(
                daily(ZoneId.of("Pacific/Auckland"), "09:00", "10:00", Map.of()),
                "2026-11-26T19:59:00Z",
                Duration.ofHours(2)))
        .containsExactly(
            Instant.parse("2026-11-26T20:00:00Z"), Instant.parse("2026-11-26T20:30:00Z"));
  }

  @Test
  void whatIsFullIsLeftOutAndAListStaysShort() {
    Instant full = Instant.parse("2026-11-26T00:30:00Z");
    List<CallBackSlot> slots =
        Slots.of(
            Calendar.always(ZoneId.of("UTC")),
            HALF_HOUR,
            Duration.ofDays(5),
            Instant.parse("2026-11-26T00:10:00Z"),
            slot -> !slot.from().equals(full));
    assertThat(slots).hasSize(Slots.MOST);
    assertThat(slots.getFirst().from()).isEqualTo(Instant.parse("2026-11-26T01:00:00Z"));
  }
}
