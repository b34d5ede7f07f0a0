package dev.helpflow.core.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an experiment shares customers out: {@code {"seed", "coverage", "variants": [{"name",
 * "weight"}], "exclusionGroup"?: {"name", "from", "to"}, "holdout"?: {"name", "share"}}}.
 * Immutable, and a function of the customer's id alone.
 *
 * <p>Whoever was assigned once stays where they are, whatever the allocation says later; that is
 * the store's to see to.
 */
public final class Allocation {
  /** What the sum of weights may differ from 1 by: as much as adding them up does. */
  public static final double TOLERANCE = 1e-9;

  private static final String HOLDOUT = "holdout:";

  private final String seed;
  private final List<Share> shares;
  private final double coverage;
  private final @Nullable Slice group;
  private final @Nullable Holdout holdout;
  private final List<Bucketing.Range> ranges;

  /**
   * An allocation.
   *
   * @param coverage how much of each variant's share is in the experiment, from 0 to 1
   * @param group the part of an exclusion group that is the experiment's, or null for none
   * @param holdout the customers who are in no experiment that names it, or null for none
   * @throws IllegalArgumentException when weights do not sum to 1, a name is there twice, or
   *     coverage is not from 0 to 1
   */
  public Allocation(
      String seed,
      List<Share> shares,
      double coverage,
      @Nullable Slice group,
      @Nullable Holdout holdout) {
    this.seed = seed;
    this.shares = List.copyOf(shares);
    this.coverage = coverage;
    this.group = group;
    this.holdout = holdout;
    check();
    List<Double> weights = new ArrayList<>();
    shares.forEach(share -> weights.add(share.weight()));
    this.ranges = Bucketing.ranges(coverage, weights);
  }

  /**
   * What a variant has of the customers.
   *
   * @param weight from 0 to 1; those of all variants sum to 1
   */
  public record Share(String variant, double weight) {
    public Share {
      if (!(weight >= 0 && weight <= 1)) {
        throw new IllegalArgumentException(
            "The weight of variant " + variant + " is " + weight + ", which is not from 0 to 1.");
      }
    }
  }

  /**
   * A part of an exclusion group, whose experiments have parts that do not overlap, so that nobody
   * is in two of them.
   *
   * @param from the first point that belongs to it, from 0
   * @param to the first point after it that does not, up to 1
   */
  public record Slice(String name, double from, double to) {
    public Slice {
      if (!(from >= 0 && to <= 1 && from < to)) {
        throw new IllegalArgumentException(
            "The part of group "
                + name
                + " goes from "
                + from
                + " to "
                + to
                + ", which is no part of 0 to 1.");
      }
    }

    /** Whether a customer can be in both. */
    public boolean overlaps(Slice other) {
      return name.equals(other.name) && from < other.to && other.from < to;
    }

    boolean has(String customer) {
      double point = Bucketing.pointInNamespace(name, customer);
      return point >= from && point < to;
    }
  }

  /**
   * Customers who are kept out of every experiment that names it.
   *
   * @param share of all customers, from 0 up to but not 1
   */
  public record Holdout(String name, double share) {
    public Holdout {
      if (!(share >= 0 && share < 1)) {
        throw new IllegalArgumentException(
            "The holdout " + name + " keeps out " + share + ", which is not from 0 to below 1.");
      }
    }

    /** Whether a customer is kept out. */
    public boolean has(String customer) {
      return Bucketing.pointInNamespace(HOLDOUT + name, customer) < share;
    }
  }

  private void check() {
    double sum = shares.stream().mapToDouble(Share::weight).sum();
    if (Math.abs(sum - 1) > TOLERANCE) {
      throw new IllegalArgumentException("The weights sum to " + sum + ", but have to sum to 1.");
    }
    if (!(coverage >= 0 && coverage <= 1)) {
      throw new IllegalArgumentException("The coverage " + coverage + " is not from 0 to 1.");
    }
    Set<String> names = new HashSet<>();
    for (Share share : shares) {
      if (!names.add(share.variant())) {
        throw new IllegalArgumentException("The variant " + share.variant() + " is there twice.");
      }
    }
  }

  /** Where a customer belongs. */
  public Placement of(String customer) {
    if (holdout != null && holdout.has(customer)) {
      return new Placement.Outside(Placement.Why.HELD_OUT);
    }
    if (group != null && !group.has(customer)) {
      return new Placement.Outside(Placement.Why.OTHER_EXPERIMENT);
    }
    int chosen = Bucketing.choose(Bucketing.point(seed, customer), ranges);
    return chosen < 0
        ? new Placement.Outside(Placement.Why.NOT_COVERED)
        : new Placement.In(shares.get(chosen).variant());
  }

  /** The variants and their shares, control first. */
  public List<Share> shares() {
    return shares;
  }

  /** How much of each variant's share is in the experiment, from 0 to 1. */
  public double coverage() {
    return coverage;
  }

  /** The part of an exclusion group, or null for none. */
  public @Nullable Slice group() {
    return group;
  }
}
