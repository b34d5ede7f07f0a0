package dev.helpflow.server.desks;

import java.time.Duration;
import java.time.Instant;

/**
 * Which times a desk may give: none before 1970, and none more than a day after now. Of one that is
 * further off its clock or its unit is wrong, and whatever it says later would be older than that.
 */
final class DeskTimes {
  private static final Duration MOST_AHEAD = Duration.ofDays(1);

  private DeskTimes() {}

  /** Whether a desk may give a time of so many seconds since 1970. */
  static boolean isOne(long seconds, Instant now) {
    return seconds >= 0 && seconds <= now.plus(MOST_AHEAD).getEpochSecond();
  }
}
