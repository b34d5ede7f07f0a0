package dev.helpflow.server.experiments;

import dev.helpflow.server.experiments.Tally.Sums;
import dev.helpflow.statistics.BayesianComparison;
import dev.helpflow.statistics.ChanceToWin;
import dev.helpflow.statistics.Comparison;
import dev.helpflow.statistics.Computation;
import dev.helpflow.statistics.ConfidenceSequence;
import dev.helpflow.statistics.Direction;
import dev.helpflow.statistics.Estimate;
import dev.helpflow.statistics.Guardrail;
import dev.helpflow.statistics.Sample;
import dev.helpflow.statistics.Scale;
import java.util.List;
import java.util.Optional;

/** Holds a variant against the control, in one metric. */
final class Comparing {
  private final Measures measures;
  private final int treatments;

  Comparing(Measures measures, int treatments) {
    this.measures = measures;
    this.treatments = treatments;
  }

  /**
   * What is known of a variant beside the control.
   *
   * @param absolute in units of the metric
   * @param relative as a part of the control's
   * @param chance as a Bayesian says it
   */
  record Compared(
      Computation<Estimate> absolute,
      Computation<Estimate> relative,
      Computation<ChanceToWin> chance) {}

  Compared compare(Metric metric, Sample control, Sample treatment) {
    Comparison comparison = new Comparison(control, treatment);
    // Several variants share the level, so that to have more of them finds no more by chance.
    ConfidenceSequence sequence = sequence().sharedBy(treatments);
    return new Compared(
        sequence.estimate(comparison, Scale.ABSOLUTE),
        sequence.estimate(comparison, Scale.RELATIVE),
        BayesianComparison.normal(comparison, Scale.ABSOLUTE, metric.better()));
  }

  /** What is known of a guardrail. */
  Computation<Guardrail.Verdict> guard(Measures.Guarded guarded, Sample control, Sample treatment) {
    Direction harm =
        guarded.metric().better() == Direction.INCREASE ? Direction.DECREASE : Direction.INCREASE;
    return new Guardrail(harm, guarded.scale(), guarded.margin(), sequence())
        .assess(new Comparison(control, treatment));
  }

  private ConfidenceSequence sequence() {
    return ConfidenceSequence.of(measures.level(), measures.expectedCustomers());
  }

  /** The sample of a variant; one of nobody when nothing has closed. */
  static Sample sample(Metric metric, List<Sums> sums, String variant) {
    Optional<Sums> found = sums.stream().filter(each -> each.variant().equals(variant)).findFirst();
    Sums of = found.orElseGet(() -> new Sums(variant, 0, 0, 0, 0, 0, 0, 0));
    return switch (metric.kind()) {
      case PROPORTION -> new Sample.Proportion(of.n(), Math.round(of.sum()));
      case MEAN -> new Sample.Mean(of.n(), of.sum(), of.squares());
      case RATIO ->
          new Sample.Ratio(
              of.n(), of.sum(), of.squares(), of.per(), of.perSquares(), of.products());
    };
  }
}
