package dev.helpflow.statistics;

import dev.helpflow.statistics.Computation.Computed;
import dev.helpflow.statistics.Computation.NotComputable;
import java.util.List;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.SignificanceResult;

/**
 * Whether variants have as many units as their weights say. Where they have not, units were lost or
 * counted twice on the way, not at random, and no estimate of the experiment is to be believed
 * (Fabijan and others, Diagnosing Sample Ratio Mismatch in Online Controlled Experiments, KDD
 * 2019).
 *
 * @param weights of the variants, in the order of their counts: two or more, each above zero; they
 *     need not add up to one
 */
public record SampleRatioCheck(List<Double> weights) {

  /**
   * How closely the alternative keeps to the weights: a Dirichlet distribution around them, as if
   * that many units had been seen before. With more, small losses are found sooner once there are
   * many units; with fewer, large ones among few.
   */
  static final double CONCENTRATION = 10_000;

  /**
   * @throws IllegalArgumentException where there are fewer than two weights, or one is not above
   *     zero
   */
  public SampleRatioCheck {
    weights = List.copyOf(weights);
    boolean possible =
        weights.size() >= 2
            && weights.stream().allMatch(weight -> weight > 0 && Double.isFinite(weight));
    if (!possible) {
      throw new IllegalArgumentException(
          "The weights of variants are %s; there must be two or more, each above zero."
              .formatted(weights));
    }
  }

  /**
   * Pearson's chi-squared test of goodness of fit (Philosophical Magazine 50, 1900): for one look.
   *
   * @param counts units of each variant
   * @throws IllegalArgumentException where there is not one count for each weight
   */
  public Computation<SampleRatio> chiSquared(List<Long> counts) {
    long total = requireCounts(counts);
    if (total == 0) {
      return noUnits();
    }
    SignificanceResult result =
        ChiSquareTest.withDefaults()
            .test(shares(), counts.stream().mapToLong(Long::longValue).toArray());
    return new Computed<>(new SampleRatio(total, result.getStatistic(), result.getPValue()));
  }

  /**
   * The sequential test of Lindon and Malek (<a
   * href="https://arxiv.org/abs/2011.03567">Anytime-Valid Inference for Multinomial Count Data</a>,
   * NeurIPS 2022): the Bayes factor of a Dirichlet mixture against the weights is a martingale that
   * begins at 1, so that one may look every day.
   *
   * @param looks what the variants had at each look, oldest first, each count the total until then
   * @throws IllegalArgumentException where a look has not one count for each weight, or fewer units
   *     than the one before
   */
  public Computation<SequentialSampleRatio> sequential(List<List<Long>> looks) {
    double least = 1;
    double logBayesFactor = 0;
    long total = 0;
    List<Long> before = List.of();
    for (List<Long> look : looks) {
      total = requireCounts(look);
      requireGrowth(before, look);
      before = look;
      logBayesFactor = logBayesFactor(look, total);
      least = Math.min(least, Math.exp(-logBayesFactor));
    }
    if (total == 0) {
      return noUnits();
    }
    return new Computed<>(new SequentialSampleRatio(total, logBayesFactor, least));
  }

  /** ln of Γ(Σα)/Γ(Σα + n)·Π Γ(αᵢ + xᵢ)/Γ(αᵢ)/θᵢ^xᵢ with αᵢ = CONCENTRATION·θᵢ. */
  private double logBayesFactor(List<Long> counts, long total) {
    double[] shares = shares();
    double sum = LogGamma.value(CONCENTRATION) - LogGamma.value(CONCENTRATION + total);
    for (int i = 0; i < shares.length; i++) {
      double alpha = CONCENTRATION * shares[i];
      sum +=
          LogGamma.value(alpha + counts.get(i))
              - LogGamma.value(alpha)
              - counts.get(i) * Math.log(shares[i]);
    }
    return sum;
  }

  private double[] shares() {
    double total = weights.stream().mapToDouble(Double::doubleValue).sum();
    return weights.stream().mapToDouble(weight -> weight / total).toArray();
  }

  private long requireCounts(List<Long> counts) {
    if (counts.size() != weights.size() || counts.stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException(
          "The counts %s do not go with %d weights; there must be one for each, of zero or more."
              .formatted(counts, weights.size()));
    }
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  private static void requireGrowth(List<Long> before, List<Long> look) {
    for (int i = 0; i < before.size(); i++) {
      if (look.get(i) < before.get(i)) {
        throw new IllegalArgumentException(
            "The counts %s come after %s; a look counts all units until then, so none may be fewer."
                .formatted(look, before));
      }
    }
  }

  private static <T> Computation<T> noUnits() {
    return new NotComputable<>(
        Reason.NO_UNITS, "No variant has a unit; a ratio of samples needs one.");
  }
}
