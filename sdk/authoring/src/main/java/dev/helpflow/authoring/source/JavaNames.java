package dev.helpflow.authoring.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Makes names of Java out of names of the catalogue and of flows. */
final class JavaNames {
  private JavaNames() {}

  /** The words of a name, each with a capital: {@code single-choice} gives {@code SingleChoice}. */
  static String type(String name) {
    return Arrays.stream(name.split("[^A-Za-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  /** The same with a small first letter, and no keyword. */
  static String method(String name) {
    String type = type(name);
    String method = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    return SourceVersion.isKeyword(method) ? method + "Of" : method;
  }

  /** The name of an enum's constant: {@code image/jpeg} gives {@code IMAGE_JPEG}. */
  static String constant(String word) {
    String constant =
        word.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
            .replaceAll("[^A-Za-z0-9]+", "_")
            .toUpperCase(Locale.ROOT);
    return Character.isDigit(constant.charAt(0)) ? "_" + constant : constant;
  }

  /** What one element of a list is called: {@code entries} gives {@code entry}. */
  static String singular(String plural) {
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    if (plural.endsWith("sses") || plural.endsWith("xes")) {
      return plural.substring(0, plural.length() - 2);
    }
    return plural.endsWith("s") && !plural.endsWith("ss")
        ? plural.substring(0, plural.length() - 1)
        : plural;
  }
}
