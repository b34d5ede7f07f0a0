package dev.helpflow.statistics;

import dev.helpflow.statistics.Computation.Computed;
import dev.helpflow.statistics.Computation.NotComputable;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many units an experiment needs, and what it can find with as many as there are.
 *
 * <p>An effect d is found with the given power where |d| ≥ (c + z)·√((s²(a) + s²(b))/n), with n
 * units in each variant, c the critical value of the inference at that many, and z the normal
 * quantile of the power (Lachin, Introduction to sample size determination and power analysis for
 * clinical trials, Controlled Clinical Trials 2, 1981, with the two variances apart as Welch's test
 * has them). For a confidence sequence c is its own bound after 2n units, so what is found is found
 * by that time, and often before.
 *
 * @param baseline the metric as it is now
 * @param inference that will judge
 * @param treatments how many variants are compared with the control, which share the level
 *     (Bonferroni)
 * @param power how often the effect is found, at least 0.5 and below 1
 */
public record ExperimentPlan(Baseline baseline, Inference inference, int treatments, double power) {

  /** More units than there are people on earth: what needs as many cannot be found. */
  private static final long MOST = 10_000_000_000L;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * @throws IllegalArgumentException where there is no treatment, or the power is none
   */
  public ExperimentPlan {
    if (treatments < 1 || !(power >= 0.5 && power < 1)) {
      throw new IllegalArgumentException(
          "A plan is for %d treatments with power %s; there must be one at least, and a power of at least 0.5 and below 1."
              .formatted(treatments, power));
    }
  }

  /**
   * Units that each variant needs.
   *
   * @param effect treatment less control, in units of the metric, not zero; a relative one times
   *     the baseline's mean
   */
  public Computation<Long> unitsPerVariant(double effect) {
    if (effect == 0 || !baseline.possible(baseline.mean() + effect)) {
      return outOfRange(
          "An effect of %s on a mean of %s cannot be planned for; it must not be zero, and lead to a mean that the metric can have."
              .formatted(effect, baseline.mean()));
    }
    if (powerAt(MOST, effect) < power) {
      return outOfRange(
          "An effect of %s takes more than %d units in each variant to find; it must be larger."
              .formatted(effect, MOST));
    }
    long tooFew = 1;
    long enough = MOST;
    while (enough - tooFew > 1) {
      long middle = tooFew + (enough - tooFew) / 2;
      if (powerAt(middle, effect) >= power) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return new Computed<>(Math.max(enough, burnIn(effect)));
  }

  /**
   * The least effect that is found with so many units in each variant, above zero for an increase
   * and below for a decrease.
   *
   * @throws IllegalArgumentException where there are fewer than two units
   */
  public Computation<Double> minimumDetectableEffect(long unitsPerVariant, Direction direction) {
    requireUnits(unitsPerVariant);
    double needed = criticalValue(unitsPerVariant) + NORMAL.inverseCumulativeProbability(power);
    double effect =
        direction.sign()
            * switch (baseline) {
              case Baseline.Mean(double mean, double variance) ->
                  needed * Math.sqrt(2 * variance / unitsPerVariant);
              case Baseline.Proportion(double rate) ->
                  ofProportion(needed * needed / unitsPerVariant, rate, direction.sign());
            };
    if (!baseline.possible(baseline.mean() + effect)) {
      return outOfRange(
          "With %d units in each variant no mean that the metric can have is told from %s; there must be more."
              .formatted(unitsPerVariant, baseline.mean()));
    }
    long burnIn = burnIn(effect);
    if (unitsPerVariant < burnIn) {
      return new NotComputable<>(
          Reason.BURN_IN,
          "There are %d units in each variant; a confidence sequence begins at %d."
              .formatted(unitsPerVariant, burnIn));
    }
    return new Computed<>(effect);
  }

  /**
   * How often an effect is found with so many units in each variant, in its own direction.
   *
   * @throws IllegalArgumentException where there are fewer than two units, or the metric cannot
   *     have such a mean
   */
  public double powerAt(long unitsPerVariant, double effect) {
    requireUnits(unitsPerVariant);
    if (!baseline.possible(baseline.mean() + effect)) {
      throw new IllegalArgumentException(
          "An effect of %s on a mean of %s leads to one that the metric cannot have; it must be smaller."
              .formatted(effect, baseline.mean()));
    }
    double variance =
        baseline.varianceAt(baseline.mean()) + baseline.varianceAt(baseline.mean() + effect);
    double standardError = Math.sqrt(variance / unitsPerVariant);
    return NORMAL.cumulativeProbability(
        Math.abs(effect) / standardError - criticalValue(unitsPerVariant));
  }

  /** The larger root, for d > 0, of d² = k·(p(1-p) + (p+s·d)(1-p-s·d)). */
  private static double ofProportion(double k, double rate, int sign) {
    double linear = k * sign * (1 - 2 * rate);
    double constant = 2 * k * rate * (1 - rate);
    return (linear + Math.sqrt(linear * linear + 4 * (1 + k) * constant)) / (2 * (1 + k));
  }

  private double criticalValue(long unitsPerVariant) {
    return inference.sharedBy(treatments).criticalValue(2.0 * unitsPerVariant);
  }

  private long burnIn(double effect) {
    return switch (inference) {
      case FixedHorizon fixed -> 2;
      case ConfidenceSequence sequence ->
          switch (baseline) {
            case Baseline.Mean mean -> sequence.burnIn().units();
            case Baseline.Proportion(double rate) -> {
              double pooled = rate + effect / 2;
              yield (long) Math.ceil(sequence.burnIn().events() / Math.min(pooled, 1 - pooled));
            }
          };
    };
  }

  private static void requireUnits(long unitsPerVariant) {
    if (unitsPerVariant < 2) {
      throw new IllegalArgumentException(
          "A variant has %d units; it must have 2 at least.".formatted(unitsPerVariant));
    }
  }

  private static <T> Computation<T> outOfRange(String sentence) {
    return new NotComputable<>(Reason.OUT_OF_RANGE, sentence);
  }
}
