package dev.helpflow.core.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what there is in place of a name that is not: the nearest one, or a list. */
final class NearName {
  private static final int LISTED = 12;

  private NearName() {}

  /** A sentence that begins with a space, or nothing when there is nothing to name. */
  static String instead(String wrong, Collection<String> known, String what) {
    List<String> near =
        known.stream()
            .filter(
                name ->
                    distance(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT))
                        <= Math.max(1, wrong.length() / 3))
            .sorted(Comparator.comparingInt((String name) -> distance(wrong, name)))
            .limit(1)
            .toList();
    if (!near.isEmpty()) {
      return " Did you mean `" + near.getFirst() + "`?";
    }
    if (known.isEmpty()) {
      return "";
    }
    String listed =
        known.stream()
            .limit(LISTED)
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(", "));
    return " "
        + what
        + " "
        + listed
        + (known.size() > LISTED ? " and " + (known.size() - LISTED) + " more." : ".");
  }

  /**
   * How many letters must be added, dropped, changed or swapped with their neighbour to get from
   * one to the other.
   */
  private static int distance(String from, String to) {
    if (Math.abs(from.length() - to.length()) > from.length() / 3 + 1) {
      return Integer.MAX_VALUE;
    }
    int[][] steps = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        steps[i][j] =
            Math.min(
                Math.min(steps[i - 1][j] + 1, steps[i][j - 1] + 1), steps[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
        }
      }
    }
    return steps[from.length()][to.length()];
  }
}
