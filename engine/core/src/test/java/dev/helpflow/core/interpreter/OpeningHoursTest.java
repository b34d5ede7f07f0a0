package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.calendar.Calendar;
import dev.helpflow.core.calendar.Opening;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Timeouts that count within opening hours; sessions begin on a Saturday, at ten. */
class OpeningHoursTest {
  private static final Address HOLD = Address.parse("hold[x]#1");
  private static final Calendar NEVER_OPEN = new Calendar(ZoneOffset.UTC, Map.of(), Map.of());
  private static final Calendar OFFICE = office();
  private static final Instant MONDAY_AT_ELEVEN = Instant.parse("2026-11-23T11:00:00Z");

  @Test
  void aTimeoutCountsWhileTheCalendarIsOpen() {
    TestSession session = session("office").calendar("office", OFFICE).start().answer(null);

    assertThat(armed(session))
        .singleElement()
        .extracting(Entry.Armed::deadline)
        .isEqualTo(MONDAY_AT_ELEVEN);
  }

  @Test
  void itPassesThenAndNotBefore() {
    TestSession session = session("office").calendar("office", OFFICE).start().answer(null);

    session.later(Duration.ofHours(2)).accept(new Input.DeadlineReached(HOLD));
    assertThat(session.screen()).isEqualTo("hold");

    session.later(Duration.ofHours(47)).accept(new Input.DeadlineReached(HOLD));
    assertThat(session.screen()).isEqualTo("two");
  }

  @Test
  void aCalendarThatChangesMovesNoDeadlineThatIsSet() {
    TestSession session = session("office").calendar("office", OFFICE).start().answer(null);

    session.calendar("office", NEVER_OPEN).later(Duration.ofHours(1)).resume();

    assertThat(armed(session)).hasSize(1);
    session.later(Duration.ofHours(48)).accept(new Input.DeadlineReached(HOLD));
    assertThat(session.screen()).isEqualTo("two");
  }

  @Test
  void withoutTheCalendarTimeCountsAlwaysAndThatIsTold() {
    TestSession session = session("office").start().answer(null);

    assertThat(armed(session))
        .singleElement()
        .extracting(Entry.Armed::deadline)
        .isEqualTo(TestSession.START.plus(Duration.ofHours(2)));
    assertThat(session.events())
        .contains(
            new Event(
                "wait.hoursUnknown",
                TestSession.START,
                HOLD.toString(),
                Map.of("calendar", "office", "why", "noCalendar")));
  }

  @Test
  void aCalendarThatNeverOpensIsAsGoodAsNone() {
    TestSession session = session("office").calendar("office", NEVER_OPEN).start().answer(null);

    assertThat(armed(session))
        .singleElement()
        .extracting(Entry.Armed::deadline)
        .isEqualTo(TestSession.START.plus(Duration.ofHours(2)));
    assertThat(session.events())
        .anySatisfy(
            event ->
                assertThat(event.data())
                    .isEqualTo(Map.of("calendar", "office", "why", "neverOpen")));
  }

  @Test
  void aDeadlineThatIsToldTwicePassesOnce() {
    TestSession session = session("office").start().answer(null).later(Duration.ofHours(3));

    session.accept(new Input.DeadlineReached(HOLD)).accept(new Input.DeadlineReached(HOLD));

    assertThat(signals(session)).isEqualTo(1);
  }

  private static List<Entry.Armed> armed(TestSession session) {
    return session.entries().stream()
        .filter(Entry.Armed.class::isInstance)
        .map(Entry.Armed.class::cast)
        .toList();
  }

  private static long signals(TestSession session) {
    return session.entries().stream().filter(Entry.Signal.class::isInstance).count();
  }

  /** Nine to five on working days. */
  private static Calendar office() {
    List<Opening> day = List.of(new Opening(LocalTime.of(9, 0), LocalTime.of(17, 0)));
    Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(each -> week.put(each, day));
    return new Calendar(ZoneOffset.UTC, week, Map.of());
  }

  private static TestSession session(String hours) {
    return new TestSession(
        TestFlow.of("t/hours")
            .write("one", "hold")
            .awaitWithin(hours, "hold", "refund", "'x'", Duration.ofHours(2), "two", "two")
            .write("two", "done")
            .end("done", "resolved")
            .build());
  }
}
