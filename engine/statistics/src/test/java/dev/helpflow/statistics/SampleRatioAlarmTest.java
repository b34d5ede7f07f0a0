package dev.helpflow.statistics;

import static dev.helpflow.statistics.Computations.value;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution.Sampler;
import org.junit.jupiter.api.Test;

/** Alarms of a mismatch, looked at every day of four weeks with 20,000 customers a day. */
final class SampleRatioAlarmTest {

  private static final double LEVEL = 0.01;
  private static final long SEED = 20261130;
  private static final int A_DAY = 20_000;

  /** Fewer than the treatment has on any day, by more than ten standard deviations. */
  private static final int SURELY = 9_000;

  private static final SampleRatioCheck HALVES = new SampleRatioCheck(List.of(0.5, 0.5));

  private static final ToDoubleFunction<List<List<Long>>> SEQUENTIAL =
      looks -> value(HALVES.sequential(looks)).pValue();

  private static final ToDoubleFunction<List<List<Long>>> CHI_SQUARED_EVERY_DAY =
      looks ->
          looks.stream()
              .mapToDouble(look -> value(HALVES.chiSquared(look)).pValue())
              .min()
              .orElseThrow();

  private static final ToDoubleFunction<List<List<Long>>> CHI_SQUARED_AT_THE_END =
      looks -> value(HALVES.chiSquared(looks.getLast())).pValue();

  private static final List<List<List<Long>>> HONEST = simulate(Trial.EXPERIMENTS, 0);
  private static final List<List<List<Long>>> LOST = simulate(Trial.EXPERIMENTS / 4, 0.02);

  @Test
  void honestCountsRaiseNoMoreAlarmsThanTheLevel() {
    alarms("sequential, honest", HONEST, SEQUENTIAL).isAtMost(LEVEL);

    Frequency once = alarms("chi-squared at the end, honest", HONEST, CHI_SQUARED_AT_THE_END);
    once.isAtMost(LEVEL);
    once.isAtLeast(LEVEL);
  }

  /** Of 28 looks each has the level by itself, so together they have several times as much. */
  @Test
  void chiSquaredThatIsLookedAtEveryDayRaisesMore() {
    alarms("chi-squared every day, honest", HONEST, CHI_SQUARED_EVERY_DAY).isAtLeast(3 * LEVEL);
  }

  /**
   * With 2 % lost the treatment has 0.4949 of all, so that after 554,400 units the loss is 7.5
   * standard errors of its part.
   */
  @Test
  void aLossOfTwoPerCentInOneVariantIsCaught() {
    alarms("sequential, 2 % lost", LOST, SEQUENTIAL).isAtLeast(0.99);
    alarms("chi-squared at the end, 2 % lost", LOST, CHI_SQUARED_AT_THE_END).isAtLeast(0.99);
  }

  private static Frequency alarms(
      String name, List<List<List<Long>>> experiments, ToDoubleFunction<List<List<Long>>> pValue) {
    long alarms =
        experiments.stream().filter(looks -> pValue.applyAsDouble(looks) <= LEVEL).count();
    Frequency frequency = new Frequency((int) alarms, experiments.size());
    System.out.printf(
        "%-36s alarms at %s: %5d of %d = %.4f (seed %d)%n",
        name, LEVEL, alarms, frequency.of(), frequency.rate(), SEED);
    return frequency;
  }

  private static List<List<List<Long>>> simulate(int experiments, double loss) {
    SplittableRandom random = new SplittableRandom(SEED);
    UniformRandomProvider provider = random::nextLong;
    Sampler control = BinomialDistribution.of(A_DAY, 0.5).createSampler(provider);
    Sampler lost = BinomialDistribution.of(SURELY, loss).createSampler(provider);
    return Stream.generate(() -> looks(control, lost, loss, random)).limit(experiments).toList();
  }

  private static List<List<Long>> looks(
      Sampler control, Sampler lost, double loss, SplittableRandom random) {
    List<List<Long>> looks = new ArrayList<>(Trial.LOOKS);
    long a = 0;
    long b = 0;
    for (int day = 0; day < Trial.LOOKS; day++) {
      int inControl = control.sample();
      int kept = SURELY - lost.sample();
      for (int i = SURELY; i < A_DAY - inControl; i++) {
        kept += random.nextDouble() >= loss ? 1 : 0;
      }
      a += inControl;
      b += kept;
      looks.add(List.of(a, b));
    }
    return looks;
  }
}
