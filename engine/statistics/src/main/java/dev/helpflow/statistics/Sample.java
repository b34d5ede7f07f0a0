package dev.helpflow.statistics;

import dev.helpflow.statistics.Computation.Computed;
import dev.helpflow.statistics.Computation.NotComputable;

/**
 * What is known of one variant and one metric: sums over its units, which may be added up in parts.
 *
 * <p>The kind of metric is the kind of sample. Two samples of one kind have a {@link Comparison}.
 */
public sealed interface Sample {

  /** How many units were measured. */
  long n();

  /** Mean and variance, or why there are none. */
  Computation<Summary> summary();

  /**
   * A metric that each unit has or has not, such as having contacted a human.
   *
   * @param n units
   * @param successes those that have it
   */
  record Proportion(long n, long successes) implements Sample {

    /**
     * @throws IllegalArgumentException where there are not 0 ≤ successes ≤ n
     */
    public Proportion {
      if (successes < 0 || successes > n) {
        throw new IllegalArgumentException(
            "A sample of %d units has %d successes; there must be none or more, and no more than units."
                .formatted(n, successes));
      }
    }

    /** The sample of the units of both. */
    public Proportion merge(Proportion other) {
      return new Proportion(n + other.n, successes + other.successes);
    }

    /** The rate p, with the variance p(1-p) of one Bernoulli trial. */
    @Override
    public Computation<Summary> summary() {
      if (n < 2) {
        return tooFew(n);
      }
      double rate = (double) successes / n;
      return new Computed<>(new Summary(n, rate, rate * (1 - rate)));
    }
  }

  /**
   * A metric that is a number for each unit, such as a time or a score.
   *
   * @param n units
   * @param sum of their numbers
   * @param sumOfSquares of their numbers
   */
  record Mean(long n, double sum, double sumOfSquares) implements Sample {

    /**
     * @throws IllegalArgumentException where no n numbers have these sums
     */
    public Mean {
      Sums.requirePossible(n, sum, sumOfSquares);
    }

    /** The sample of the units of both. */
    public Mean merge(Mean other) {
      return new Mean(n + other.n, sum + other.sum, sumOfSquares + other.sumOfSquares);
    }

    /** The mean, with the variance with n-1. */
    @Override
    public Computation<Summary> summary() {
      if (n < 2) {
        return tooFew(n);
      }
      return new Computed<>(new Summary(n, sum / n, Sums.variance(n, sum, sumOfSquares)));
    }
  }

  /**
   * A metric that is a sum divided by another, such as hand-offs per session, where what is counted
   * below is not what was assigned and one unit may have many.
   *
   * <p>The variance is that of the delta method, because numerator and denominator of a unit go
   * together: (s²(y) − 2R·s(x,y) + R²·s²(x)) / x̄² with R = ȳ/x̄ (Deng, Knoblich and Lu, <a
   * href="https://arxiv.org/abs/1803.06336">Applying the Delta Method in Metric Analytics</a>, KDD
   * 2018).
   *
   * @param n units
   * @param sum of numerators y
   * @param sumOfSquares of numerators
   * @param denominatorSum of denominators x
   * @param denominatorSumOfSquares of denominators
   * @param sumOfProducts of the numerator and the denominator of each unit
   */
  record Ratio(
      long n,
      double sum,
      double sumOfSquares,
      double denominatorSum,
      double denominatorSumOfSquares,
      double sumOfProducts)
      implements Sample {

    /**
     * @throws IllegalArgumentException where no n pairs of numbers have these sums
     */
    public Ratio {
      Sums.requirePossible(n, sum, sumOfSquares);
      Sums.requirePossible(n, denominatorSum, denominatorSumOfSquares);
      double most = Math.sqrt(sumOfSquares) * Math.sqrt(denominatorSumOfSquares);
      if (!(Math.abs(sumOfProducts) <= most * (1 + 1e-9))) {
        throw new IllegalArgumentException(
            "The sum of products is %s; with these sums of squares it must be between %s and %s."
                .formatted(sumOfProducts, -most, most));
      }
    }

    /** The sample of the units of both. */
    public Ratio merge(Ratio other) {
      return new Ratio(
          n + other.n,
          sum + other.sum,
          sumOfSquares + other.sumOfSquares,
          denominatorSum + other.denominatorSum,
          denominatorSumOfSquares + other.denominatorSumOfSquares,
          sumOfProducts + other.sumOfProducts);
    }

    @Override
    public Computation<Summary> summary() {
      if (n < 2) {
        return tooFew(n);
      }
      if (denominatorSum <= 0) {
        return new NotComputable<>(
            Reason.DENOMINATOR_NOT_POSITIVE,
            "The denominators of a ratio add up to %s; they must add up to more than zero."
                .formatted(denominatorSum));
      }
      double ratio = sum / denominatorSum;
      double denominator = denominatorSum / n;
      double numeratorPart = Sums.variance(n, sum, sumOfSquares);
      double denominatorPart =
          ratio * ratio * Sums.variance(n, denominatorSum, denominatorSumOfSquares);
      double common = 2 * ratio * Sums.covariance(n, sum, denominatorSum, sumOfProducts);
      double deviations = numeratorPart - common + denominatorPart;
      double variance =
          Sums.mayBeRounding(n, deviations, numeratorPart + denominatorPart)
              ? 0
              : deviations / (denominator * denominator);
      if (!Double.isFinite(ratio) || !Double.isFinite(variance)) {
        return new NotComputable<>(
            Reason.OUT_OF_RANGE,
            "The denominators of a ratio add up to %s, beside which its numerators are too large."
                .formatted(denominatorSum));
      }
      return new Computed<>(new Summary(n, ratio, variance));
    }
  }

  private static <T> Computation<T> tooFew(long n) {
    return new NotComputable<>(
        Reason.TOO_FEW_UNITS, "A sample has %d units; a variance needs at least 2.".formatted(n));
  }
}
