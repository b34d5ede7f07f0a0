package dev.helpflow.statistics;

import dev.helpflow.statistics.Computation.Computed;
import dev.helpflow.statistics.Sample.Proportion;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The chance to win and the expected loss of a comparison, from priors that say nothing.
 *
 * <p>Expected loss as a rule to decide by is that of C. Stucchio, Bayesian A/B Testing at VWO
 * (2015).
 */
public final class BayesianComparison {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private BayesianComparison() {}

  /**
   * From the normal approximation: with a flat prior the effect δ has a normal posterior with the
   * estimate d and its standard error s, so that P(δ > 0) = Φ(d/s) and E[max(0, −δ)] = s·φ(d/s) −
   * d·Φ(−d/s).
   *
   * @param better which way the metric should move
   */
  public static Computation<ChanceToWin> normal(
      Comparison comparison, Scale scale, Direction better) {
    return comparison.effect(scale).then(effect -> new Computed<>(normal(effect, better)));
  }

  private static ChanceToWin normal(Effect effect, Direction better) {
    double z = better.sign() * effect.z();
    return new ChanceToWin(
        NORMAL.cumulativeProbability(z),
        effect.standardError() * shortfall(z),
        effect.standardError() * shortfall(-z));
  }

  /** E[max(0, −Z)] of a normal Z with mean z and variance 1. */
  private static double shortfall(double z) {
    // Far out the difference cancels to less than zero.
    return Math.max(0, NORMAL.density(z) - z * NORMAL.cumulativeProbability(-z));
  }

  /**
   * Exactly, for two rates with uniform priors, whose posteriors are beta distributions; also where
   * there are few units, or none. Losses are absolute.
   *
   * @param better which way the rate should move
   */
  public static ChanceToWin beta(Proportion control, Proportion treatment, Direction better) {
    BetaPosterior a = BetaPosterior.of(control);
    BetaPosterior b = BetaPosterior.of(treatment);
    return better == Direction.INCREASE
        ? new ChanceToWin(b.chanceAbove(a), b.shortfallOf(a), a.shortfallOf(b))
        : new ChanceToWin(a.chanceAbove(b), a.shortfallOf(b), b.shortfallOf(a));
  }
}
