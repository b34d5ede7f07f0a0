package dev.helpflow.statistics;

import static dev.helpflow.statistics.Computations.value;

import dev.helpflow.statistics.Computation.Computed;
import dev.helpflow.statistics.Computation.NotComputable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What looking every day of four weeks does to a test. Of experiments without an effect no more may
 * ever be called significant than the level says. {@code -Dstatistics.experiments} says how many
 * are simulated.
 */
final class PeekingTest {

  private static final double ALPHA = 0.05;
  private static final long SEED = 20261127;
  private static final ConfidenceSequence SEQUENCE = ConfidenceSequence.of(ALPHA, 5000);

  static Stream<Trial> withoutEffect() {
    return Stream.of(
        Trial.aa("1 in 4, 200 a day each", Trial.proportion(0.25), 200, 200),
        Trial.aa("1 in 20, 200 a day each", Trial.proportion(0.05), 200, 200),
        Trial.aa("1 in 100, 20 a day each", Trial.proportion(0.01), 20, 20),
        Trial.aa("1 in 50, 450 and 50 a day", Trial.proportion(0.02), 450, 50),
        Trial.aa("19 in 20, 450 and 50 a day", Trial.proportion(0.95), 450, 50),
        Trial.aa("times, 200 a day each", Trial.mean(RandomGenerator::nextExponential), 200, 200),
        Trial.aa(
            "skewed times, 450 and 50 a day",
            Trial.mean(random -> Math.exp(random.nextGaussian())),
            450,
            50),
        Trial.aa("a ratio, 100 a day each", Trial.ratio(), 100, 100));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("withoutEffect")
  void withoutEffectNoMoreThanTheLevelAreEverSignificant(Trial trial) {
    ever(trial, SEQUENCE, "ever significant", Estimate::significant, Scale.values())
        .forEach(significant -> significant.isAtMost(ALPHA));
  }

  /**
   * Armitage, McPherson and Rowe (Repeated significance tests on accumulating data, Journal of the
   * Royal Statistical Society A 132, 1969) computed how often a test at 5 % is ever significant:
   * 0.248 with 20 looks and 0.320 with 50.
   */
  @Test
  void aFixedHorizonTestThatIsLookedAtEveryDayIsWrongFiveTimesAsOften() {
    Trial trial = Trial.aa("1 in 4, 200 a day each", Trial.proportion(0.25), 200, 200);

    Frequency significant =
        ever(
                trial,
                new FixedHorizon(ALPHA),
                "ever significant",
                Estimate::significant,
                Scale.ABSOLUTE)
            .getFirst();

    significant.isAtLeast(0.248);
    significant.isAtMost(0.32);
  }

  @Test
  void aFixedHorizonTestThatIsLookedAtOnceKeepsItsLevel() {
    Trial trial = Trial.aa("1 in 4, 5600 each at once", Trial.proportion(0.25), 5600, 5600);

    Frequency frequency =
        ever(
                trial,
                1,
                new FixedHorizon(ALPHA),
                "significant at the end",
                Estimate::significant,
                Scale.ABSOLUTE)
            .getFirst();

    frequency.isAtMost(ALPHA);
    frequency.isAtLeast(ALPHA);
  }

  static Stream<Arguments> withEffect() {
    return Stream.of(
        Arguments.of(
            new Trial("1 in 4 to 1 in 5", Trial.proportion(0.25), Trial.proportion(0.2), 200, 200),
            0.25,
            0.2),
        Arguments.of(
            new Trial(
                "1 in 50 to 1 in 100", Trial.proportion(0.02), Trial.proportion(0.01), 900, 100),
            0.02,
            0.01),
        Arguments.of(
            new Trial(
                "times, 2 to 1.9",
                Trial.mean(random -> 2 * random.nextExponential()),
                Trial.mean(random -> 1.9 * random.nextExponential()),
                200,
                200),
            2,
            1.9));
  }

  /** Of all looks of four weeks every interval holds the truth, but in 5 % of experiments. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("withEffect")
  void theTruthIsInEveryIntervalOfEveryLook(Trial trial, double control, double treatment) {
    double difference = treatment - control;
    Predicate<Estimate> misses =
        estimate -> {
          double truth = estimate.scale() == Scale.ABSOLUTE ? difference : difference / control;
          return estimate.lower() > truth || estimate.upper() < truth;
        };

    ever(trial, SEQUENCE, "ever missed the truth", misses, Scale.values())
        .forEach(missed -> missed.isAtMost(ALPHA));
  }

  /** A plan says that 80 % are found by its end; looking before finds some more. */
  @Test
  void anEffectIsFoundAsOftenAsItsPlanSays() {
    ExperimentPlan plan = new ExperimentPlan(new Baseline.Proportion(0.2), SEQUENCE, 1, 0.8);
    long units = value(plan.unitsPerVariant(0.03));
    int aDay = Math.ceilDiv((int) units, Trial.LOOKS);
    Trial trial =
        new Trial("1 in 5 to 23 %", Trial.proportion(0.2), Trial.proportion(0.23), aDay, aDay);

    Frequency found =
        ever(
                trial,
                SEQUENCE,
                "ever found the effect",
                estimate -> estimate.lower() > 0,
                Scale.ABSOLUTE)
            .getFirst();

    found.isAtLeast(0.8);
    found.isAtMost(0.9);
  }

  private static List<Frequency> ever(
      Trial trial, Inference inference, String what, Predicate<Estimate> event, Scale... scales) {
    return ever(trial, Trial.LOOKS, inference, what, event, scales);
  }

  /**
   * In how many experiments the event is seen at any look, for each scale; printed with the seed.
   */
  private static List<Frequency> ever(
      Trial trial,
      int looks,
      Inference inference,
      String what,
      Predicate<Estimate> event,
      Scale... scales) {
    RandomGenerator random = new SplittableRandom(SEED);
    int[] times = new int[scales.length];
    for (int i = 0; i < Trial.EXPERIMENTS; i++) {
      List<Comparison> seen = trial.run(random, looks);
      for (int j = 0; j < scales.length; j++) {
        times[j] += ever(seen, scales[j], inference, event) ? 1 : 0;
      }
    }
    List<Frequency> frequencies = new ArrayList<>();
    for (int j = 0; j < scales.length; j++) {
      Frequency frequency = new Frequency(times[j], Trial.EXPERIMENTS);
      frequencies.add(frequency);
      System.out.printf(
          "%-30s %-18s %-8s %-22s %5d of %d = %.4f (seed %d)%n",
          trial.name(),
          inference.getClass().getSimpleName(),
          scales[j],
          what,
          frequency.times(),
          frequency.of(),
          frequency.rate(),
          SEED);
    }
    return frequencies;
  }

  private static boolean ever(
      List<Comparison> looks, Scale scale, Inference inference, Predicate<Estimate> event) {
    return looks.stream()
        .anyMatch(
            look ->
                switch (inference.estimate(look, scale)) {
                  case Computed<Estimate>(Estimate estimate) -> event.test(estimate);
                  case NotComputable<Estimate> none -> false;
                });
  }
}
