package dev.helpflow.core.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours: a week in a time zone, and days that differ from it, such as bank holidays.
 *
 * <p>Hours are those on the wall. Where clocks are put forward an opening is shorter by the hour
 * that is left out, and where they are put back it is longer by the hour that comes twice.
 *
 * @param zone in which the hours are meant
 * @param week the openings of each day of the week, in order; a day without any is closed
 * @param days the openings of days that differ, in order; none for a day that is closed
 */
public record Calendar(
    ZoneId zone, Map<DayOfWeek, List<Opening>> week, Map<LocalDate, List<Opening>> days) {
  /**
   * How far ahead is looked, in days: whoever is closed for longer is closed for good as far as
   * anybody who waits is concerned.
   */
  public static final int HORIZON = 366;

  /** Throws {@link IllegalArgumentException} when two openings of a day overlap. */
  public Calendar {
    Map<DayOfWeek, List<Opening>> ordered = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, openings) -> ordered.put(day, ordered(openings)));
    week = Collections.unmodifiableMap(ordered);
    Map<LocalDate, List<Opening>> different = new TreeMap<>();
    days.forEach((day, openings) -> different.put(day, ordered(openings)));
    days = Collections.unmodifiableMap(different);
  }

  /** Open all day, every day. */
  public static Calendar always(ZoneId zone) {
    List<Opening> whole = List.of(new Opening(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, whole);
    }
    return new Calendar(zone, week, Map.of());
  }

  /** A stretch of time in which it is open without a break within a day. */
  public record Span(Instant from, Instant to) {
    /** Whether an instant lies in it; its end does not. */
    public boolean has(Instant at) {
      return !at.isBefore(from) && at.isBefore(to);
    }

    /** How long it is. */
    public Duration length() {
      return Duration.between(from, to);
    }
  }

  /** The openings of a day, in order. */
  public List<Opening> openings(LocalDate day) {
    List<Opening> different = days.get(day);
    return different != null ? different : week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  /** The openings of a day as stretches of time; one that the clock leaves out whole is none. */
  public List<Span> spans(LocalDate day) {
    List<Span> spans = new ArrayList<>();
    for (Opening opening : openings(day)) {
      Instant from = instant(day, opening.from()).toInstant();
      Instant to =
          opening.to().equals(LocalTime.MIDNIGHT)
              ? day.plusDays(1).atStartOfDay(zone).toInstant()
              // An end that comes twice, because the clock is put back, is the later of the two.
              : instant(day, opening.to()).withLaterOffsetAtOverlap().toInstant();
      if (from.isBefore(to)) {
        spans.add(new Span(from, to));
      }
    }
    return spans;
  }

  /** Whether somebody is there. */
  public boolean isOpen(Instant at) {
    return spans(at.atZone(zone).toLocalDate()).stream().anyMatch(span -> span.has(at));
  }

  /** When somebody is there: now, if it is open; empty if nobody is for a year. */
  public Optional<Instant> nextOpening(Instant from) {
    LocalDate first = from.atZone(zone).toLocalDate();
    for (int ahead = 0; ahead <= HORIZON; ahead++) {
      for (Span span : spans(first.plusDays(ahead))) {
        if (from.isBefore(span.to())) {
          return Optional.of(span.from().isBefore(from) ? from : span.from());
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Until when somebody is there who is there now; empty if it is closed, or open for a year
   * without an end.
   */
  public Optional<Instant> nextClosing(Instant from) {
    LocalDate first = from.atZone(zone).toLocalDate();
    @Nullable Instant until = null;
    for (int ahead = 0; ahead <= HORIZON; ahead++) {
      for (Span span : spans(first.plusDays(ahead))) {
        if (until == null && span.has(from)) {
          until = span.to();
        } else if (until != null && until.equals(span.from())) {
          // An opening that ends at midnight goes on in one that begins there.
          until = span.to();
        } else if (until != null) {
          return Optional.of(until);
        }
      }
      if (until == null
          || until.isBefore(first.plusDays(ahead + 1).atStartOfDay(zone).toInstant())) {
        return Optional.ofNullable(until);
      }
    }
    return Optional.empty();
  }

  /**
   * When somebody has been there for so long; empty if it takes more than a year.
   *
   * @param open how much open time is to pass, zero or more; none of it gives the next opening
   */
  public Optional<Instant> after(Instant from, Duration open) {
    Duration left = open;
    LocalDate first = from.atZone(zone).toLocalDate();
    for (int ahead = 0; ahead <= HORIZON; ahead++) {
      for (Span span : spans(first.plusDays(ahead))) {
        if (!from.isBefore(span.to())) {
          continue;
        }
        Instant begin = span.from().isBefore(from) ? from : span.from();
        Duration here = Duration.between(begin, span.to());
        if (left.compareTo(here) <= 0) {
          return Optional.of(begin.plus(left));
        }
        left = left.minus(here);
      }
    }
    return Optional.empty();
  }

  /** A time that the clock leaves out is the moment at which it is put forward. */
  private ZonedDateTime instant(LocalDate day, LocalTime time) {
    LocalDateTime local = day.atTime(time);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap() ? change.getInstant().atZone(zone) : local.atZone(zone);
  }

  private static List<Opening> ordered(List<Opening> openings) {
    List<Opening> ordered = openings.stream().sorted().toList();
    for (int i = 1; i < ordered.size(); i++) {
      if (ordered.get(i - 1).overlaps(ordered.get(i))) {
        throw new IllegalArgumentException(
            "Openings of a day must not overlap, but "
                + ordered.get(i - 1)
                + " and "
                + ordered.get(i)
                + " do.");
      }
    }
    return ordered;
  }
}
