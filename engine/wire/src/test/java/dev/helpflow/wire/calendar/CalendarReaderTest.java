package dev.helpflow.wire.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.calendar.Calendar;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarReaderTest {
  @Test
  void aWeekHasOpeningsByDayAndByDays() {
    Calendar calendar =
        good(
            """
            {"zone": "Europe/London",
             "week": {"mon-thu": ["13:30-17:00", "09:00-12:30"], "fri": ["09:00-24:00"]}}
            """);

    assertThat(calendar.week().get(DayOfWeek.WEDNESDAY))
        .extracting(Object::toString)
        .containsExactly("09:00-12:30", "13:30-17:00");
    assertThat(calendar.week().get(DayOfWeek.FRIDAY))
        .extracting(Object::toString)
        .containsExactly("09:00-24:00");
    assertThat(calendar.week()).doesNotContainKey(DayOfWeek.SATURDAY);
  }

  @Test
  void itIsClosedOnHolidaysOfTheCountryAndOfItsPart() {
    String week = "\"zone\": \"Europe/London\", \"week\": {\"mon-sun\": [\"09:00-17:00\"]}";
    Calendar england =
        good("{" + week + ", \"holidays\": {\"country\": \"gb\", \"part\": \"eng\"}}");
    Calendar scotland =
        good("{" + week + ", \"holidays\": {\"country\": \"gb\", \"part\": \"sct\"}}");

    // Christmas is on a Friday in 2026 and Boxing Day on a Saturday, so the Monday stands in for
    // it.
    assertThat(england.openings(LocalDate.parse("2026-12-25"))).isEmpty();
    assertThat(england.openings(LocalDate.parse("2026-12-28"))).isEmpty();
    assertThat(england.openings(LocalDate.parse("2026-12-29"))).isNotEmpty();
    // The second of January and Saint Andrew's are Scotland's, Easter Monday is England's.
    assertThat(scotland.openings(LocalDate.parse("2025-01-02"))).isEmpty();
    assertThat(england.openings(LocalDate.parse("2025-01-02"))).isNotEmpty();
    assertThat(england.openings(LocalDate.parse("2026-04-06"))).isEmpty();
  }

  @Test
  void daysThatDifferGoBeforeHolidays() {
    Calendar calendar =
        good(
            """
            {"zone": "Europe/London", "week": {"mon-fri": ["09:00-17:00"]},
             "holidays": {"country": "gb"},
             "days": {"2026-12-25": ["10:00-11:00"], "2026-12-24": []}}
            """);

    assertThat(calendar.openings(LocalDate.parse("2026-12-24"))).isEmpty();
    assertThat(calendar.openings(LocalDate.parse("2026-12-25")))
        .extracting(Object::toString)
        .containsExactly("10:00-11:00");
  }

  @Test
  void twoWorkingDaysBeforeAWeekendEndAfterIt() {
    Calendar calendar =
        good("{\"zone\": \"Europe/London\", \"week\": {\"mon-fri\": [\"09:00-17:00\"]}}");

    // Friday noon: five hours are left of that day, eight are Monday's, three Tuesday's.
    assertThat(calendar.after(Instant.parse("2026-11-20T12:00:00Z"), Duration.ofHours(16)))
        .contains(Instant.parse("2026-11-24T12:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'zone':'Europe/Londn','week':{}} | calendar/unknown-zone | /zone",
        "{'zone':'UTC','week':{'mon-fri':[],'wed':['09:00-10:00']}} | calendar/day-twice | /week/wed",
        "{'zone':'UTC','week':{'sat-mon':['09:00-10:00']}} | calendar/days-backwards | /week/sat-mon",
        "{'zone':'UTC','week':{'mon':['09:00-12:00','11:00-13:00']}} | calendar/openings | /week/mon",
        "{'zone':'UTC','week':{'mon':['12:00-09:00']}} | calendar/openings | /week/mon",
        "{'zone':'UTC','week':{},'days':{'2026-02-30':[]}} | calendar/no-such-date | /days/2026-02-30",
        "{'zone':'UTC','week':{},'holidays':{'country':'zz'}} | calendar/unknown-country | /holidays/country",
        "{'zone':'UTC','week':{},'holidays':{'country':'gb','part':'xyz'}} | calendar/unknown-part | /holidays/part",
        "{'zone':'UTC','week':{'mon':['9-17']}} | schema/pattern | /week/mon/0",
        "{'zone':'UTC','week':{'monday':[]}} | schema/property-name | /week/monday"
      })
  void whatIsWrongIsToldWithItsPlace(String json, String code, String pointer) {
    List<Issue> issues = bad(json.replace('\'', '"'));

    assertThat(issues).extracting(Issue::code).contains(code);
    assertThat(issues).extracting(Issue::pointer).contains(pointer);
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    assertThat(
            bad(
                "{\"zone\":\"Mars\",\"week\":{\"mon\":[\"12:00-09:00\"]},\"days\":{\"2026-13-01\":[]}}"))
        .hasSize(3);
  }

  private static Calendar good(String json) {
    assertThat(read(json)).isInstanceOf(CalendarReader.Read.Good.class);
    return ((CalendarReader.Read.Good) read(json)).calendar();
  }

  private static List<Issue> bad(String json) {
    assertThat(read(json)).isInstanceOf(CalendarReader.Read.Bad.class);
    return ((CalendarReader.Read.Bad) read(json)).issues();
  }

  private static CalendarReader.Read read(String json) {
    return CalendarReader.read(Json.parse(json.getBytes(StandardCharsets.UTF_8)));
  }
}
