package dev.helpflow.statistics;

import dev.helpflow.statistics.Computation.Computed;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Welch's t-test: intervals that hold for one look, at a time that was fixed beforehand.
 *
 * <p>Whoever looks every day and stops at the first significant result is wrong several times as
 * often as {@code alpha} says; for that there is {@link ConfidenceSequence}. After B. L. Welch, The
 * generalization of "Student's" problem when several different population variances are involved,
 * Biometrika 34 (1947). Relative effects take the degrees of freedom of the difference of means.
 *
 * @param alpha how often an interval misses the truth, above 0 and below 0.5
 */
public record FixedHorizon(double alpha) implements Inference {

  /**
   * @throws IllegalArgumentException where the level is none
   */
  public FixedHorizon {
    Level.require(alpha);
  }

  @Override
  public Computation<Estimate> estimate(Comparison comparison, Scale scale) {
    return comparison.effect(scale).then(this::estimate);
  }

  private Computation<Estimate> estimate(Effect effect) {
    TDistribution t = TDistribution.of(effect.degreesOfFreedom());
    double criticalValue = t.inverseSurvivalProbability(alpha / 2);
    double pValue = Math.min(1, 2 * t.survivalProbability(Math.abs(effect.z())));
    return new Computed<>(Estimate.of(effect, criticalValue, pValue, alpha));
  }

  @Override
  public FixedHorizon sharedBy(int comparisons) {
    return new FixedHorizon(Level.share(alpha, comparisons));
  }

  @Override
  public double criticalValue(double n) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha / 2);
  }
}
