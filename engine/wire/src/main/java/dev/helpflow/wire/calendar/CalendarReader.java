package dev.helpflow.wire.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.calendar.Calendar;
import dev.helpflow.core.calendar.Opening;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.issue.Nearest;
import dev.helpflow.core.issue.Pointers;
import dev.helpflow.wire.definition.SchemaDocument;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a calendar: {@code {"zone": "Europe/London", "week": {"mon-fri": ["09:00-17:30"]}, "days":
 * {"2026-12-24": ["09:00-12:00"]}, "holidays": {"country": "gb", "part": "eng"}}}. All that is
 * wrong is collected.
 */
public final class CalendarReader {
  private static final SchemaDocument SCHEMA =
      SchemaDocument.load("/dev/helpflow/wire/calendar-1.schema.json");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final JsonNode document;
  private final List<Issue> issues = new ArrayList<>();

  private CalendarReader(JsonNode document) {
    this.document = document;
  }

  /** What reading a calendar gives. */
  public sealed interface Read {
    /** A calendar. */
    record Good(Calendar calendar) implements Read {}

    /** All that is wrong. */
    record Bad(List<Issue> issues) implements Read {
      public Bad {
        issues = List.copyOf(issues);
      }
    }
  }

  /** The JSON Schema of calendars, in UTF-8. */
  public static byte[] schema() {
    return SCHEMA.bytes();
  }

  /** Reads a document. */
  public static Read read(JsonNode document) {
    List<Issue> issues = SCHEMA.issues(document);
    return issues.isEmpty() ? new CalendarReader(document).read() : new Read.Bad(issues);
  }

  private Read read() {
    ZoneId zone = zone();
    Map<LocalDate, List<Opening>> days = new TreeMap<>();
    holidays().forEach(day -> days.put(day, List.of()));
    days.putAll(days());
    Map<DayOfWeek, List<Opening>> week = week();
    return issues.isEmpty() ? new Read.Good(new Calendar(zone, week, days)) : new Read.Bad(issues);
  }

  private ZoneId zone() {
    String zone = document.path("zone").textValue();
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      report(
          "calendar/unknown-zone",
          "/zone",
          "There is no time zone \""
              + zone
              + "\"."
              + Nearest.instead(zone, ZoneId.getAvailableZoneIds().stream().sorted().toList()));
      return ZoneId.of("UTC");
    }
    return ZoneId.of(zone);
  }

  private Map<DayOfWeek, List<Opening>> week() {
    Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    document
        .path("week")
        .properties()
        .forEach(
            each -> {
              String pointer = Pointers.child("/week", each.getKey());
              List<Opening> openings = openings(each.getValue(), pointer);
              for (DayOfWeek day : days(each.getKey(), pointer)) {
                if (week.put(day, openings) != null) {
                  report(
                      "calendar/day-twice",
                      pointer,
                      "The openings of "
                          + DAYS.get(day.ordinal())
                          + " are said twice. Say them once.");
                }
              }
            });
    return week;
  }

  private List<DayOfWeek> days(String name, String pointer) {
    int from = DAYS.indexOf(name.substring(0, 3));
    int to = DAYS.indexOf(name.substring(name.length() - 3));
    if (from > to) {
      report(
          "calendar/days-backwards",
          pointer,
          "A week begins with mon and ends with sun, so \""
              + name
              + "\" has no days. Write it as two, such as sat-sun and mon.");
    }
    return IntStream.rangeClosed(from, to).mapToObj(day -> DayOfWeek.of(day + 1)).toList();
  }

  private Map<LocalDate, List<Opening>> days() {
    Map<LocalDate, List<Opening>> days = new TreeMap<>();
    document
        .path("days")
        .properties()
        .forEach(
            each -> {
              String pointer = Pointers.child("/days", each.getKey());
              try {
                days.put(LocalDate.parse(each.getKey()), openings(each.getValue(), pointer));
              } catch (DateTimeException e) {
                report(
                    "calendar/no-such-date",
                    pointer,
                    "There is no day " + each.getKey() + ". Write a date that there is.");
              }
            });
    return days;
  }

  private Set<LocalDate> holidays() {
    JsonNode holidays = document.path("holidays");
    String country = holidays.path("country").textValue();
    if (country == null) {
      return Set.of();
    }
    if (!Holidays.countries().contains(country)) {
      report(
          "calendar/unknown-country",
          "/holidays/country",
          "The holidays of \""
              + country
              + "\" are not known. Name another country, or list the days under \"days\".");
      return Set.of();
    }
    String part = holidays.path("part").textValue();
    if (part != null && !Holidays.parts(country).contains(part)) {
      report(
          "calendar/unknown-part",
          "/holidays/part",
          "The country has no part \""
              + part
              + "\"."
              + Nearest.instead(part, Holidays.parts(country)));
      return Set.of();
    }
    return Holidays.of(country, part);
  }

  private List<Opening> openings(JsonNode list, String pointer) {
    try {
      List<Opening> openings =
          Stream.iterate(0, i -> i < list.size(), i -> i + 1)
              .map(i -> opening(list.get(i).textValue()))
              .toList();
      // A calendar of this day alone, so that what overlaps is told with its place.
      return new Calendar(ZoneId.of("UTC"), Map.of(DayOfWeek.MONDAY, openings), Map.of())
          .week()
          .getOrDefault(DayOfWeek.MONDAY, List.of());
    } catch (IllegalArgumentException e) {
      report("calendar/openings", pointer, String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  private static Opening opening(String text) {
    String end = text.substring(6);
    return new Opening(
        LocalTime.parse(text.substring(0, 5)),
        end.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(end));
  }

  private void report(String code, String pointer, String message) {
    issues.add(Issue.error(code, pointer, message));
  }
}
