package dev.helpflow.endurance;

import java.util.Locale;

/**
 * How a connector fails until it is mended. A commit that it can read is performed all the same.
 */
enum Fault {
  /** It answers well, but long after anybody waits. */
  SLOW,
  /** Nobody listens. */
  DOWN,
  /** It answers with status 500. */
  STATUS_500,
  /** It answers with what is no HTTP. */
  GARBAGE,
  /** It answers with 20 MB. */
  HUGE,
  /** It breaks off within its answer. */
  HALF_SENT,
  /** It sends the server elsewhere, to a place that nobody may follow to, and does nothing. */
  REDIRECTING;

  /** Its name in paths, files and the table. */
  String word() {
    return this == STATUS_500 ? "500" : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether what reaches the bank is done, though nobody is told so. */
  boolean isActedOn() {
    return switch (this) {
      case SLOW, STATUS_500, GARBAGE, HUGE, HALF_SENT -> true;
      case DOWN, REDIRECTING -> false;
    };
  }
}
