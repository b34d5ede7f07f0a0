package dev.helpflow.core.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what there is in place of a name that is not there. */
final class Nearest {
  private static final int LISTED = 10;

  private Nearest() {}

  /**
   * A sentence with a space before it: the name that may have been meant, or some of those there
   * are.
   */
  static String instead(String wrong, Collection<String> known) {
    String sought = wrong.toLowerCase(Locale.ROOT);
    int tolerated = Math.max(1, wrong.length() / 3);
    return known.stream()
        .filter(name -> Math.abs(name.length() - wrong.length()) <= tolerated)
        .filter(name -> distance(sought, name.toLowerCase(Locale.ROOT)) <= tolerated)
        .min(Comparator.comparingInt(name -> distance(wrong, name)))
        .map(name -> " Did you mean \"" + name + "\"?")
        .orElseGet(() -> list(known));
  }

  /** The names in quotes, with commas between. */
  static String quoted(Collection<String> names) {
    return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
  }

  private static String list(Collection<String> known) {
    if (known.isEmpty()) {
      return " There are none.";
    }
    List<String> listed = known.stream().limit(LISTED).toList();
    int more = known.size() - listed.size();
    return " There are " + quoted(listed) + (more > 0 ? " and " + more + " more." : ".");
  }

  /**
   * How many letters must be added, dropped or changed to get from one to the other (Levenshtein),
   * row by row.
   */
  private static int distance(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
      }
      above = row;
    }
    return above[to.length()];
  }
}
