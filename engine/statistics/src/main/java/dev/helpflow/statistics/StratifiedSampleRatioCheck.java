package dev.helpflow.statistics;

import dev.helpflow.statistics.Computation.Computed;
import dev.helpflow.statistics.Computation.NotComputable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.SignificanceResult;

/**
 * Whether variants have as many units as their weights say, where the weights were changed on the
 * way: units that came under the same weights are a stratum.
 *
 * @param weights of the variants in each stratum, in the order of their counts; one of zero is of a
 *     variant that nobody was given then
 */
public record StratifiedSampleRatioCheck(List<List<Double>> weights) {

  /**
   * @throws IllegalArgumentException where there is no stratum, strata have different numbers of
   *     variants, or a weight is below zero
   */
  public StratifiedSampleRatioCheck {
    weights = weights.stream().map(List::copyOf).toList();
    boolean possible =
        !weights.isEmpty()
            && weights.stream().map(List::size).distinct().count() == 1
            && weights.stream()
                .flatMap(List::stream)
                .allMatch(weight -> weight >= 0 && Double.isFinite(weight));
    if (!possible) {
      throw new IllegalArgumentException(
          "The weights of strata are %s; there must be one or more, each with a weight of zero or more for each variant."
              .formatted(weights));
    }
  }

  /**
   * Pearson's chi-squared test for one look, of the sums over all strata against the sums that are
   * expected of them. Sums vary less than units that all have the same weights would, so that of
   * several strata it alarms rather too seldom than too often.
   *
   * @param counts units of each variant, by stratum
   * @throws IllegalArgumentException where there is not one count for each weight
   */
  public Computation<SampleRatio> chiSquared(List<List<Long>> counts) {
    requireStrata(counts);
    List<Double> expected = new ArrayList<>();
    List<Long> observed = new ArrayList<>();
    for (int variant = 0; variant < weights.getFirst().size(); variant++) {
      double sum = 0;
      long seen = 0;
      for (int stratum = 0; stratum < weights.size(); stratum++) {
        sum += total(counts.get(stratum)) * share(stratum, variant);
        seen += counts.get(stratum).get(variant);
      }
      // What nobody is expected in and nobody was seen in says nothing.
      if (sum > 0 || seen > 0) {
        expected.add(sum);
        observed.add(seen);
      }
    }
    long total = observed.stream().mapToLong(Long::longValue).sum();
    if (total == 0) {
      return noUnits();
    }
    if (expected.contains(0.0)) {
      return new Computed<>(new SampleRatio(total, Double.POSITIVE_INFINITY, 0));
    }
    if (expected.size() < 2) {
      return new Computed<>(new SampleRatio(total, 0, 1));
    }
    SignificanceResult result =
        ChiSquareTest.withDefaults()
            .test(
                expected.stream().mapToDouble(Double::doubleValue).toArray(),
                observed.stream().mapToLong(Long::longValue).toArray());
    return new Computed<>(new SampleRatio(total, result.getStatistic(), result.getPValue()));
  }

  /**
   * The sequential test of {@link SampleRatioCheck#sequential}: each stratum has a Bayes factor
   * that is a martingale, and so is their product, whenever the units of each come.
   *
   * @param looks what the variants of each stratum had at each look, oldest first, each count the
   *     total until then
   * @throws IllegalArgumentException where a look has not one count for each weight, or fewer units
   *     than the one before
   */
  public Computation<SequentialSampleRatio> sequential(List<List<List<Long>>> looks) {
    double least = 1;
    double logBayesFactor = 0;
    long total = 0;
    List<List<Long>> before = List.of();
    for (List<List<Long>> look : looks) {
      requireStrata(look);
      requireGrowth(before, look);
      before = look;
      logBayesFactor =
          IntStream.range(0, look.size()).mapToDouble(i -> logBayesFactor(i, look.get(i))).sum();
      total = look.stream().mapToLong(StratifiedSampleRatioCheck::total).sum();
      least = Math.min(least, Math.exp(-logBayesFactor));
    }
    return total == 0
        ? noUnits()
        : new Computed<>(new SequentialSampleRatio(total, logBayesFactor, least));
  }

  private double logBayesFactor(int stratum, List<Long> counts) {
    List<Integer> given =
        IntStream.range(0, counts.size())
            .filter(variant -> weights.get(stratum).get(variant) > 0)
            .boxed()
            .toList();
    if (hasStray(stratum, counts)) {
      return Double.POSITIVE_INFINITY;
    }
    if (given.size() < 2) {
      return 0;
    }
    Computation<SequentialSampleRatio> ratio =
        new SampleRatioCheck(given.stream().map(weights.get(stratum)::get).toList())
            .sequential(List.of(given.stream().map(counts::get).toList()));
    return ratio instanceof Computed<SequentialSampleRatio>(SequentialSampleRatio found)
        ? found.logBayesFactor()
        : 0;
  }

  /** Whether a variant has units that nobody was given. */
  private boolean hasStray(int stratum, List<Long> counts) {
    return IntStream.range(0, counts.size())
        .anyMatch(variant -> weights.get(stratum).get(variant) == 0 && counts.get(variant) > 0);
  }

  private double share(int stratum, int variant) {
    double sum = weights.get(stratum).stream().mapToDouble(Double::doubleValue).sum();
    return sum == 0 ? 0 : weights.get(stratum).get(variant) / sum;
  }

  private static long total(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  private void requireStrata(List<List<Long>> counts) {
    boolean fits =
        counts.size() == weights.size()
            && counts.stream()
                .allMatch(
                    each ->
                        each.size() == weights.getFirst().size()
                            && each.stream().allMatch(count -> count >= 0));
    if (!fits) {
      throw new IllegalArgumentException(
          "The counts %s do not go with %d strata of %d weights; there must be one for each, of zero or more."
              .formatted(counts, weights.size(), weights.getFirst().size()));
    }
  }

  private static void requireGrowth(List<List<Long>> before, List<List<Long>> look) {
    for (int stratum = 0; stratum < before.size(); stratum++) {
      for (int variant = 0; variant < before.get(stratum).size(); variant++) {
        if (look.get(stratum).get(variant) < before.get(stratum).get(variant)) {
          throw new IllegalArgumentException(
              "The counts %s come after %s; a look counts all units until then, so none may be fewer."
                  .formatted(look, before));
        }
      }
    }
  }

  private static <T> Computation<T> noUnits() {
    return new NotComputable<>(
        Reason.NO_UNITS, "No variant has a unit; a ratio of samples needs one.");
  }
}
