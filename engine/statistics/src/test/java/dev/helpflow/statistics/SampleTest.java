package dev.helpflow.statistics;

import static dev.helpflow.statistics.Computations.reason;
import static dev.helpflow.statistics.Computations.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.helpflow.statistics.Sample.Mean;
import dev.helpflow.statistics.Sample.Proportion;
import dev.helpflow.statistics.Sample.Ratio;
import org.junit.jupiter.api.Test;

final class SampleTest {

  /** Numerators 1 2 0 2 2 1 1 0 over denominators 5 4 4 5 3 4 5 2. */
  private static final Ratio RATIO = new Ratio(8, 9, 15, 32, 136, 38);

  @Test
  void aProportionHasTheVarianceOfOneTrial() {
    assertThat(value(new Proportion(10, 4).summary())).isEqualTo(new Summary(10, 0.4, 0.24));
  }

  /** Of 1, 2, 3, 4: the mean is 2.5 and the squares of deviations add up to 5, which is over 3. */
  @Test
  void aMeanHasTheVarianceWithOneLess() {
    Summary summary = value(new Mean(4, 10, 30).summary());

    assertThat(summary.mean()).isEqualTo(2.5);
    assertThat(summary.variance()).isEqualTo(5.0 / 3, within(1e-12));
  }

  /** numpy: R = y.sum()/x.sum(); ((y - R*x)/x.mean()).var(ddof=1). */
  @Test
  void aRatioHasTheVarianceOfTheDeltaMethod() {
    Summary summary = value(RATIO.summary());

    assertThat(summary.mean()).isEqualTo(0.28125);
    assertThat(summary.variance()).isEqualTo(0.03913225446428571, within(1e-12));
  }

  @Test
  void aRatioOfOnesIsAMean() {
    Summary ratio = value(new Ratio(4, 10, 30, 4, 4, 10).summary());

    assertThat(ratio).isEqualTo(value(new Mean(4, 10, 30).summary()));
  }

  @Test
  void partsAddUpToTheWhole() {
    assertThat(new Proportion(3, 1).merge(new Proportion(7, 3))).isEqualTo(new Proportion(10, 4));
    // 1, 2 and 3, 4.
    assertThat(new Mean(2, 3, 5).merge(new Mean(2, 7, 25))).isEqualTo(new Mean(4, 10, 30));
    // The first four pairs and the last four.
    assertThat(new Ratio(4, 5, 9, 18, 82, 23).merge(new Ratio(4, 4, 6, 14, 54, 15)))
        .isEqualTo(RATIO);
    assertThat(RATIO.merge(new Ratio(0, 0, 0, 0, 0, 0))).isEqualTo(RATIO);
  }

  /** A tenth is no binary fraction, so its sums are rounded and must not seem to vary. */
  @Test
  void valuesThatAreAllAlikeDoNotVary() {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 1_000_000; i++) {
      sum += 0.1;
      squares += 0.1 * 0.1;
    }
    assertThat(sum).as("the sum is rounded").isNotEqualTo(100_000);

    assertThat(value(new Mean(3, 0.1 + 0.1 + 0.1, 0.1 * 0.1 * 3).summary()).variance()).isZero();
    assertThat(value(new Ratio(3, 0.3, 0.03, 0.6, 0.12, 0.06).summary()).variance()).isZero();
    assertThat(value(new Mean(1_000_000, sum, squares).summary()).variance()).isZero();
  }

  @Test
  void aVarianceNeedsTwoUnits() {
    assertThat(reason(new Proportion(0, 0).summary())).isEqualTo(Reason.TOO_FEW_UNITS);
    assertThat(reason(new Proportion(1, 1).summary())).isEqualTo(Reason.TOO_FEW_UNITS);
    assertThat(reason(new Mean(0, 0, 0).summary())).isEqualTo(Reason.TOO_FEW_UNITS);
    assertThat(reason(new Mean(1, 3, 9).summary())).isEqualTo(Reason.TOO_FEW_UNITS);
    assertThat(reason(new Ratio(1, 3, 9, 2, 4, 6).summary())).isEqualTo(Reason.TOO_FEW_UNITS);
  }

  @Test
  void aRatioNeedsADenominator() {
    assertThat(reason(new Ratio(5, 3, 9, 0, 0, 0).summary()))
        .isEqualTo(Reason.DENOMINATOR_NOT_POSITIVE);
  }

  @Test
  void sumsThatNoNumbersHaveAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Proportion(3, 4))
        .withMessageContaining("3 units has 4 successes");
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, -1));
    // Two numbers that add up to 10 have squares that add up to 50 at least.
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mean(2, 10, 49))
        .withMessageContaining("No 2 numbers have the sum 10.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new Mean(-1, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Mean(0, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Mean(2, Double.NaN, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ratio(2, 1, 1, 2, 2, 1.5))
        .withMessageContaining("sum of products is 1.5");
  }
}
