package dev.helpflow.generator.shape;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes names of types out of names on the wire. */
public final class Names {
  private Names() {}

  /** The same words, each with a capital: {@code single-choice} gives {@code SingleChoice}. */
  public static String pascal(String name) {
    return Arrays.stream(name.split("[^A-Za-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  /** The same with a small first letter: {@code single-choice} gives {@code singleChoice}. */
  public static String camel(String name) {
    String pascal = pascal(name);
    return pascal.isEmpty()
        ? ""
        : pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
  }

  /** What one item of a list is called: {@code entries} gives {@code entry}. */
  static String singular(String plural) {
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    if (plural.endsWith("sses") || plural.endsWith("xes")) {
      return plural.substring(0, plural.length() - 2);
    }
    return plural.endsWith("s") && !plural.endsWith("ss")
        ? plural.substring(0, plural.length() - 1)
        : plural + "Item";
  }
}
