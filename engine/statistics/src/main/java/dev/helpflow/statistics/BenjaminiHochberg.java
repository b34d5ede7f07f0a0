package dev.helpflow.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * P-values of several tests, adjusted for their number: those of q or less are wrong in a part q of
 * them at most, on average, where the tests are independent or depend on each other positively.
 *
 * <p>For secondary metrics, and for slices of a sample ratio (Benjamini and Hochberg, Controlling
 * the False Discovery Rate, Journal of the Royal Statistical Society B 57, 1995).
 */
public final class BenjaminiHochberg {

  private BenjaminiHochberg() {}

  /**
   * The adjusted p-values, in the order given: of the i-th least of m the least of p(j)·m/j over
   * all j ≥ i.
   *
   * @throws IllegalArgumentException where one is not between 0 and 1
   */
  public static List<Double> adjust(List<Double> pValues) {
    for (double pValue : pValues) {
      if (!(pValue >= 0 && pValue <= 1)) {
        throw new IllegalArgumentException(
            "A p-value is %s; it must be between 0 and 1.".formatted(pValue));
      }
    }
    int tests = pValues.size();
    Double[] adjusted = new Double[tests];
    double least = 1;
    int rank = tests;
    for (int index : descending(pValues)) {
      least = Math.min(least, pValues.get(index) * tests / rank--);
      adjusted[index] = least;
    }
    return List.copyOf(Arrays.asList(adjusted));
  }

  private static int[] descending(List<Double> pValues) {
    return IntStream.range(0, pValues.size())
        .boxed()
        .sorted(Comparator.comparing(pValues::get).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
