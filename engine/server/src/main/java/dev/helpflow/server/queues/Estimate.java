package dev.helpflow.server.queues;

import java.time.Duration;

/**
 * How long somebody waits: with as many agents as the queue has, who each take as long as the last
 * conversations took, one is free every {@code handling / agents}.
 *
 * <p>What is told is coarse, so that customers do not see it jump and a wait of hours makes few
 * entries: whole steps of minutes, and a place only near the front.
 */
final class Estimate {
  /** Beyond this place only the time is told. */
  static final int NEAR = 10;

  private static final long[] STEPS = {
    1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480
  };

  private Estimate() {}

  /**
   * The wait of whoever is at this place.
   *
   * @param position the first being 1
   * @param helped how many agents are busy
   */
  static Duration of(long position, int agents, int helped, Duration handling) {
    long free = Math.max(0, agents - helped);
    long before = Math.max(0, position - free);
    return handling.multipliedBy(before).dividedBy(agents);
  }

  /** The same as it is told, in seconds: the next step up, and at most eight hours. */
  static long told(Duration wait) {
    return STEPS[step(wait.toSeconds())] * 60;
  }

  /**
   * Whether another wait is worth telling: a shorter one always, a longer one when it is longer by
   * more than a step, so that two customers who come and go do not make a third's screen flicker.
   */
  static boolean isNews(long toldSeconds, long seconds) {
    return seconds < toldSeconds || step(seconds) > step(toldSeconds) + 1;
  }

  private static int step(long seconds) {
    for (int i = 0; i < STEPS.length; i++) {
      if (seconds <= STEPS[i] * 60) {
        return i;
      }
    }
    return STEPS.length - 1;
  }
}
