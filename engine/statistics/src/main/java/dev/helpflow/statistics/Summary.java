package dev.helpflow.statistics;

/**
 * A sample as the estimators see it.
 *
 * @param n units, at least two
 * @param mean the metric's estimate, in its own units
 * @param variance of one unit, so that the variance of {@code mean} is {@code variance / n}
 */
public record Summary(long n, double mean, double variance) {

  /** The variance of the mean. */
  public double varianceOfMean() {
    return variance / n;
  }

  /** The standard error of the mean as a part of it; the mean must not be zero. */
  double coefficientOfVariation() {
    return Math.sqrt(varianceOfMean()) / Math.abs(mean);
  }
}
