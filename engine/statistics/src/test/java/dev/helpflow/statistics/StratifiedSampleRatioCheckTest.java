package dev.helpflow.statistics;

import static dev.helpflow.statistics.Computations.reason;
import static dev.helpflow.statistics.Computations.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** Sample ratios where weights were changed on the way. */
final class StratifiedSampleRatioCheckTest {
  private static final long SEED = 20261127;
  private static final double LEVEL = 0.01;
  private static final List<List<Double>> REWEIGHTED =
      List.of(List.of(0.5, 0.5), List.of(0.9, 0.1));

  private static final StratifiedSampleRatioCheck CHECK =
      new StratifiedSampleRatioCheck(REWEIGHTED);

  @Test
  void oneStratumIsWhatTheCheckWithoutStrataSays() {
    SampleRatioCheck plain = new SampleRatioCheck(List.of(0.5, 0.5));
    StratifiedSampleRatioCheck one = new StratifiedSampleRatioCheck(List.of(List.of(0.5, 0.5)));
    List<Long> first = List.of(520L, 480L);
    List<Long> second = List.of(1_100L, 900L);

    assertThat(value(one.chiSquared(List.of(second)))).isEqualTo(value(plain.chiSquared(second)));
    assertThat(value(one.sequential(List.of(List.of(first), List.of(second)))))
        .isEqualTo(value(plain.sequential(List.of(first, second))));
  }

  /**
   * 100 at halves and 100 at nine to one: 50 + 90 are expected of the first, 50 + 10 of the second.
   */
  @Test
  void expectsOfEachStratumWhatItsWeightsSay() {
    SampleRatio fits = value(CHECK.chiSquared(List.of(List.of(50L, 50L), List.of(90L, 10L))));
    SampleRatio not = value(CHECK.chiSquared(List.of(List.of(60L, 40L), List.of(94L, 6L))));

    assertThat(fits.chiSquared()).isZero();
    assertThat(fits.pValue()).isEqualTo(1);
    // (154 - 140)²/140 + (46 - 60)²/60
    assertThat(not.chiSquared()).isEqualTo(1.4 + 196.0 / 60, within(1e-12));
    assertThat(not.total()).isEqualTo(200);
  }

  /** What is seen of both together would fit 70 to 30, and neither fits its own weights. */
  @Test
  void aMismatchThatOtherStrataMakeUpForIsFoundBySequence() {
    List<List<Long>> look = List.of(List.of(7_000L, 3_000L), List.of(7_000L, 3_000L));

    assertThat(value(CHECK.chiSquared(look)).pValue()).isEqualTo(1);
    assertThat(value(CHECK.sequential(List.of(look))).pValue()).isLessThan(1e-100);
  }

  @Test
  void aVariantThatNobodyWasGivenMustHaveNobody() {
    StratifiedSampleRatioCheck evicted =
        new StratifiedSampleRatioCheck(List.of(List.of(0.5, 0.3, 0.2), List.of(0.5, 0.0, 0.2)));

    List<List<Long>> fits = List.of(List.of(500L, 300L, 200L), List.of(500L, 0L, 200L));
    List<List<Long>> stray = List.of(List.of(500L, 300L, 200L), List.of(500L, 1L, 200L));

    assertThat(value(evicted.chiSquared(fits)).chiSquared()).isZero();
    assertThat(value(evicted.sequential(List.of(fits))).pValue()).isEqualTo(1);
    assertThat(value(evicted.sequential(List.of(stray))).pValue()).isZero();
  }

  @Test
  void aStratumInWhichOneVariantIsLeftSaysNothing() {
    StratifiedSampleRatioCheck one =
        new StratifiedSampleRatioCheck(List.of(List.of(0.5, 0.5), List.of(1.0, 0.0)));
    List<List<Long>> look = List.of(List.of(500L, 500L), List.of(9_000L, 0L));

    assertThat(value(one.chiSquared(look)).pValue()).isEqualTo(1);
    assertThat(value(one.sequential(List.of(look))).pValue()).isEqualTo(1);
  }

  @Test
  void aRatioNeedsAUnitAndCountsThatGoWithTheWeights() {
    List<List<Long>> none = List.of(List.of(0L, 0L), List.of(0L, 0L));
    assertThat(reason(CHECK.chiSquared(none))).isEqualTo(Reason.NO_UNITS);
    assertThat(reason(CHECK.sequential(List.of(none)))).isEqualTo(Reason.NO_UNITS);
    assertThat(reason(CHECK.sequential(List.of()))).isEqualTo(Reason.NO_UNITS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CHECK.chiSquared(List.of(List.of(1L, 1L))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CHECK.chiSquared(List.of(List.of(1L, 1L), List.of(1L))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StratifiedSampleRatioCheck(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new StratifiedSampleRatioCheck(List.of(List.of(0.5, 0.5), List.of(1.0, -0.5))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CHECK.sequential(
                    List.of(
                        List.of(List.of(5L, 5L), List.of(0L, 0L)),
                        List.of(List.of(5L, 4L), List.of(9L, 0L)))))
        .withMessageContaining("none may be fewer");
  }

  /**
   * Weights are changed after two weeks of four, with customers of before still coming after it.
   */
  @Test
  void alarmsAtItsLevelOnHonestDataAndFindsALoss() {
    assertThat(alarms(0)).isLessThanOrEqualTo(LEVEL);
    assertThat(alarms(0.03)).isGreaterThanOrEqualTo(0.99);
  }

  private static double alarms(double loss) {
    SplittableRandom random = new SplittableRandom(SEED);
    var early = BinomialDistribution.of(10_000, 0.5).createSampler(random::nextLong);
    var behind = BinomialDistribution.of(4_000, 0.5).createSampler(random::nextLong);
    var late = BinomialDistribution.of(10_000, 0.1).createSampler(random::nextLong);
    int experiments = 2_000;
    int alarms = 0;
    for (int i = 0; i < experiments; i++) {
      List<List<List<Long>>> looks = new ArrayList<>();
      long[][] counts = new long[2][2];
      for (int day = 0; day < Trial.LOOKS; day++) {
        boolean isLate = day >= Trial.LOOKS / 2;
        // Some who were assigned before are exposed only now.
        add(counts[0], isLate ? behind.sample() : early.sample(), isLate ? 4_000 : 10_000, loss);
        if (isLate) {
          add(counts[1], late.sample(), 10_000, loss);
        }
        looks.add(
            List.of(List.of(counts[0][0], counts[0][1]), List.of(counts[1][0], counts[1][1])));
      }
      alarms += value(CHECK.sequential(looks)).pValue() <= LEVEL ? 1 : 0;
    }
    System.out.printf(
        "weights changed, loss %s: %d of %d alarm at %s (seed %d)%n",
        loss, alarms, experiments, LEVEL, SEED);
    return (double) alarms / experiments;
  }

  private static void add(long[] counts, long inSecond, long all, double loss) {
    counts[0] += all - inSecond;
    counts[1] += Math.round(inSecond * (1 - loss));
  }
}
