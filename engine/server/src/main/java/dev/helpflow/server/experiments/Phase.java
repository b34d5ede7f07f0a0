package dev.helpflow.server.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A time in which whoever was assigned was shared out in the same way.
 *
 * @param weights by variant; zero of one that was taken out
 * @param leastCoverage the least that there was in it
 */
record Phase(int number, Map<String, Double> weights, double leastCoverage) {
  Phase {
    weights = Map.copyOf(weights);
  }

  /**
   * Those in which customers are to be expected as the weights say. Where weights were changed
   * after a time of less than full coverage, whoever had a variant by then is missing among those
   * who are shared out anew, more of one variant than of another: from there on nothing can be
   * said.
   *
   * @param phases all of them, the first one first
   */
  static List<Phase> comparable(List<Phase> phases) {
    List<Phase> comparable = new ArrayList<>();
    boolean wasNarrow = false;
    Phase before = null;
    for (Phase phase : phases) {
      if (before != null && wasNarrow && phase.isReweighted(before)) {
        break;
      }
      comparable.add(phase);
      wasNarrow |= phase.leastCoverage < 1;
      before = phase;
    }
    return comparable;
  }

  /** Whether more was changed than that a variant was taken out. */
  private boolean isReweighted(Phase before) {
    return weights.entrySet().stream()
        .anyMatch(
            each ->
                each.getValue() > 0 && !each.getValue().equals(before.weights.get(each.getKey())));
  }
}
