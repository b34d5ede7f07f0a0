package dev.helpflow.server.effects;

import dev.helpflow.core.ledger.CallError;
import dev.helpflow.server.connectors.Connector;
import dev.helpflow.wire.connector.ConnectorRules;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  Guards(Clock clock) {
    this.clock = clock;
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
      case FULL ->
          new Answer.NotSent(
              CallError.UNAVAILABLE,
              "The connector " + connector.name() + " is being called as often as it may be.");
      case OPEN ->
          new Answer.NotSent(
              CallError.UNAVAILABLE,
              "The connector " + connector.name() + " failed too often and is not called now.");
      case IN -> guard.leave(send);
    };
  }

  private CircuitBreaker breaker(String name, ConnectorRules rules) {
    ConnectorRules.Breaker breaker = rules.breaker() == null ? COUNTING : rules.breaker();
    CircuitBreaker made =
        CircuitBreaker.of(
            name,
            CircuitBreakerConfig.custom()
                .clock(clock)
                .currentTimestampFunction(Clock::millis, java.util.concurrent.TimeUnit.MILLISECONDS)
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
