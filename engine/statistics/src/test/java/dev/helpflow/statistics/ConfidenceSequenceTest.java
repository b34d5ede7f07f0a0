package dev.helpflow.statistics;

import static dev.helpflow.statistics.Computations.reason;
import static dev.helpflow.statistics.Computations.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.helpflow.statistics.Sample.Mean;
import dev.helpflow.statistics.Sample.Proportion;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfidenceSequenceTest {

  private static final ConfidenceSequence SEQUENCE = ConfidenceSequence.of(0.05, 5000);

  /**
   * numpy: r = (-2*log(.05) + log(-2*log(.05) + 1))/5000; sqrt(n)*sqrt(2*(n*r + 1)*log(sqrt(n*r +
   * 1)/.05)/(n*n*r)).
   */
  @ParameterizedTest
  @CsvSource({
    "100, 6.694388617066039",
    "5000, 3.0352089903762534",
    "11200, 3.070195321774204",
    "100000, 3.3368575337865996"
  })
  void theBoundaryIsThatOfTheMixture(double n, double standardErrors) {
    assertThat(SEQUENCE.criticalValue(n)).isEqualTo(standardErrors, within(1e-9));
  }

  /** numpy: the same with alpha .1 in r, and log(1 + sqrt(n*r + 1)/(2*.05)) for the logarithm. */
  @Test
  void theOneSidedBoundaryIsTighter() {
    assertThat(SEQUENCE.oneSidedBoundary().oneSided(5000, 0.05))
        .isEqualTo(2.7790942353135217, within(1e-9));
  }

  /** Width is the critical value over √n; "nearly" is a part in a hundred. */
  @Test
  void intervalsTunedToANumberAreNearlyNarrowestThere() {
    double tuned = SEQUENCE.criticalValue(5000);

    double best =
        LongStream.of(1, 5, 20, 100, 500, 2500, 3500, 4500, 5000, 5500, 7000, 10_000, 50_000)
            .mapToDouble(to -> ConfidenceSequence.of(0.05, to).criticalValue(5000))
            .min()
            .orElseThrow();

    assertThat(tuned).isLessThanOrEqualTo(best * 1.01);
    assertThat(ConfidenceSequence.of(0.05, 20).criticalValue(5000)).isGreaterThan(tuned * 1.1);
    assertThat(ConfidenceSequence.of(0.05, 500_000).criticalValue(5000)).isGreaterThan(tuned * 1.1);
  }

  /** At the bound itself the p-value is the level, on either side and whatever n. */
  @ParameterizedTest
  @ValueSource(doubles = {50, 5000, 1e6, 1e9})
  void thePValueIsTheLevelWhereTheIntervalEnds(double n) {
    MixtureBoundary boundary = MixtureBoundary.tightestAt(5000, 0.05);

    for (double alpha : new double[] {0.05, 0.01, 1e-6}) {
      assertThat(boundary.twoSidedPValue(boundary.twoSided(n, alpha), n))
          .isEqualTo(alpha, within(alpha * 1e-9));
      assertThat(boundary.twoSidedPValue(-boundary.twoSided(n, alpha), n))
          .isEqualTo(alpha, within(alpha * 1e-9));
      assertThat(boundary.oneSidedPValue(boundary.oneSided(n, alpha), n))
          .isEqualTo(alpha, within(alpha * 1e-9));
    }
    assertThat(boundary.twoSidedPValue(0, n)).isEqualTo(1);
    assertThat(boundary.oneSidedPValue(-3, n)).isEqualTo(1);
  }

  @Test
  void aSharedLevelIsDivided() {
    assertThat(SEQUENCE.sharedBy(2)).isEqualTo(ConfidenceSequence.of(0.025, 5000));
    assertThat(new FixedHorizon(0.05).sharedBy(5)).isEqualTo(new FixedHorizon(0.01));
    assertThatIllegalArgumentException().isThrownBy(() -> SEQUENCE.sharedBy(0));
  }

  @Test
  void aSequenceBeginsAfterItsBurnIn() {
    Mean few = new Mean(999, 2000, 5000);
    Mean enough = new Mean(1000, 2000, 5000);

    assertThat(reason(SEQUENCE.estimate(new Comparison(enough, few), Scale.ABSOLUTE)))
        .isEqualTo(Reason.BURN_IN);
    assertThat(value(SEQUENCE.estimate(new Comparison(enough, enough), Scale.ABSOLUTE)).effect())
        .isZero();
  }

  /** 21 and 19 of 1,000 expect 20 in each; of 1,010 and 990 the smaller expects 19.8. */
  @Test
  void theBurnInOfAProportionCountsExpectedEvents() {
    assertThat(
            value(
                    SEQUENCE.estimate(
                        new Comparison(new Proportion(1000, 21), new Proportion(1000, 19)),
                        Scale.ABSOLUTE))
                .effect())
        .isEqualTo(-0.002, within(1e-12));
    assertThat(
            reason(
                SEQUENCE.estimate(
                    new Comparison(new Proportion(1010, 21), new Proportion(990, 19)),
                    Scale.ABSOLUTE)))
        .isEqualTo(Reason.BURN_IN);
    assertThat(
            reason(
                SEQUENCE.estimate(
                    new Comparison(new Proportion(1010, 989), new Proportion(990, 971)),
                    Scale.ABSOLUTE)))
        .as("units without the event are expected too")
        .isEqualTo(Reason.BURN_IN);
  }

  /** Half of 80 in the treatment, none of 80 before: each expects 20, and the control has none. */
  @Test
  void whatNeverBrokeBeforeIsFoundOutWhenItBreaks() {
    Comparison broken = new Comparison(new Proportion(80, 0), new Proportion(80, 40));

    assertThat(value(SEQUENCE.estimate(broken, Scale.ABSOLUTE)).significant()).isTrue();
  }

  @Test
  void levelsAndTuningsThatAreNoneAreRefused() {
    for (double alpha : new double[] {0, 0.5, 1, -0.1, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> ConfidenceSequence.of(alpha, 5000));
      assertThatIllegalArgumentException().isThrownBy(() -> new FixedHorizon(alpha));
    }
    for (double tuning : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException().isThrownBy(() -> ConfidenceSequence.of(0.05, tuning));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new BurnIn(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new BurnIn(2, 0));
  }
}
