package dev.helpflow.server.effects;

import dev.helpflow.core.ledger.CallError;
import dev.helpflow.server.connectors.Connector;
import dev.helpflow.wire.connector.ConnectorRules;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Keeps calls from a connector that fails, or has too much to do, on this server. Safe for use by
 * many threads.
 */
@Singleton
final class Guards {
  private static final int TO_SEE = 3;
  private static final ConnectorRules.Breaker COUNTING =
      new ConnectorRules.Breaker(100, 100, Duration.ofSeconds(30));

  private final Map<String, Guard> guards = new ConcurrentHashMap<>();
  private final Clock clock;
  private final MeterRegistry metrics;

  Guards(Clock clock, MeterRegistry metrics) {
    this.clock = clock;
    this.metrics = metrics;
  }

  /** The connector's guard, made anew when its rules have changed. */
  Guard of(Connector connector) {
    ConnectorRules rules = connector.file().rules();
    Guard known = guards.get(connector.name());
    // Only read on the way of each call, because computing holds up others.
    if (known != null && known.isOf(rules)) {
      return known;
    }
    return guards.compute(
        connector.name(),
        (name, guard) ->
            guard != null && guard.isOf(rules)
                ? guard
                : new Guard(rules, breaker(name, rules), clock));
  }

  /** The answer, or that nothing was sent because the connector is not to be asked now. */
  Answer let(Connector connector, Supplier<Answer> send) {
    Guard guard = of(connector);
    return switch (guard.enter()) {
      case FULL -> held(connector, "full", "is being called as often at once as it may be.");
      case OPEN -> held(connector, "open", "failed too often and is not called now.");
      case IN -> guard.leave(send);
    };
  }

  private Answer held(Connector connector, String reason, String why) {
    metrics
        .counter("helpflow.connectors.held", "connector", connector.name(), "reason", reason)
        .increment();
    return new Answer.NotSent(
        CallError.UNAVAILABLE, "The connector " + connector.name() + " " + why);
  }

  private CircuitBreaker breaker(String name, ConnectorRules rules) {
    ConnectorRules.Breaker breaker = rules.breaker() == null ? COUNTING : rules.breaker();
    CircuitBreaker made =
        CircuitBreaker.of(
            name,
            CircuitBreakerConfig.custom()
                .clock(clock)
                .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                .failureRateThreshold(breaker.failureRate())
                .slidingWindowSize(breaker.calls())
                .minimumNumberOfCalls(breaker.calls())
                .permittedNumberOfCallsInHalfOpenState(Math.min(TO_SEE, breaker.calls()))
                .waitDurationInOpenState(breaker.openFor())
                .build());
    if (rules.breaker() == null) {
      // It counts, for whoever asks how the connector is, and lets everything through.
      made.transitionToMetricsOnlyState();
    }
    return made;
  }
}
