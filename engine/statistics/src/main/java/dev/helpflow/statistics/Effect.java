package dev.helpflow.statistics;

/**
 * How much more a treatment has than its control, and how well that is known.
 *
 * @param scale absolute or relative
 * @param value the difference, on that scale
 * @param standardError of the value, above zero. Absolute: √(s²(a)/n(a) + s²(b)/n(b)). Relative: by
 *     the delta method, √(s²(b)/n(b)/a² + s²(a)/n(a)·b²/a⁴) (Deng, Knoblich and Lu, <a
 *     href="https://arxiv.org/abs/1803.06336">KDD 2018</a>, section 3.1)
 * @param degreesOfFreedom of the difference of means, after Welch and Satterthwaite (Biometrics
 *     Bulletin 2, 1946)
 * @param n units of both samples
 */
public record Effect(
    Scale scale, double value, double standardError, double degreesOfFreedom, long n) {

  /** How many standard errors the value is away from zero. */
  public double z() {
    return value / standardError;
  }
}
