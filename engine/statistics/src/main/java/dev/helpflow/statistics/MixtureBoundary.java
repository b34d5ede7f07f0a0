package dev.helpflow.statistics;

/**
 * The boundary that a sum of n standardised observations with mean zero crosses, ever, with
 * probability alpha at most: that of Robbins' normal mixture martingale.
 *
 * <p>E(n) = exp(z²·nρ² / (2(nρ² + 1))) / √(nρ² + 1), with z the sum divided by √n, is a martingale
 * that begins at 1, so it exceeds 1/alpha with probability alpha at most, whenever one looks
 * (Ville). Estimated variances and sums that are only nearly normal make that asymptotic
 * (Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, <a
 * href="https://arxiv.org/abs/2103.06476">Time-uniform central limit theory and asymptotic
 * confidence sequences</a>, Annals of Statistics 52, 2024).
 *
 * @param rhoSquared of the mixture; the larger, the earlier the boundary is tight
 */
record MixtureBoundary(double rhoSquared) {

  /** The boundary that is nearly tightest after n observations (the same paper, on tuning rho). */
  static MixtureBoundary tightestAt(double n, double alpha) {
    double twice = -2 * Math.log(alpha);
    return new MixtureBoundary((twice + Math.log(twice + 1)) / n);
  }

  /** How many standard errors away from zero the boundary is after n observations. */
  double twoSided(double n, double alpha) {
    double spread = n * rhoSquared + 1;
    return Math.sqrt(spread / (n * rhoSquared) * Math.log(spread / (alpha * alpha)));
  }

  /** The least alpha whose two-sided boundary is reached. */
  double twoSidedPValue(double z, double n) {
    double spread = n * rhoSquared + 1;
    return Math.min(1, Math.sqrt(spread) * Math.exp(-z * z * n * rhoSquared / (2 * spread)));
  }

  /**
   * The boundary on one side, of a mixture over that side alone: its martingale is
   * 2·exp(x²/2)·Φ(x)/√(nρ² + 1) with x = z·√(nρ² / (nρ² + 1)), of which 2·Φ(x)·exp(x²/2) ≥
   * 2·(exp(x²/2) − 1) gives a closed form (the same paper, on one-sided sequences).
   */
  double oneSided(double n, double alpha) {
    double spread = n * rhoSquared + 1;
    return Math.sqrt(2 * spread / (n * rhoSquared) * Math.log1p(Math.sqrt(spread) / (2 * alpha)));
  }

  /** The least alpha whose boundary above zero is reached. */
  double oneSidedPValue(double z, double n) {
    if (z <= 0) {
      return 1;
    }
    double spread = n * rhoSquared + 1;
    double exponent = z * z * n * rhoSquared / (2 * spread);
    return Math.min(1, Math.sqrt(spread) / (2 * Math.expm1(exponent)));
  }
}
