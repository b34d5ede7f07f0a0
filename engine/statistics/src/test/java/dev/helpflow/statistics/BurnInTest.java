package dev.helpflow.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.statistics.Computation.Computed;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why sequences begin late: with one unit in ten in the treatment, looked at from the start. */
final class BurnInTest {

  private static final long SEED = 20261128;
  private static final int LOOKS = 200;

  static Stream<Trial> trials() {
    return Stream.of(
        Trial.aa("1 in 50", Trial.proportion(0.02), 90, 10),
        Trial.aa("19 in 20", Trial.proportion(0.95), 90, 10),
        Trial.aa(
            "skewed times", Trial.mean(random -> Math.exp(1.5 * random.nextGaussian())), 90, 10));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trials")
  void withoutItMoreThanTheLevelAreEverSignificantAndWithItFewer(Trial trial) {
    int experiments = Trial.EXPERIMENTS / 4;
    Frequency early = everSignificant(trial, experiments, new BurnIn(2, 1));
    Frequency late = everSignificant(trial, experiments, BurnIn.DEFAULT);

    System.out.printf(
        "%-32s ever significant of %d: %.4f from the start, %.4f after the burn-in (seed %d)%n",
        trial.name(), experiments, early.rate(), late.rate(), SEED);
    late.isAtMost(0.05);
    assertThat(early.rate()).isGreaterThan(0.07);
  }

  private static Frequency everSignificant(Trial trial, int experiments, BurnIn burnIn) {
    ConfidenceSequence sequence = new ConfidenceSequence(0.05, 5000, burnIn);
    RandomGenerator random = new SplittableRandom(SEED);
    int times = 0;
    for (int i = 0; i < experiments; i++) {
      boolean ever =
          trial.run(random, LOOKS).stream()
              .anyMatch(
                  look ->
                      sequence.estimate(look, Scale.ABSOLUTE)
                              instanceof Computed<Estimate>(Estimate estimate)
                          && estimate.significant());
      times += ever ? 1 : 0;
    }
    return new Frequency(times, experiments);
  }
}
