package dev.helpflow.statistics;

import dev.helpflow.statistics.Sample.Proportion;
import org.apache.commons.numbers.gamma.LogBeta;

/** The beta distribution of a rate, with whole parameters. */
record BetaPosterior(long alpha, long beta) {

  /** The posterior of a uniform prior. */
  static BetaPosterior of(Proportion sample) {
    return new BetaPosterior(sample.successes() + 1, sample.n() - sample.successes() + 1);
  }

  double mean() {
    return (double) alpha / (alpha + beta);
  }

  /**
   * P(this > other). Of the four sums that say it the shortest is taken: a rate is as often above
   * another as its complement is below the other's.
   */
  double chanceAbove(BetaPosterior other) {
    long shortest = Math.min(Math.min(alpha, beta), Math.min(other.alpha, other.beta));
    if (alpha == shortest) {
      return sum(other, this);
    }
    if (other.alpha == shortest) {
      return 1 - sum(this, other);
    }
    return other.beta == shortest
        ? sum(complement(), other.complement())
        : 1 - sum(other.complement(), complement());
  }

  /** E[max(0, other − this)], by E[X·f(X)] = E[X]·E[f(X′)] with X′ of one success more. */
  double shortfallOf(BetaPosterior other) {
    double othersPart = other.mean() * other.withOneSuccess().chanceAbove(this);
    double ownPart = mean() * (1 - withOneSuccess().chanceAbove(other));
    // Where this is surely above, the two are alike but for rounding.
    return Math.max(0, othersPart - ownPart);
  }

  private BetaPosterior withOneSuccess() {
    return new BetaPosterior(alpha + 1, beta);
  }

  private BetaPosterior complement() {
    return new BetaPosterior(beta, alpha);
  }

  /**
   * P(b > a) = Σ B(α(a) + i, β(a) + β(b)) / ((β(b) + i)·B(1 + i, β(b))·B(α(a), β(a))), over i from
   * 0 below α(b) (E. Miller, Formulas for Bayesian A/B Testing, 2015). Each term comes of the one
   * before, in logarithms.
   */
  private static double sum(BetaPosterior a, BetaPosterior b) {
    double term = LogBeta.value(a.alpha, a.beta + b.beta) - LogBeta.value(a.alpha, a.beta);
    double sum = 0;
    for (long i = 0; i < b.alpha; i++) {
      sum += Math.exp(term);
      term +=
          Math.log(
              ((double) (a.alpha + i) / (a.alpha + i + a.beta + b.beta))
                  * ((double) (b.beta + i) / (1 + i)));
    }
    return Math.min(1, sum);
  }
}
