package dev.helpflow.core.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a customer's id lies on the line from 0 to 1, as GrowthBook's specification has it, so that
 * any other implementation of that puts the same customer in the same place.
 *
 * <p>The hash is FNV-1a of 32 bits over the UTF-16 code units of a text, each taken whole, as
 * JavaScript's {@code charCodeAt} gives them. Version 2 hashes the decimal digits of a first hash
 * again, because one round of FNV-1a leaves traces of one seed in another.
 *
 * @see <a href="https://docs.growthbook.io/lib/build-your-own">GrowthBook, Build Your Own SDK,
 *     sections hash, inNamespace, getBucketRanges and chooseVariation</a>
 */
public final class Bucketing {
  private static final int FNV_OFFSET = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;
  private static final int BUCKETS = 10_000;
  private static final int NAMESPACE_BUCKETS = 1_000;

  private Bucketing() {}

  /**
   * A part of the line.
   *
   * @param from the first point that belongs to it
   * @param to the first point after it that does not
   */
  public record Range(double from, double to) {
    /** Whether a point belongs to it. */
    public boolean has(double point) {
      return point >= from && point < to;
    }
  }

  /** The point of a customer by hash version 2: one of 10,000 from 0 to 0.9999. */
  public static double point(String seed, String customer) {
    int first = fnv(FNV_OFFSET, seed);
    String digits = Integer.toUnsignedString(fnv(first, customer));
    return Integer.remainderUnsigned(fnv(FNV_OFFSET, digits), BUCKETS) / (double) BUCKETS;
  }

  /** The point of a customer in a namespace, by hash version 1: one of 1,000 from 0 to 0.999. */
  public static double pointInNamespace(String namespace, String customer) {
    int hash = fnv(fnv(fnv(FNV_OFFSET, customer), "__"), namespace);
    return Integer.remainderUnsigned(hash, NAMESPACE_BUCKETS) / (double) NAMESPACE_BUCKETS;
  }

  /**
   * The part of the line that each variant has: each begins where it would at full coverage, so
   * that coverage can grow and nobody who is in a variant leaves it.
   *
   * @param coverage from 0 to 1
   * @param weights of each variant, whose sum is 1
   */
  public static List<Range> ranges(double coverage, List<Double> weights) {
    List<Range> ranges = new ArrayList<>(weights.size());
    double from = 0;
    for (double weight : weights) {
      ranges.add(new Range(from, from + coverage * weight));
      from += weight;
    }
    return List.copyOf(ranges);
  }

  /** Which range a point lies in, or -1 when it lies in none. */
  public static int choose(double point, List<Range> ranges) {
    for (int i = 0; i < ranges.size(); i++) {
      if (ranges.get(i).has(point)) {
        return i;
      }
    }
    return -1;
  }

  private static int fnv(int hash, String text) {
    int next = hash;
    for (int i = 0; i < text.length(); i++) {
      next = (next ^ text.charAt(i)) * FNV_PRIME;
    }
    return next;
  }
}
