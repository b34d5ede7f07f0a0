package dev.helpflow.server.sessions;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * Counts what becomes of customers' requests: {@code helpflow.sessions.started} and {@code
 * helpflow.steps}, by outcome.
 */
@Singleton
final class SessionMetrics {
  private final MeterRegistry metrics;

  SessionMetrics(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void started(Outcome outcome) {
    metrics.counter("helpflow.sessions.started", "outcome", word(outcome)).increment();
  }

  void stepped(Outcome outcome) {
    metrics.counter("helpflow.steps", "outcome", word(outcome)).increment();
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Stepped stepped -> stepped.view().status().word();
      case Outcome.Replayed replayed -> "replayed";
      case Outcome.KeyReused reused -> "key-reused";
      case Outcome.Refused refused ->
          refused.rejected().reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
      case Outcome.Unknown unknown -> "unknown";
      case Outcome.SignalGone gone -> "signal-gone";
    };
  }
}
