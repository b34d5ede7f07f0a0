package dev.helpflow.statistics;

import static dev.helpflow.statistics.Computations.reason;
import static dev.helpflow.statistics.Computations.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ExperimentPlanTest {

  private static final FixedHorizon FIXED = new FixedHorizon(0.05);
  private static final ConfidenceSequence SEQUENCE = ConfidenceSequence.of(0.05, 5000);

  /** scipy: (norm.isf(alpha/2) + norm.ppf(power))**2 * (p1*(1-p1) + p2*(1-p2)) / (p2-p1)**2. */
  @ParameterizedTest
  @CsvSource({
    "0.1, 0.02, 1, 0.8, 3839", // 3838.10
    "0.25, -0.05, 1, 0.9, 1461", // 1460.53
    "0.1, 0.02, 2, 0.8, 4648", // 4647.96 at half the level
  })
  void unitsOfAProportion(double rate, double effect, int treatments, double power, long units) {
    ExperimentPlan plan =
        new ExperimentPlan(new Baseline.Proportion(rate), FIXED, treatments, power);

    assertThat(value(plan.unitsPerVariant(effect))).isEqualTo(units);
  }

  /** scipy: 2*(norm.isf(.025) + norm.ppf(.8))**2 * 4/.5**2 = 251.16. */
  @Test
  void unitsOfAMean() {
    ExperimentPlan plan = new ExperimentPlan(new Baseline.Mean(10, 4), FIXED, 1, 0.8);

    assertThat(value(plan.unitsPerVariant(0.5))).isEqualTo(252);
    assertThat(value(plan.unitsPerVariant(-0.5))).isEqualTo(252);
  }

  /**
   * scipy: brentq of .03/sqrt(v/n) - b(2n) - norm.ppf(.8), b the boundary tuned to 5,000: 5737.39.
   */
  @Test
  void unitsOfAConfidenceSequenceAreByItsOwnBound() {
    ExperimentPlan plan = new ExperimentPlan(new Baseline.Proportion(0.2), SEQUENCE, 1, 0.8);

    assertThat(value(plan.unitsPerVariant(0.03))).isEqualTo(5738);
    ExperimentPlan later =
        new ExperimentPlan(
            new Baseline.Proportion(0.2), ConfidenceSequence.of(0.05, 20_000), 1, 0.8);
    assertThat(value(later.unitsPerVariant(0.03))).as("5719.31").isEqualTo(5720);
  }

  static Stream<ExperimentPlan> plans() {
    return Stream.of(FIXED, SEQUENCE)
        .flatMap(
            inference ->
                Stream.of(
                        new Baseline.Proportion(0.3),
                        new Baseline.Proportion(0.9),
                        new Baseline.Mean(100, 2500))
                    .flatMap(
                        baseline ->
                            Stream.of(
                                new ExperimentPlan(baseline, inference, 1, 0.8),
                                new ExperimentPlan(baseline, inference, 3, 0.9))));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void unitsAndEffectsGoThereAndBack(ExperimentPlan plan) {
    for (Direction direction : Direction.values()) {
      for (long units : new long[] {5000, 40_000, 1_000_000}) {
        double effect = value(plan.minimumDetectableEffect(units, direction));

        assertThat(effect * direction.sign()).isPositive();
        assertThat(plan.powerAt(units, effect)).isEqualTo(plan.power(), within(1e-9));
        assertThat(value(plan.unitsPerVariant(effect))).isBetween(units - 1, units + 1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void oneUnitFewerIsNotEnough(ExperimentPlan plan) {
    double effect = plan.baseline().mean() * 0.02;
    long units = value(plan.unitsPerVariant(effect));

    assertThat(plan.powerAt(units, effect)).isGreaterThanOrEqualTo(plan.power());
    assertThat(plan.powerAt(units - 1, effect)).isLessThan(plan.power());
  }

  /**
   * A large effect is found at once, and a sequence begins with 20 expected events all the same.
   */
  @Test
  void aSequenceNeedsItsBurnIn() {
    ExperimentPlan rare = new ExperimentPlan(new Baseline.Proportion(0.01), SEQUENCE, 1, 0.8);
    ExperimentPlan mean = new ExperimentPlan(new Baseline.Mean(10, 4), SEQUENCE, 1, 0.8);

    assertThat(value(rare.unitsPerVariant(0.79))).as("20 at 0.405").isEqualTo(50);
    assertThat(value(mean.unitsPerVariant(5))).isEqualTo(1000);
    assertThat(reason(mean.minimumDetectableEffect(999, Direction.INCREASE)))
        .isEqualTo(Reason.BURN_IN);
  }

  @Test
  void whatCannotBeFoundIsSaid() {
    ExperimentPlan plan = new ExperimentPlan(new Baseline.Proportion(0.9), FIXED, 1, 0.8);

    assertThat(reason(plan.unitsPerVariant(0))).isEqualTo(Reason.OUT_OF_RANGE);
    assertThat(reason(plan.unitsPerVariant(0.2))).as("110 %").isEqualTo(Reason.OUT_OF_RANGE);
    assertThat(reason(plan.unitsPerVariant(1e-9))).isEqualTo(Reason.OUT_OF_RANGE);
    assertThat(reason(plan.minimumDetectableEffect(20, Direction.INCREASE)))
        .isEqualTo(Reason.OUT_OF_RANGE);
    assertThat(value(plan.minimumDetectableEffect(20, Direction.DECREASE))).isNegative();
  }

  @Test
  void whatIsNoPlanIsRefused() {
    Baseline baseline = new Baseline.Proportion(0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExperimentPlan(baseline, FIXED, 0, 0.8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExperimentPlan(baseline, FIXED, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExperimentPlan(baseline, FIXED, 1, 0.4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExperimentPlan(baseline, FIXED, 1, 0.8).powerAt(1, 0.1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExperimentPlan(baseline, FIXED, 1, 0.8).powerAt(100, 0.6))
        .withMessageContaining("An effect of 0.6 on a mean of 0.5");
    assertThatIllegalArgumentException().isThrownBy(() -> new Baseline.Proportion(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Baseline.Proportion(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Baseline.Mean(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Baseline.Mean(Double.NaN, 1));
  }
}
