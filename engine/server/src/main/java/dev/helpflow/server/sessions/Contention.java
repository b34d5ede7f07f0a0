package dev.helpflow.server.sessions;

import io.github.resilience4j.core.IntervalFunction;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How often, and after which pause, a write that was lost to another is tried again. */
@Singleton
final class Contention {
  /**
   * Enough for two tabs, an agent and a signal at once, many times over; more is not a customer.
   */
  static final int MAX_TRIES = 12;

  private static final IntervalFunction PAUSE =
      IntervalFunction.ofExponentialRandomBackoff(
          Duration.ofMillis(4), 1.6, 0.5, Duration.ofMillis(200));

  private final Counter lost;

  Contention(MeterRegistry metrics) {
    this.lost =
        Counter.builder("helpflow.sessions.lost")
            .description("Writes of a session that were lost to another and tried again")
            .register(metrics);
  }

  /** Counts a write that was lost. */
  void lost() {
    lost.increment();
  }

  /** Whether the attempt may be made, the first being 1; pauses before all but the first. */
  boolean mayTry(int attempt) {
    if (attempt > 1 && attempt <= MAX_TRIES) {
      pause(PAUSE.apply(attempt - 1));
    }
    return attempt <= MAX_TRIES;
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      // The request goes on without its pause; whoever interrupts still sees that they did.
      Thread.currentThread().interrupt();
    }
  }
}
