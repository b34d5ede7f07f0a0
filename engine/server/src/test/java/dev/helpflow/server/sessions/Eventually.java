package dev.helpflow.server.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what other threads bring about. */
public final class Eventually {
  private Eventually() {}

  /**
   * The first value that is as wanted, or the last there was when the time is over, for the test to
   * fail on.
   */
  public static <T> T get(Duration within, Supplier<T> look, Predicate<T> wanted) {
    Instant end = Instant.now().plus(within);
    T seen = look.get();
    while (!wanted.test(seen) && Instant.now().isBefore(end)) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return seen;
      }
      seen = look.get();
    }
    return seen;
  }
}
