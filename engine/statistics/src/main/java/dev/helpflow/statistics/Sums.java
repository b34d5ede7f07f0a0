package dev.helpflow.statistics;

/** Variances and covariances of sums, and what sums can be. */
final class Sums {

  /** The relative error of one rounding of a double. */
  private static final double ROUNDING = 0x1p-53;

  private Sums() {}

  /** The sample variance with n-1. */
  static double variance(long n, double sum, double sumOfSquares) {
    double deviations = sumOfSquares - sum * (sum / n);
    return mayBeRounding(n, deviations, sumOfSquares) ? 0 : deviations / (n - 1);
  }

  /**
   * Whether a difference of sums of n numbers is no more than adding them up may have rounded off
   * (Higham, Accuracy and Stability of Numerical Algorithms, section 4.2). Values that are all
   * alike must not be told apart by the last bits of their sums.
   */
  static boolean mayBeRounding(long n, double difference, double sum) {
    return difference <= (n + 3) * ROUNDING * sum;
  }

  /** The sample covariance with n-1. */
  static double covariance(long n, double sumX, double sumY, double sumOfProducts) {
    return (sumOfProducts - sumX * (sumY / n)) / (n - 1);
  }

  /**
   * @throws IllegalArgumentException where no n numbers have these sums
   */
  static void requirePossible(long n, double sum, double sumOfSquares) {
    if (n < 0) {
      throw new IllegalArgumentException(
          "A sample has %d units; it must have none or more.".formatted(n));
    }
    if (!Double.isFinite(sum) || !Double.isFinite(sumOfSquares)) {
      throw new IllegalArgumentException(
          "The sum %s and the sum of squares %s must both be finite.".formatted(sum, sumOfSquares));
    }
    boolean possible =
        n == 0
            ? sum == 0 && sumOfSquares == 0
            : sum * (sum / n) <= sumOfSquares * (1 + 1e-9) && sumOfSquares >= 0;
    if (!possible) {
      throw new IllegalArgumentException(
          "No %d numbers have the sum %s and the sum of squares %s; squares must add up to at least the square of the sum, divided by how many they are."
              .formatted(n, sum, sumOfSquares));
    }
  }
}
