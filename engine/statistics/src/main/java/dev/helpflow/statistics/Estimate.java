package dev.helpflow.statistics;

/**
 * An effect with its interval. What the interval promises is said by whatever made it: {@link
 * FixedHorizon} or {@link ConfidenceSequence}.
 *
 * @param scale absolute or relative
 * @param effect treatment less control, on that scale
 * @param standardError of the effect
 * @param lower the interval's lower bound
 * @param upper the interval's upper bound
 * @param pValue of no effect, two-sided; at most {@code alpha} exactly where the interval leaves
 *     zero out
 * @param alpha one less the confidence of the interval
 */
public record Estimate(
    Scale scale,
    double effect,
    double standardError,
    double lower,
    double upper,
    double pValue,
    double alpha) {

  /** Whether the interval leaves zero out. */
  public boolean significant() {
    return lower > 0 || upper < 0;
  }

  static Estimate of(Effect effect, double criticalValue, double pValue, double alpha) {
    double halfWidth = criticalValue * effect.standardError();
    return new Estimate(
        effect.scale(),
        effect.value(),
        effect.standardError(),
        effect.value() - halfWidth,
        effect.value() + halfWidth,
        pValue,
        alpha);
  }
}
