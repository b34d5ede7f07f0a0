package dev.helpflow.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How often something happened in simulated experiments, held against how often it may.
 *
 * @param times that it happened
 * @param of how many experiments
 */
record Frequency(int times, int of) {

  /** How often a true bound may fail a test: one seed in ten thousand. */
  private static final double DOUBT = 1e-4;

  double rate() {
    return (double) times / of;
  }

  /** It happens with that probability, or less. */
  void isAtMost(double probability) {
    assertThat(times)
        .as("times of %d that may happen with probability %s at most", of, probability)
        .isLessThanOrEqualTo(
            BinomialDistribution.of(of, probability).inverseSurvivalProbability(DOUBT));
  }

  /** It happens with that probability, or more. */
  void isAtLeast(double probability) {
    assertThat(times)
        .as("times of %d that happens with probability %s at least", of, probability)
        .isGreaterThanOrEqualTo(
            BinomialDistribution.of(of, probability).inverseCumulativeProbability(DOUBT));
  }
}
