package dev.helpflow.server.migrations;

import java.time.Duration;

/**
 * Keeps going through many sessions out of customers' way: it is done a few at a time, and after
 * each few nothing is done for as long as they took, so that no more than half of one processor's
 * time goes there, however busy the server is.
 */
final class CustomersFirst {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private CustomersFirst() {}

  /**
   * Waits for as long as what was done took, at most five seconds.
   *
   * @param begun when it was begun, by {@link System#nanoTime()}
   */
  static void giveWay(long begun) {
    long nanos = System.nanoTime() - begun;
    try {
      Thread.sleep(Duration.ofNanos(Math.min(nanos, LONGEST.toNanos())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
