package dev.helpflow.server.experiments;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the guardrails of running experiments and, once one is crossed, pauses, evicts or warns,
 * as its plan says; by whichever server is first. Looking often is what the intervals are made for.
 */
@Singleton
final class Guardrails {
  private static final Logger LOG = LoggerFactory.getLogger(Guardrails.class);
  private static final String WHO = "helpflow:guardrail";

  private final Experiments experiments;
  private final ExperimentChanges changes;
  private final Reports reports;
  private final Clock clock;
  private final MeterRegistry metrics;

  Guardrails(
      Experiments experiments,
      ExperimentChanges changes,
      Reports reports,
      Clock clock,
      MeterRegistry metrics) {
    this.experiments = experiments;
    this.changes = changes;
    this.reports = reports;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Looks at all of them; what is crossed is acted on within a minute. */
  @Scheduled(fixedDelay = "${helpflow.experiments.guard-every:20s}")
  void look() {
    experiments.each("Looking at the guardrails of", this::look);
  }

  private void look(Experiment experiment) {
    if (!experiment.isOpen() || experiment.plan().measures().guardrails().isEmpty()) {
      return;
    }
    for (Report.OfGuardrail guardrail : reports.guardrails(experiment)) {
      guardrail
          .verdicts()
          .forEach(
              (variant, verdict) -> {
                if (Reading.isHarmed(verdict) && !experiment.evicted().contains(variant)) {
                  crossed(new Crossing(experiment.key(), guardrail.guarded(), variant));
                }
              });
    }
  }

  private void crossed(Crossing crossing) {
    if (changes.cross(crossing, WHO, clock.instant())) {
      LOG.warn(
          "A guardrail of experiment {} is crossed. {}", crossing.experiment(), crossing.reason());
      metrics
          .counter(
              "helpflow.experiments.guardrails.crossed",
              "experiment",
              crossing.experiment(),
              "metric",
              crossing.guarded().metric().name())
          .increment();
    }
  }
}
