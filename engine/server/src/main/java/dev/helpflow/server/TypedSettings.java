package dev.helpflow.server;

import java.util.Locale;

/**
 * The options that whoever started the server typed, where it was started by {@code helpflow
 * serve}: {@code --data --port}. What they typed is what a message must name, and not the variable
 * that it came in.
 */
record TypedSettings(String options) {
  private static final String PREFIX = "HELPFLOW_";

  static TypedSettings ofEnvironment() {
    String options = System.getenv("HELPFLOW_TYPED");
    return new TypedSettings(options == null ? "" : options);
  }

  /** A message with options in place of the variables that they stand for. */
  String inWordsOf(String message) {
    String said = message;
    for (String option : options.split(" ", -1)) {
      if (option.startsWith("--")) {
        String variable = PREFIX + option.substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
        said = said.replaceAll(variable + "(?![A-Z_])", option);
      }
    }
    return said;
  }
}
