package dev.helpflow.core.issue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what there is in place of a name that is not there: the nearest one, or some of them. */
public final class Nearest {
  private static final int LISTED = 5;

  private Nearest() {}

  /** A sentence with a space before it, for names in JSON. */
  public static String instead(String wrong, Collection<String> known) {
    return known.isEmpty() ? " There are none." : instead(wrong, known, '"', "There are");
  }

  /**
   * A sentence with a space before it, or nothing when there is nothing to name.
   *
   * @param quote what stands around each name
   * @param heading what the list begins with when no name is near
   */
  public static String instead(String wrong, Collection<String> known, char quote, String heading) {
    String sought = wrong.toLowerCase(Locale.ROOT);
    int tolerated = Math.max(1, wrong.length() / 3);
    return known.stream()
        .filter(name -> Math.abs(name.length() - wrong.length()) <= tolerated)
        .filter(name -> distance(sought, name.toLowerCase(Locale.ROOT)) <= tolerated)
        .min(Comparator.comparingInt(name -> distance(wrong, name)))
        .map(name -> " Did you mean " + quoted(List.of(name), quote) + "?")
        .orElseGet(() -> list(known, quote, heading));
  }

  /** The names in quotes, with commas between. */
  public static String quoted(Collection<String> names) {
    return quoted(names, '"');
  }

  private static String quoted(Collection<String> names, char quote) {
    return names.stream().map(name -> quote + name + quote).collect(Collectors.joining(", "));
  }

  private static String list(Collection<String> known, char quote, String heading) {
    if (known.isEmpty()) {
      return "";
    }
    List<String> listed = known.stream().limit(LISTED).toList();
    int more = known.size() - listed.size();
    return " "
        + heading
        + " "
        + quoted(listed, quote)
        + (more > 0 ? " and " + more + " more." : ".");
  }

  /**
   * How many letters must be added, dropped, changed or swapped with their neighbour to get from
   * one to the other (optimal string alignment).
   */
  private static int distance(String from, String to) {
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
        boolean swapped =
            i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
        if (swapped) {
          steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
        }
      }
    }
    return steps[from.length()][to.length()];
  }
}
