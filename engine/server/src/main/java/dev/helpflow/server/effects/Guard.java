package dev.helpflow.server.effects;

import dev.helpflow.server.effects.Answer.Failed;
import dev.helpflow.wire.connector.ConnectorRules;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets the calls of one connector through, or not, and remembers how they went. */
final class Guard {
  private final ConnectorRules rules;
  private final CircuitBreaker breaker;
  private final @Nullable Bulkhead bulkhead;
  private final Clock clock;
  private final AtomicReference<@Nullable Instant> answered = new AtomicReference<>();
  private final AtomicReference<@Nullable Failure> failed = new AtomicReference<>();

  Guard(ConnectorRules rules, CircuitBreaker breaker, Clock clock) {
    this.rules = rules;
    this.breaker = breaker;
    this.clock = clock;
    this.bulkhead =
        rules.atOnce() == null
            ? null
            : Bulkhead.of(
                breaker.getName(),
                BulkheadConfig.custom()
                    .maxConcurrentCalls(rules.atOnce())
                    .maxWaitDuration(Duration.ZERO)
                    .build());
  }

  /** A call that failed. */
  record Failure(Instant at, String detail) {}

  /** Whether a call may be made. */
  enum Entrance {
    IN,
    OPEN,
    FULL
  }

  boolean isOf(ConnectorRules others) {
    return rules.equals(others);
  }

  /** Asks to make a call; one that is let in has to {@link #leave}. */
  Entrance enter() {
    if (bulkhead != null && !bulkhead.tryAcquirePermission()) {
      return Entrance.FULL;
    }
    if (!breaker.tryAcquirePermission()) {
      if (bulkhead != null) {
        bulkhead.releasePermission();
      }
      return Entrance.OPEN;
    }
    return Entrance.IN;
  }

  /** Makes the call that was let in. */
  Answer leave(Supplier<Answer> send) {
    long began = breaker.getCurrentTimestamp();
    boolean counted = false;
    try {
      Answer answer = send.get();
      long took = breaker.getCurrentTimestamp() - began;
      TimeUnit unit = breaker.getTimestampUnit();
      switch (answer) {
        // A refusal is an answer: the connector is there. So is one that an old version cannot
        // read.
        case Answer.Value _, Answer.Refused _, Answer.Unfit _ -> {
          breaker.onSuccess(took, unit);
          answered.set(clock.instant());
        }
        case Failed failure -> {
          breaker.onError(took, unit, new IllegalStateException(failure.detail()));
          failed.set(new Failure(clock.instant(), failure.detail()));
        }
        case Answer.NotSent _ -> breaker.releasePermission();
      }
      counted = true;
      return answer;
    } finally {
      if (!counted) {
        breaker.releasePermission();
      }
      if (bulkhead != null) {
        bulkhead.onComplete();
      }
    }
  }

  /** {@code closed}, {@code open} or {@code halfOpen}; empty when it has no breaker. */
  Optional<String> state() {
    return switch (breaker.getState()) {
      case CLOSED -> Optional.of("closed");
      case OPEN, FORCED_OPEN -> Optional.of("open");
      case HALF_OPEN -> Optional.of("halfOpen");
      case METRICS_ONLY, DISABLED -> Optional.empty();
    };
  }

  /** How many of the last calls are counted. */
  int calls() {
    return breaker.getMetrics().getNumberOfBufferedCalls();
  }

  /** How many of these failed. */
  int failures() {
    return breaker.getMetrics().getNumberOfFailedCalls();
  }

  /** When it last answered. */
  Optional<Instant> lastAnswer() {
    return Optional.ofNullable(answered.get());
  }

  /** The last call that failed. */
  Optional<Failure> lastFailure() {
    return Optional.ofNullable(failed.get());
  }
}
