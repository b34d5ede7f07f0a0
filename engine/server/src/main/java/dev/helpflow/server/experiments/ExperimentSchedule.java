package dev.helpflow.server.experiments;

import dev.helpflow.server.experiments.ExperimentChanges.By;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts and stops experiments at the times that they are scheduled for, by whichever server is
 * first. One that cannot start then is a draft without a time, and the audit log says why.
 */
@Singleton
final class ExperimentSchedule {
  private static final Logger LOG = LoggerFactory.getLogger(ExperimentSchedule.class);
  private static final String WHO = "helpflow:schedule";

  private final Experiments experiments;
  private final ExperimentChanges changes;
  private final Clock clock;

  ExperimentSchedule(Experiments experiments, ExperimentChanges changes, Clock clock) {
    this.experiments = experiments;
    this.changes = changes;
    this.clock = clock;
  }

  /** Does what is due, on time within a second. */
  @Scheduled(fixedDelay = "${helpflow.experiments.due-every:500ms}")
  void fire() {
    Instant now = clock.instant();
    experiments.each("The schedule of", experiment -> fire(experiment, now));
  }

  private void fire(Experiment experiment, Instant now) {
    Change due = due(experiment, now);
    if (due == null) {
      return;
    }
    try {
      changes.change(
          experiment.key(), due, experiment.revision(), new By(WHO, "As scheduled.", now));
      LOG.info("The change {} of experiment {} is made.", due.word(), experiment.key());
    } catch (ProblemException e) {
      if (e.code() != ProblemCode.EXPERIMENT_CHANGED) {
        giveUp(experiment, due, e.detail(), now);
      }
    }
  }

  private static @Nullable Change due(Experiment experiment, Instant now) {
    Instant stopsAt = experiment.plan().stopsAt();
    Instant startsAt = experiment.plan().startsAt();
    return switch (experiment.status()) {
      case DRAFT -> startsAt != null && !startsAt.isAfter(now) ? new Change.Start() : null;
      case RUNNING, PAUSED ->
          stopsAt != null && !stopsAt.isAfter(now) ? new Change.Stop(null, null) : null;
      case STOPPED -> null;
    };
  }

  private void giveUp(Experiment experiment, Change due, String why, Instant now) {
    LOG.error(
        "The change {} of experiment {} could not be made as scheduled: {}",
        due.word(),
        experiment.key(),
        why);
    String reason = "It could not " + due.word() + " as scheduled: " + why;
    try {
      changes.change(
          experiment.key(),
          new Change.Schedule(
              null, due instanceof Change.Stop ? null : experiment.plan().stopsAt()),
          experiment.revision(),
          new By(WHO, reason.substring(0, Math.min(reason.length(), 1_000)), now));
    } catch (ProblemException e) {
      LOG.info("Experiment {} was changed meanwhile: {}", experiment.key(), e.detail());
    }
  }
}
