package dev.helpflow.server.experiments;

import jakarta.inject.Singleton;
import java.time.Instant;

/** Makes reports of experiments of what has been counted until now. */
@Singleton
final class Reports {
  private final TallyRepository tallies;

  Reports(TallyRepository tallies) {
    this.tallies = tallies;
  }

  /** What is known of an experiment. */
  Report of(Experiment experiment, Instant at) {
    return Report.of(
        experiment, tallies.of(experiment.key()), tallies.phases(experiment.key()), at);
  }
}
