package dev.helpflow.statistics;

import dev.helpflow.statistics.Computation.Computed;
import dev.helpflow.statistics.Computation.NotComputable;

/**
 * A metric that a treatment must not harm by more than a margin, watched for as long as the
 * experiment runs.
 *
 * <p>What is tested is the contrast b − (1 + m)·a for a relative margin m and b − a − m for an
 * absolute one, where an increase is harm. Unlike a relative effect it is a straight difference, so
 * that it holds for rare events too (Fieller, Journal of the Royal Statistical Society B 16, 1954).
 * It has two confidence sequences of one side each: that the harm is beyond the margin, and that it
 * is within (non-inferiority). The margin lies on one side of the truth, so either verdict is ever
 * wrong with probability alpha at most.
 *
 * @param harm which way the metric must not move
 * @param scale of the margin
 * @param margin how far it may, zero or more; relative to a fall below 1
 * @param sequence its level, tuning and burn-in
 */
public record Guardrail(Direction harm, Scale scale, double margin, ConfidenceSequence sequence) {

  /** What is known of a treatment. */
  public enum Status {
    /** The harm is shown to be within the margin. */
    SAFE,
    /** It is not known yet on which side of the margin the harm is. */
    UNDECIDED,
    /** The harm is shown to be beyond the margin. */
    HARMED
  }

  /**
   * A look at a guardrail.
   *
   * @param status what is known
   * @param excess harm beyond the margin, in units of the metric; below zero within it
   * @param lower bound of the excess, above zero exactly where harm is shown
   * @param upper bound of the excess, below zero exactly where safety is
   * @param harmPValue of the harm being within the margin
   * @param safetyPValue of the harm being beyond it
   */
  public record Verdict(
      Status status,
      double excess,
      double lower,
      double upper,
      double harmPValue,
      double safetyPValue) {}

  /**
   * @throws IllegalArgumentException where the margin is none
   */
  public Guardrail {
    boolean possible =
        margin >= 0
            && Double.isFinite(margin)
            && !(scale == Scale.RELATIVE && harm == Direction.DECREASE && margin >= 1);
    if (!possible) {
      throw new IllegalArgumentException(
          "The margin of a guardrail is %s; it must be zero or more, and below 1 for a relative decrease."
              .formatted(margin));
    }
  }

  /** What is known now, or why nothing is. */
  public Computation<Verdict> assess(Comparison comparison) {
    return comparison
        .summaries()
        .then(both -> contrast(both.control(), both.treatment()))
        .then(contrast -> sequence.burnIn().passed(comparison).then(passed -> judge(contrast)));
  }

  private Computation<Contrast> contrast(Summary control, Summary treatment) {
    double factor = scale == Scale.RELATIVE ? 1 + harm.sign() * margin : 1;
    double allowed = scale == Scale.ABSOLUTE ? margin : 0;
    double excess = harm.sign() * (treatment.mean() - factor * control.mean()) - allowed;
    double standardError =
        Math.hypot(
            Math.sqrt(treatment.varianceOfMean()), factor * Math.sqrt(control.varianceOfMean()));
    if (standardError == 0) {
      return Comparison.noVariation();
    }
    if (scale == Scale.RELATIVE && control.mean() < 0) {
      return new NotComputable<>(
          Reason.BASELINE_NOT_POSITIVE,
          "The control has the mean %s; a relative margin needs one of zero or more."
              .formatted(control.mean()));
    }
    if (!Double.isFinite(excess / standardError)) {
      return new NotComputable<>(
          Reason.OUT_OF_RANGE,
          "The means %s of the control and %s of the treatment are too far apart to be compared."
              .formatted(control.mean(), treatment.mean()));
    }
    return new Computed<>(new Contrast(excess, standardError, control.n() + treatment.n()));
  }

  private Computation<Verdict> judge(Contrast contrast) {
    MixtureBoundary boundary = sequence.oneSidedBoundary();
    double reach = contrast.standardError() * boundary.oneSided(contrast.n(), sequence.alpha());
    double lower = contrast.excess() - reach;
    double upper = contrast.excess() + reach;
    Status status = lower > 0 ? Status.HARMED : upper < 0 ? Status.SAFE : Status.UNDECIDED;
    double z = contrast.excess() / contrast.standardError();
    return new Computed<>(
        new Verdict(
            status,
            contrast.excess(),
            lower,
            upper,
            boundary.oneSidedPValue(z, contrast.n()),
            boundary.oneSidedPValue(-z, contrast.n())));
  }

  private record Contrast(double excess, double standardError, long n) {}
}
