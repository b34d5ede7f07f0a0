package dev.helpflow.statistics;

import dev.helpflow.statistics.Computation.Computed;
import dev.helpflow.statistics.Computation.NotComputable;
import dev.helpflow.statistics.Sample.Proportion;

/**
 * When a confidence sequence begins: from where on sums are near enough to normal.
 *
 * <p>That many units a mean or a ratio needs in each sample. A proportion needs that many events,
 * and as many units without one, <em>expected</em> in each sample if both had the same rate, as
 * Cochran asked of chi-squared tests (Biometrics 10, 1954). What is expected counts and not what is
 * seen, so that a treatment that breaks what never broke before is found out.
 *
 * @param units in each sample, at least two
 * @param events expected in each sample, at least one
 */
public record BurnIn(long units, long events) {

  /** What simulations ask for: skewed metrics, rare events and one unit in ten in the treatment. */
  public static final BurnIn DEFAULT = new BurnIn(1000, 20);

  /**
   * @throws IllegalArgumentException where there are fewer than two units or one event
   */
  public BurnIn {
    if (units < 2 || events < 1) {
      throw new IllegalArgumentException(
          "A burn-in takes %d units and %d events; it must take at least 2 and 1."
              .formatted(units, events));
    }
  }

  /** The comparison, once both samples are large enough. */
  Computation<Comparison> passed(Comparison comparison) {
    Sample control = comparison.control();
    Sample treatment = comparison.treatment();
    long smaller = Math.min(control.n(), treatment.n());
    if (control instanceof Proportion a && treatment instanceof Proportion b) {
      double rate = (double) (a.successes() + b.successes()) / (a.n() + b.n());
      double expected = smaller * Math.min(rate, 1 - rate);
      if (expected < events) {
        return notYet(
            "The smaller sample expects %s units with or without the event; it must expect %d of each."
                .formatted(expected, events));
      }
      return new Computed<>(comparison);
    }
    if (smaller < units) {
      return notYet("The smaller sample has %d units; it must have %d.".formatted(smaller, units));
    }
    return new Computed<>(comparison);
  }

  private static Computation<Comparison> notYet(String sentence) {
    return new NotComputable<>(Reason.BURN_IN, sentence);
  }
}
