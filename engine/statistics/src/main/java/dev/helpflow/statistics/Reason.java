package dev.helpflow.statistics;

/** Why data that are valid have no estimate. */
public enum Reason {
  /** A sample has fewer than the two units that a variance needs. */
  TOO_FEW_UNITS,
  /** Neither sample varies, so that nothing says how uncertain their difference is. */
  NO_VARIATION,
  /** The denominator of a ratio has the mean zero, or less. */
  DENOMINATOR_NOT_POSITIVE,
  /** A relative effect was asked for, and the mean of the control is zero, or less. */
  BASELINE_NOT_POSITIVE,
  /** A relative effect was asked for, and a mean is known too roughly to divide by. */
  MEAN_IMPRECISE,
  /** There are not yet enough units for the normal approximation of a confidence sequence. */
  BURN_IN,
  /** No unit was counted, so that there is no ratio of samples. */
  NO_UNITS,
  /** The result would be no finite number, or outside of what the metric can be. */
  OUT_OF_RANGE
}
