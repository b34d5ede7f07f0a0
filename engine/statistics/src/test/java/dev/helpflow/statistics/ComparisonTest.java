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

final class ComparisonTest {

  /** scipy: ttest_ind_from_stats(0.7, 38.44**.5, 3461, 0.41, 15.21**.5, 3407, equal_var=False). */
  @Test
  void anAbsoluteDifferenceIsWelchs() {
    Comparison comparison =
        new Comparison(new Mean(3407, 1396.87, 52377.9767), new Mean(3461, 2422.7, 134698.29));

    Effect effect = value(comparison.effect(Scale.ABSOLUTE));
    Estimate estimate = value(new FixedHorizon(0.05).estimate(comparison, Scale.ABSOLUTE));

    assertThat(effect.z()).isEqualTo(2.3240227609215203, within(1e-9));
    assertThat(effect.degreesOfFreedom()).isEqualTo(5841.742032093565, within(1e-6));
    assertThat(effect.n()).isEqualTo(6868);
    assertThat(estimate.pValue()).isEqualTo(0.02015840264358697, within(1e-9));
  }

  @Test
  void theUnitOfAMetricDoesNotChangeARelativeEffect() {
    Comparison seconds = new Comparison(new Mean(400, 800, 2000), new Mean(400, 880, 2500));
    Comparison millis = new Comparison(new Mean(400, 8e5, 2e9), new Mean(400, 8.8e5, 2.5e9));

    Effect ofSeconds = value(seconds.effect(Scale.RELATIVE));
    Effect ofMillis = value(millis.effect(Scale.RELATIVE));

    assertThat(ofSeconds.value()).isEqualTo(0.1, within(1e-12));
    assertThat(ofMillis.value()).isEqualTo(0.1, within(1e-12));
    assertThat(ofMillis.standardError()).isEqualTo(ofSeconds.standardError(), within(1e-12));
  }

  @Test
  void aRelativeEffectNeedsABaselineAboveZero() {
    Mean zero = new Mean(100, 0, 50);
    Mean below = new Mean(100, -200, 500);
    Mean above = new Mean(100, 200, 500);

    assertThat(reason(new Comparison(zero, above).effect(Scale.RELATIVE)))
        .isEqualTo(Reason.BASELINE_NOT_POSITIVE);
    assertThat(reason(new Comparison(below, above).effect(Scale.RELATIVE)))
        .isEqualTo(Reason.BASELINE_NOT_POSITIVE);
    assertThat(value(new Comparison(below, above).effect(Scale.ABSOLUTE)).value()).isEqualTo(4);
  }

  /** With x events in many units the error of the rate is 1/√x of it: a fifth at 25. */
  @Test
  void aRelativeEffectNeedsMeansThatAreKnownToAFifth() {
    Proportion well = new Proportion(10_000, 200);

    assertThat(reason(new Comparison(well, new Proportion(10_000, 24)).effect(Scale.RELATIVE)))
        .isEqualTo(Reason.MEAN_IMPRECISE);
    assertThat(reason(new Comparison(new Proportion(10_000, 24), well).effect(Scale.RELATIVE)))
        .isEqualTo(Reason.MEAN_IMPRECISE);
    assertThat(reason(new Comparison(well, new Proportion(10_000, 0)).effect(Scale.RELATIVE)))
        .isEqualTo(Reason.MEAN_IMPRECISE);
    Comparison known = new Comparison(well, new Proportion(10_000, 26));
    assertThat(value(known.effect(Scale.RELATIVE)).value()).isEqualTo(-0.87, within(1e-12));
  }

  @Test
  void samplesThatDoNotVaryHaveNoError() {
    Proportion all = new Proportion(50, 50);
    for (Scale scale : Scale.values()) {
      assertThat(reason(new Comparison(all, all).effect(scale))).isEqualTo(Reason.NO_VARIATION);
    }
    assertThat(reason(new Comparison(new Mean(9, 0, 0), new Mean(9, 9, 9)).effect(Scale.ABSOLUTE)))
        .isEqualTo(Reason.NO_VARIATION);
    assertThat(value(new Comparison(all, new Proportion(60, 45)).effect(Scale.ABSOLUTE)).value())
        .as("one that varies is enough")
        .isEqualTo(-0.25);
  }

  /** With one more of each, 51 of 52 and 1 of 62: variances 51/52² over 50 and 61/62² over 60. */
  @Test
  void allAgainstNoneIsADifferenceAllTheSame() {
    Comparison comparison = new Comparison(new Proportion(50, 50), new Proportion(60, 0));

    Effect effect = value(comparison.effect(Scale.ABSOLUTE));

    assertThat(effect.value()).isEqualTo(-1);
    assertThat(effect.standardError())
        .isEqualTo(Math.sqrt(51.0 / (52 * 52 * 50) + 61.0 / (62 * 62 * 60)), within(1e-12));
  }

  @Test
  void samplesAreOfOneKind() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Comparison(new Proportion(5, 1), new Ratio(5, 1, 1, 5, 5, 1)))
        .withMessageContaining("control is a Proportion and the treatment is a Ratio");
  }
}
