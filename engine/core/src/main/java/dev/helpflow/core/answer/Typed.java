package dev.helpflow.core.answer;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people type into text boxes, allowing for keyboards and pasting and for nothing else.
 */
final class Typed {
  /** Whole digits, or groups of three with single spaces between; a point begins the fraction. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d{1,3}(?: \\d{3})+|\\d+|(?=\\.))(?:\\.\\d+)?");

  /** More digits than any number we keep has, so that no length makes arithmetic slow. */
  private static final int MAX_NUMBER_CHARACTERS = 400;

  private Typed() {}

  /** Without the spaces and invisible marks that pasting leaves at either end. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /**
   * The number that was typed, or null when it is none in our one format: an optional sign, digits
   * of any script, a point before a fraction, spaces between groups of three. A comma is refused,
   * because 1,234 means two things.
   */
  static @Nullable BigDecimal number(String text) {
    String plain = plain(strip(text)).replace('\u2212', '-');
    if (plain.length() > MAX_NUMBER_CHARACTERS || !NUMBER.matcher(plain).matches()) {
      return null;
    }
    return new BigDecimal(plain.replace(" ", ""));
  }

  /** With every kind of space made a plain one and every script's digits made ASCII's. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
              } else {
                plain.appendCodePoint(Character.isSpaceChar(c) || c == '\t' ? ' ' : c);
              }
            });
    return plain.toString();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200B' // zero width space
        || c == '\u2060' // word joiner
        || c == '\uFEFF'; // byte order mark
  }
}
