package dev.helpflow.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.core.experiment.Allocation.Holdout;
import dev.helpflow.core.experiment.Allocation.Share;
import dev.helpflow.core.experiment.Allocation.Slice;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationTest {
  private static final int CUSTOMERS = Integer.getInteger("allocation.customers", 100_000);

  /** What a standard normal is beyond, either way, once in 15,787 times. */
  private static final double FOUR_SIGMA = 4;

  private static final List<Share> HALVES = List.of(new Share("a", 0.5), new Share("b", 0.5));

  private static String customer(int i) {
    return "customer-" + i;
  }

  private static Allocation of(String seed, List<Share> shares, double coverage) {
    return new Allocation(seed, shares, coverage, null, null);
  }

  @Test
  void givesEachVariantItsShareOfCustomers() {
    List<Share> shares = List.of(new Share("a", 0.5), new Share("b", 0.3), new Share("c", 0.2));
    for (String seed : List.of("intro", "intro-2", "é😀")) {
      Allocation allocation = of(seed, shares, 1);
      for (Share share : shares) {
        long in = count(allocation, share.variant());
        assertThat(sigmas(in, share.weight())).as("%s of %s", share, seed).isLessThan(FOUR_SIGMA);
      }
    }
  }

  @Test
  void placesCustomersInOneExperimentWithoutRegardToAnother() {
    Allocation one = of("one", HALVES, 1);
    for (String seed : List.of("two", "onf", "one ", "ONE", "1")) {
      Allocation other = of(seed, HALVES, 1);
      long both = 0;
      for (int i = 0; i < CUSTOMERS; i++) {
        Placement in = new Placement.In("a");
        if (one.of(customer(i)).equals(in) && other.of(customer(i)).equals(in)) {
          both++;
        }
      }
      assertThat(sigmas(both, 0.25)).as(seed).isLessThan(FOUR_SIGMA);
    }
  }

  @Test
  void takesNobodyOutOfAVariantWhenCoverageGrows() {
    long moved = 0;
    for (int i = 0; i < CUSTOMERS; i++) {
      Placement before = new Placement.Outside(Placement.Why.NOT_COVERED);
      for (double coverage : new double[] {0.01, 0.05, 0.1, 0.5, 0.99, 1}) {
        Placement now = of("ramp", HALVES, coverage).of(customer(i));
        if (before instanceof Placement.In && !now.equals(before)) {
          moved++;
        }
        before = now;
      }
      assertThat(before).isInstanceOf(Placement.In.class);
    }
    assertThat(moved).isZero();
  }

  @Test
  void keepsExperimentsOfAnExclusionGroupApart() {
    Allocation first = new Allocation("x", HALVES, 1, new Slice("cards", 0, 0.5), null);
    Allocation second = new Allocation("y", HALVES, 1, new Slice("cards", 0.5, 1), null);
    long inFirst = 0;
    for (int i = 0; i < CUSTOMERS; i++) {
      boolean in = first.of(customer(i)) instanceof Placement.In;
      assertThat(second.of(customer(i)) instanceof Placement.In).isNotEqualTo(in);
      inFirst += in ? 1 : 0;
    }
    assertThat(sigmas(inFirst, 0.5)).isLessThan(FOUR_SIGMA);
  }

  @Test
  void keepsTheSameCustomersOutOfEveryExperimentThatNamesAHoldout() {
    Holdout holdout = new Holdout("help", 0.1);
    Allocation one = new Allocation("x", HALVES, 1, null, holdout);
    Allocation other = new Allocation("y", HALVES, 1, null, holdout);
    long out = 0;
    for (int i = 0; i < CUSTOMERS; i++) {
      Placement held = new Placement.Outside(Placement.Why.HELD_OUT);
      assertThat(one.of(customer(i)).equals(held)).isEqualTo(other.of(customer(i)).equals(held));
      out += holdout.has(customer(i)) ? 1 : 0;
    }
    assertThat(sigmas(out, 0.1)).isLessThan(FOUR_SIGMA);
  }

  @Test
  void refusesWhatIsNoAllocation() {
    assertThatThrownBy(() -> of("s", List.of(new Share("a", 0.5), new Share("b", 0.4)), 1))
        .hasMessage("The weights sum to 0.9, but have to sum to 1.");
    assertThatThrownBy(() -> of("s", List.of(new Share("a", 0.5), new Share("a", 0.5)), 1))
        .hasMessage("The variant a is there twice.");
    assertThatThrownBy(() -> of("s", HALVES, 1.01)).hasMessageContaining("1.01");
    assertThatThrownBy(() -> new Slice("cards", 0.5, 0.5)).hasMessageContaining("no part of 0");
    assertThatThrownBy(() -> new Share("a", Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Holdout("help", 1)).hasMessageContaining("below 1");
  }

  @Test
  void takesTenTenthsForOne() {
    List<Share> tenths =
        java.util.stream.IntStream.range(0, 10).mapToObj(i -> new Share("v" + i, 0.1)).toList();
    assertThat(of("s", tenths, 1).shares()).hasSize(10);
  }

  @Test
  void tellsPartsThatOverlap() {
    assertThat(new Slice("cards", 0, 0.5).overlaps(new Slice("cards", 0.5, 1))).isFalse();
    assertThat(new Slice("cards", 0, 0.51).overlaps(new Slice("cards", 0.5, 1))).isTrue();
    assertThat(new Slice("cards", 0, 1).overlaps(new Slice("loans", 0, 1))).isFalse();
  }

  private static long count(Allocation allocation, String variant) {
    long in = 0;
    for (int i = 0; i < CUSTOMERS; i++) {
      if (allocation.of(customer(i)) instanceof Placement.In(String name) && name.equals(variant)) {
        in++;
      }
    }
    return in;
  }

  /** How many standard deviations of the binomial a count is away from what it should be. */
  private static double sigmas(long count, double share) {
    double deviation = Math.sqrt(CUSTOMERS * share * (1 - share));
    return Math.abs(count - CUSTOMERS * share) / deviation;
  }
}
