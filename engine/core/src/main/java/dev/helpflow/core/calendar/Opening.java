package dev.helpflow.core.calendar;

import java.time.LocalTime;

/**
 * A part of a day in which somebody is there: {@code "09:00-17:30"}.
 *
 * @param from the first moment
 * @param to the first moment after it; {@link LocalTime#MIDNIGHT} is the end of the day
 */
public record Opening(LocalTime from, LocalTime to) implements Comparable<Opening> {
  public Opening {
    if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
      throw new IllegalArgumentException(
          "An opening must end after it begins and within its day, but "
              + from
              + "-"
              + to
              + " does not.");
    }
  }

  /** Whether another begins before this one is over, or the other way round. */
  boolean overlaps(Opening other) {
    return isBeforeEnd(other.from, to) && isBeforeEnd(from, other.to);
  }

  private static boolean isBeforeEnd(LocalTime time, LocalTime end) {
    return end.equals(LocalTime.MIDNIGHT) || time.isBefore(end);
  }

  @Override
  public int compareTo(Opening other) {
    return from.compareTo(other.from);
  }

  @Override
  public String toString() {
    return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
  }
}
