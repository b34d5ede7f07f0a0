package dev.helpflow.statistics;

/** How intervals are made, and so how often one may look at them. */
public sealed interface Inference permits FixedHorizon, ConfidenceSequence {

  /** How often, at most, an interval misses the truth. */
  double alpha();

  /** The effect with its interval, or why there is none. */
  Computation<Estimate> estimate(Comparison comparison, Scale scale);

  /**
   * The same for one of several comparisons, such as of several treatments with one control, which
   * together are to miss no more often (Bonferroni).
   *
   * @throws IllegalArgumentException where there is not one comparison at least
   */
  Inference sharedBy(int comparisons);

  /** Half the width of an interval in standard errors, with n units in many of them. */
  double criticalValue(double n);
}
