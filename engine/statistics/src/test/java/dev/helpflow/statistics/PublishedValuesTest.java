package dev.helpflow.statistics;

import static dev.helpflow.statistics.Computations.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.helpflow.statistics.Sample.Mean;
import dev.helpflow.statistics.Sample.Proportion;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Values that another implementation publishes as those its tests expect: GrowthBook's statistics
 * engine, packages/stats/tests/{frequentist,bayesian}/test_tests.py, tests/test_utils.py and
 * packages/back-end/test/stats.test.ts. Its samples are given as sums and sums of squares.
 */
final class PublishedValuesTest {

  private static final double FIVE_DIGITS = 0.5e-5;

  private static final Mean CONTROL = new Mean(3407, 1396.87, 52377.9767);
  private static final Mean TREATMENT = new Mean(3461, 2422.7, 134698.29);
  private static final Comparison MEANS = new Comparison(CONTROL, TREATMENT);

  /** The control of its sequential tests has fewer units and the same sums. */
  private static final Comparison FEWER =
      new Comparison(new Mean(3000, 1396.87, 52377.9767), TREATMENT);

  @Test
  void welchRelative() {
    Estimate estimate = value(new FixedHorizon(0.05).estimate(MEANS, Scale.RELATIVE));

    assertThat(estimate.effect()).isEqualTo(0.70732, within(FIVE_DIGITS));
    assertThat(estimate.lower()).isEqualTo(-0.03526, within(FIVE_DIGITS));
    assertThat(estimate.upper()).isEqualTo(1.44989, within(FIVE_DIGITS));
    assertThat(estimate.standardError()).isEqualTo(0.37879, within(FIVE_DIGITS));
    assertThat(estimate.pValue()).isEqualTo(0.06191, within(FIVE_DIGITS));
    assertThat(estimate.significant()).isFalse();
  }

  @Test
  void welchAbsoluteOfTheSameDataIsSignificant() {
    Estimate estimate = value(new FixedHorizon(0.05).estimate(MEANS, Scale.ABSOLUTE));

    assertThat(estimate.effect()).isEqualTo(0.29, within(FIVE_DIGITS));
    assertThat(estimate.lower()).isEqualTo(0.04538, within(FIVE_DIGITS));
    assertThat(estimate.upper()).isEqualTo(0.53462, within(FIVE_DIGITS));
    assertThat(estimate.standardError()).isEqualTo(0.12478, within(FIVE_DIGITS));
    assertThat(estimate.pValue()).isEqualTo(0.02016, within(FIVE_DIGITS));
    assertThat(estimate.significant()).isTrue();
  }

  @Test
  void welchOfProportions() {
    Comparison few = new Comparison(new Proportion(28, 14), new Proportion(30, 16));

    Estimate estimate = value(new FixedHorizon(0.05).estimate(few, Scale.RELATIVE));

    assertThat(estimate.effect()).isEqualTo(0.06667, within(FIVE_DIGITS));
    assertThat(estimate.lower()).isEqualTo(-0.47767, within(FIVE_DIGITS));
    assertThat(estimate.upper()).isEqualTo(0.61101, within(FIVE_DIGITS));
    assertThat(estimate.pValue()).isEqualTo(0.80707, within(FIVE_DIGITS));
  }

  @Test
  void confidenceSequenceOfProportions() {
    Comparison proportions = new Comparison(new Proportion(3000, 1396), new Proportion(3461, 2422));

    Estimate estimate =
        value(ConfidenceSequence.of(0.05, 5000).estimate(proportions, Scale.RELATIVE));

    assertThat(estimate.effect()).isEqualTo(0.50386, within(FIVE_DIGITS));
    assertThat(estimate.lower()).isEqualTo(0.40098, within(FIVE_DIGITS));
    assertThat(estimate.upper()).isEqualTo(0.60675, within(FIVE_DIGITS));
    assertThat(estimate.standardError()).isEqualTo(0.03386, within(FIVE_DIGITS));
    assertThat(estimate.pValue()).isEqualTo(0, within(FIVE_DIGITS));
  }

  @Test
  void confidenceSequenceOfMeans() {
    Estimate estimate = value(ConfidenceSequence.of(0.05, 1000).estimate(FEWER, Scale.RELATIVE));

    assertThat(estimate.effect()).isEqualTo(0.50336, within(FIVE_DIGITS));
    assertThat(estimate.lower()).isEqualTo(-0.55844, within(FIVE_DIGITS));
    assertThat(estimate.upper()).isEqualTo(1.56516, within(FIVE_DIGITS));
    assertThat(estimate.pValue()).isEqualTo(1);
  }

  /** Its one-sided sequences are those of a guardrail with the margin zero. */
  @Test
  void oneSidedConfidenceSequence() {
    Guardrail guardrail =
        new Guardrail(Direction.INCREASE, Scale.ABSOLUTE, 0, ConfidenceSequence.of(0.05, 5000));

    Guardrail.Verdict verdict = value(guardrail.assess(FEWER));

    assertThat(verdict.excess()).isEqualTo(0.23437666666666668, within(1e-12));
    assertThat(verdict.lower()).isEqualTo(-0.12656844172804982, within(1e-12));
    assertThat(verdict.upper()).isEqualTo(0.5953217750613832, within(1e-6));
  }

  @Test
  void chanceToWinWithAFlatPrior() {
    Comparison even = new Comparison(new Proportion(100, 49), new Proportion(100, 51));

    ChanceToWin chance = value(BayesianComparison.normal(even, Scale.RELATIVE, Direction.INCREASE));

    assertThat(chance.chanceToWin()).isEqualTo(0.60918, within(FIVE_DIGITS));
  }

  @Test
  void sampleRatios() {
    assertThat(sampleRatio(List.of(0.5, 0.5), List.of(1000L, 1200L)))
        .isEqualTo(0.000020079, within(0.5e-9));
    assertThat(sampleRatio(List.of(0.34, 0.33, 0.33), List.of(500L, 500L, 600L)))
        .isEqualTo(0.000592638, within(0.5e-9));
    assertThat(sampleRatio(List.of(0.75, 0.25), List.of(310L, 98L)))
        .isEqualTo(0.647434186, within(0.5e-9));
    assertThat(sampleRatio(List.of(0.34, 0.33, 0.33), List.of(0L, 10L, 10L)))
        .isEqualTo(0.005790624, within(0.5e-9));
    assertThat(sampleRatio(List.of(0.5, 0.5), List.of(500L, 500L))).isEqualTo(1);
  }

  private static double sampleRatio(List<Double> weights, List<Long> counts) {
    return value(new SampleRatioCheck(weights).chiSquared(counts)).pValue();
  }
}
