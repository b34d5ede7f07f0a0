package dev.helpflow.statistics;

/** What is known of a metric before an experiment, to plan it by. */
public sealed interface Baseline {

  /** What units have now, on average. */
  double mean();

  /** The variance of one unit in a variant with the given mean. */
  double varianceAt(double mean);

  /** Whether a variant can have the given mean. */
  boolean possible(double mean);

  /**
   * A metric that each unit has or has not.
   *
   * @param mean the rate, above 0 and below 1
   */
  record Proportion(double mean) implements Baseline {

    /**
     * @throws IllegalArgumentException where the rate is none
     */
    public Proportion {
      if (!(mean > 0 && mean < 1)) {
        throw new IllegalArgumentException(
            "The rate to plan by is %s; it must be above 0 and below 1.".formatted(mean));
      }
    }

    @Override
    public double varianceAt(double mean) {
      return mean * (1 - mean);
    }

    @Override
    public boolean possible(double mean) {
      return mean >= 0 && mean <= 1;
    }
  }

  /**
   * A metric that is a number for each unit, or a ratio; its variance is taken to stay as it is.
   *
   * @param mean of it
   * @param variance of one unit, above zero; that of a {@link Summary} for a ratio
   */
  record Mean(double mean, double variance) implements Baseline {

    /**
     * @throws IllegalArgumentException where the mean is not finite, or the variance not above zero
     */
    public Mean {
      if (!Double.isFinite(mean) || !(variance > 0) || !Double.isFinite(variance)) {
        throw new IllegalArgumentException(
            "The mean to plan by is %s with variance %s; both must be finite and the variance above zero."
                .formatted(mean, variance));
      }
    }

    @Override
    public double varianceAt(double mean) {
      return variance;
    }

    @Override
    public boolean possible(double mean) {
      return Double.isFinite(mean);
    }
  }
}
