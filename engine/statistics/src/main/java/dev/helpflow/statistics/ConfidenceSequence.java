package dev.helpflow.statistics;

import dev.helpflow.statistics.Computation.Computed;

/**
 * Intervals that stay valid however often one looks: with probability 1 − alpha all of them, of all
 * looks, hold the truth.
 *
 * <p>They are the asymptotic confidence sequences of Waudby-Smith, Arbour, Sinha, Kennedy and
 * Ramdas (<a href="https://arxiv.org/abs/2103.06476">Annals of Statistics 52, 2024</a>) for n units
 * of both samples and a variance n·se² of one: effect ± se·√((nρ²+1)/(nρ²)·ln((nρ²+1)/alpha²)).
 * Their p-value is always valid too (Johari, Koomen, Pekelis and Walsh, Operations Research 70,
 * 2022), and so is the least one of all looks.
 *
 * @param alpha how often, at most, any interval of any look misses the truth, above 0 and below 0.5
 * @param tunedTo after how many units of both samples the intervals are nearly as narrow as they
 *     can be, above zero; chosen before the data are seen
 * @param burnIn from where on there are intervals
 */
public record ConfidenceSequence(double alpha, double tunedTo, BurnIn burnIn) implements Inference {

  /**
   * @throws IllegalArgumentException where the level is none, or there is nothing to tune to
   */
  public ConfidenceSequence {
    Level.require(alpha);
    if (!(tunedTo > 0) || !Double.isFinite(tunedTo)) {
      throw new IllegalArgumentException(
          "A confidence sequence is tuned to %s units; it must be a number above zero."
              .formatted(tunedTo));
    }
  }

  /** One that begins after the burn-in that simulations ask for. */
  public static ConfidenceSequence of(double alpha, double tunedTo) {
    return new ConfidenceSequence(alpha, tunedTo, BurnIn.DEFAULT);
  }

  @Override
  public Computation<Estimate> estimate(Comparison comparison, Scale scale) {
    return comparison
        .effect(scale)
        .then(effect -> burnIn.passed(comparison).then(passed -> estimate(effect)));
  }

  private Computation<Estimate> estimate(Effect effect) {
    double pValue = boundary().twoSidedPValue(effect.z(), effect.n());
    return new Computed<>(Estimate.of(effect, criticalValue(effect.n()), pValue, alpha));
  }

  @Override
  public ConfidenceSequence sharedBy(int comparisons) {
    return new ConfidenceSequence(Level.share(alpha, comparisons), tunedTo, burnIn);
  }

  @Override
  public double criticalValue(double n) {
    return boundary().twoSided(n, alpha);
  }

  /** The boundary of a test on one side, tuned for it: it would have twice the level on two. */
  MixtureBoundary oneSidedBoundary() {
    return MixtureBoundary.tightestAt(tunedTo, 2 * alpha);
  }

  private MixtureBoundary boundary() {
    return MixtureBoundary.tightestAt(tunedTo, alpha);
  }
}
