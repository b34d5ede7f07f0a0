package dev.helpflow.server.experiments;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes reports of experiments of what has been counted until now. */
@Singleton
final class Reports {
  private final TallyRepository tallies;
  private final FunnelRepository funnels;

  Reports(TallyRepository tallies, FunnelRepository funnels) {
    this.tallies = tallies;
    this.funnels = funnels;
  }

  /** What is known of an experiment. */
  Report of(Experiment experiment, Instant at) {
    return Report.of(experiment, tallies.of(experiment), tallies.phases(experiment.key()), at);
  }

  /** What is known of its guardrails alone. */
  List<Report.OfGuardrail> guardrails(Experiment experiment) {
    Plan plan = experiment.plan();
    Set<String> metrics =
        plan.measures().guardrails().stream()
            .map(guarded -> guarded.metric().name())
            .collect(Collectors.toSet());
    return Report.guardrails(plan, tallies.sums(experiment.key(), metrics));
  }

  /** How far its customers come. */
  Funnel funnel(Experiment experiment, Instant at) {
    return funnels.of(experiment, at);
  }
}
