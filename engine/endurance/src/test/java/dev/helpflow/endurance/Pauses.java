package dev.helpflow.endurance;

import java.time.Duration;

/** Pauses of threads that nobody but the end of the test interrupts. */
final class Pauses {
  private Pauses() {}

  static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted.", e);
    }
  }
}
