package dev.helpflow.core.interpreter;

import dev.helpflow.core.ledger.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How soon an app that polls asks again for a screen that may change by itself: after about a tenth
 * of the time that the customer has been kept, because what has taken long will take longer, and
 * never much later than a deadline that is near. In few steps, so that a screen's bytes, and with
 * them its entity tag, change seldom while it stays as it is.
 */
final class Refresh {
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMillis(1_500),
          Duration.ofSeconds(3),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1));

  private static final int SHARE = 10;

  private Refresh() {}

  /** Of a call that is on its way: at first 1.5 seconds, at most half a minute. */
  static Duration ofCall(Instant since, Instant now) {
    return between(STEPS.getFirst(), Duration.ofSeconds(30), Duration.between(since, now));
  }

  /** Of a wait: at first 5 seconds, at most a minute. */
  static Duration ofWait(Entry.@Nullable Armed armed, Instant now) {
    if (armed == null) {
      return ofPerson(now, now);
    }
    Duration usual = ofPerson(armed.at(), now);
    Instant deadline = armed.deadline();
    return deadline == null || !deadline.isAfter(now)
        ? usual
        : atMost(usual, Duration.between(now, deadline));
  }

  /** Of a person who is awaited, or there, since the last that was heard: as of a wait. */
  static Duration ofPerson(Instant since, Instant now) {
    return between(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.between(since, now));
  }

  private static Duration between(Duration least, Duration most, Duration kept) {
    Duration fit = step(kept.dividedBy(SHARE));
    if (fit.compareTo(least) < 0) {
      return least;
    }
    return fit.compareTo(most) > 0 ? most : fit;
  }

  /** The usual, or the longest step that ends before the deadline does. */
  private static Duration atMost(Duration usual, Duration left) {
    return left.compareTo(usual) < 0 ? step(left) : usual;
  }

  /** The longest step that is no longer than a time; the shortest where none is. */
  private static Duration step(Duration time) {
    Duration fit = STEPS.getFirst();
    for (Duration step : STEPS) {
      if (step.compareTo(time) <= 0) {
        fit = step;
      }
    }
    return fit;
  }
}
