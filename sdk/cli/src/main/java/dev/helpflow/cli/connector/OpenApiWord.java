package dev.helpflow.cli.connector;

import java.util.Locale;

/** Names of OpenAPI documents as connector files have them. */
final class OpenApiWord {
  private OpenApiWord() {}

  /**
   * A small letter followed by letters and digits: {@code GET /cards/{id}} is {@code getCardsId}.
   */
  static String of(String text) {
    StringBuilder word = new StringBuilder();
    for (String part : text.split("[^A-Za-z0-9]+")) {
      if (part.isEmpty()) {
        continue;
      }
      boolean isShouted = part.length() > 1 && part.equals(part.toUpperCase(Locale.ROOT));
      String small = isShouted ? part.toLowerCase(Locale.ROOT) : part;
      char first = small.charAt(0);
      word.append(word.isEmpty() ? Character.toLowerCase(first) : Character.toUpperCase(first))
          .append(small, 1, small.length());
    }
    String made = word.toString();
    if (made.isEmpty() || !Character.isLetter(made.charAt(0))) {
      made = "x" + made;
    }
    return made.substring(0, Math.min(64, made.length()));
  }
}
