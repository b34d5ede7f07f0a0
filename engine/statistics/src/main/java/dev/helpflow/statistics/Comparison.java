package dev.helpflow.statistics;

import dev.helpflow.statistics.Computation.Computed;
import dev.helpflow.statistics.Computation.NotComputable;
import dev.helpflow.statistics.Sample.Proportion;

/**
 * One metric of a variant beside that of the control.
 *
 * @param control the variant to compare with
 * @param treatment the variant in question
 */
public record Comparison(Sample control, Sample treatment) {

  /**
   * How large the standard error of a mean may be, as a part of the mean, for a relative effect.
   * The delta method takes a quotient for a straight line near the means; where a mean is known
   * less well than to a fifth, the line and the quotient part, and small rates look far more
   * different than they are.
   */
  static final double MOST_VARIATION = 0.2;

  /**
   * @throws IllegalArgumentException where the samples are of two kinds
   */
  public Comparison {
    if (!control.getClass().equals(treatment.getClass())) {
      throw new IllegalArgumentException(
          "The control is a %s and the treatment is a %s; both must be of one kind."
              .formatted(control.getClass().getSimpleName(), treatment.getClass().getSimpleName()));
    }
  }

  /** How much more the treatment has than the control, with its standard error. */
  public Computation<Effect> effect(Scale scale) {
    return summaries()
        .then(
            both ->
                switch (scale) {
                  case ABSOLUTE -> absolute(both.control(), both.treatment());
                  case RELATIVE -> relative(both.control(), both.treatment());
                });
  }

  /**
   * Both samples in short. Where every unit of one has an event and none of the other, neither
   * varies, and no difference is plainer; their variances are then those with one success and one
   * failure more (Agresti and Caffo, The American Statistician 54, 2000).
   */
  Computation<Summaries> summaries() {
    return control
        .summary()
        .then(
            base ->
                treatment
                    .summary()
                    .then(other -> new Computed<>(apart(new Summaries(base, other)))));
  }

  private Summaries apart(Summaries both) {
    Summary base = both.control();
    Summary other = both.treatment();
    boolean allAgainstNone =
        base.variance() == 0 && other.variance() == 0 && base.mean() != other.mean();
    return allAgainstNone && control instanceof Proportion a && treatment instanceof Proportion b
        ? new Summaries(oneMoreOfEach(a, base), oneMoreOfEach(b, other))
        : both;
  }

  private static Summary oneMoreOfEach(Proportion sample, Summary summary) {
    double rate = (sample.successes() + 1.0) / (sample.n() + 2.0);
    return new Summary(summary.n(), summary.mean(), rate * (1 - rate));
  }

  private static Computation<Effect> absolute(Summary control, Summary treatment) {
    return effect(
        Scale.ABSOLUTE,
        treatment.mean() - control.mean(),
        treatment.varianceOfMean() + control.varianceOfMean(),
        control,
        treatment);
  }

  /** The delta method for (b − a)/a, whose samples are independent. */
  private static Computation<Effect> relative(Summary control, Summary treatment) {
    if (control.mean() <= 0) {
      return new NotComputable<>(
          Reason.BASELINE_NOT_POSITIVE,
          "The control has the mean %s; a relative effect needs one above zero."
              .formatted(control.mean()));
    }
    if (control.variance() == 0 && treatment.variance() == 0) {
      return noVariation();
    }
    double variation =
        treatment.mean() == 0
            ? Double.POSITIVE_INFINITY
            : Math.max(control.coefficientOfVariation(), treatment.coefficientOfVariation());
    if (variation > MOST_VARIATION) {
      return new NotComputable<>(
          Reason.MEAN_IMPRECISE,
          "The means %s of the control and %s of the treatment are not both known to a fifth, which a relative effect needs."
              .formatted(control.mean(), treatment.mean()));
    }
    double quotient = treatment.mean() / control.mean();
    double ofTreatment = Math.sqrt(treatment.varianceOfMean()) / control.mean();
    double ofControl = quotient * control.coefficientOfVariation();
    return effect(
        Scale.RELATIVE,
        (treatment.mean() - control.mean()) / control.mean(),
        ofTreatment * ofTreatment + ofControl * ofControl,
        control,
        treatment);
  }

  private static Computation<Effect> effect(
      Scale scale, double value, double variance, Summary control, Summary treatment) {
    double standardError = Math.sqrt(variance);
    if (standardError == 0) {
      return noVariation();
    }
    double degreesOfFreedom = degreesOfFreedom(control, treatment);
    if (!Double.isFinite(value)
        || !Double.isFinite(standardError)
        || !Double.isFinite(degreesOfFreedom)) {
      return new NotComputable<>(
          Reason.OUT_OF_RANGE,
          "The means %s of the control and %s of the treatment are too far apart, or too small, to be compared."
              .formatted(control.mean(), treatment.mean()));
    }
    return new Computed<>(
        new Effect(scale, value, standardError, degreesOfFreedom, control.n() + treatment.n()));
  }

  private static double degreesOfFreedom(Summary control, Summary treatment) {
    double total = control.varianceOfMean() + treatment.varianceOfMean();
    double controlPart = control.varianceOfMean() / total;
    double treatmentPart = treatment.varianceOfMean() / total;
    return 1
        / (controlPart * controlPart / (control.n() - 1)
            + treatmentPart * treatmentPart / (treatment.n() - 1));
  }

  static <T> Computation<T> noVariation() {
    return new NotComputable<>(
        Reason.NO_VARIATION,
        "Neither the control nor the treatment varies; one of them must, so that their difference has an error.");
  }

  /** The control and the treatment. */
  record Summaries(Summary control, Summary treatment) {}
}
