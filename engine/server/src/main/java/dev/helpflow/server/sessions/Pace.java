package dev.helpflow.server.sessions;

import dev.helpflow.server.database.DatabaseUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The clock that a run goes by, and how long somebody waits for its answer. */
public final class Pace {
  private final Clock clock;
  private final @Nullable Long endsAtNanos;
  private final boolean isCustomerThere;

  private Pace(Clock clock, @Nullable Long endsAtNanos, boolean isCustomerThere) {
    this.clock = clock;
    this.endsAtNanos = endsAtNanos;
    this.isCustomerThere = isCustomerThere;
  }

  /** A run that nobody waits for. */
  public static Pace unhurried(Clock clock) {
    return new Pace(clock, null, false);
  }

  /**
   * A run whose answer somebody waits for: what takes longer than {@code budget} goes on in the
   * background.
   */
  public static Pace within(Duration budget, Clock clock) {
    return new Pace(clock, System.nanoTime() + budget.toNanos(), false);
  }

  /** The same run, when it is the session's customer who waits for its answer. */
  Pace byCustomer() {
    return new Pace(clock, endsAtNanos, true);
  }

  /** The same run after its answer was given. */
  Pace unhurried() {
    return new Pace(clock, null, false);
  }

  /** Whether the customer sees what comes of it at once. */
  boolean isCustomerThere() {
    return isCustomerThere;
  }

  Clock clock() {
    return clock;
  }

  boolean isHurried() {
    return endsAtNanos != null;
  }

  /**
   * The result, or empty when it is not there within the time left.
   *
   * @throws DatabaseUnavailableException when that is what it failed with
   */
  <T> Optional<T> await(Future<T> future) {
    try {
      return Optional.of(
          endsAtNanos == null
              ? future.get()
              : future.get(Math.max(0, endsAtNanos - System.nanoTime()), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DatabaseUnavailableException away) {
        throw away;
      }
      throw new IllegalStateException(
          "An effect failed in a way that it should have answered with.", e.getCause());
    }
  }
}
