package dev.helpflow.server.experiments;

import dev.helpflow.server.experiments.ExperimentChanges.By;
import dev.helpflow.server.experiments.Measures.Then;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  /** What this server has warned of already. */
  private final Set<String> told = ConcurrentHashMap.newKeySet();

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
    for (Known known : List.copyOf(experiments.all())) {
      Experiment experiment = known.experiment();
      if (experiment.status() == Status.RUNNING
          && !experiment.plan().measures().guardrails().isEmpty()) {
        look(experiment);
      }
    }
  }

  private void look(Experiment experiment) {
    Report report = reports.of(experiment, clock.instant());
    for (Report.OfGuardrail guardrail : report.guardrails()) {
      for (var each : guardrail.verdicts().entrySet()) {
        if (Reading.isHarmed(each.getValue()) && !experiment.evicted().contains(each.getKey())) {
          crossed(experiment, guardrail.guarded(), each.getKey());
          return;
        }
      }
    }
  }

  private void crossed(Experiment experiment, Measures.Guarded guarded, String variant) {
    String crossing =
        experiment.key()
            + " "
            + experiment.revision()
            + " "
            + guarded.metric().name()
            + " "
            + variant;
    if (guarded.then() == Then.WARN && !told.add(crossing)) {
      return;
    }
    String why =
        "The variant %s is worse in \"%s\" than the margin of %s allows."
            .formatted(variant, guarded.metric().title(), guarded.margin());
    LOG.warn("A guardrail of experiment {} is crossed. {}", experiment.key(), why);
    metrics
        .counter(
            "helpflow.experiments.guardrails.crossed",
            "experiment",
            experiment.key(),
            "metric",
            guarded.metric().name())
        .increment();
    if (guarded.then() == Then.WARN) {
      return;
    }
    By by = new By(WHO, why, clock.instant());
    try {
      int revision = experiment.revision();
      if (guarded.then() == Then.EVICT) {
        revision =
            changes
                .change(experiment.key(), new Change.Evict(variant), revision, by)
                .experiment()
                .revision();
      }
      changes.change(experiment.key(), new Change.Pause(), revision, by);
    } catch (ProblemException e) {
      if (e.code() != ProblemCode.EXPERIMENT_CHANGED) {
        throw e;
      }
      LOG.info("Somebody else has changed experiment {} meanwhile.", experiment.key());
    }
  }
}
