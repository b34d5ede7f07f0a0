package dev.helpflow.core.message;

import com.ibm.icu.text.MessagePattern;

/** Finds where a pattern stops being one, which ICU says in words only. */
final class PatternFault {
  private PatternFault() {}

  /**
   * The brace that is not closed, or the place of the first argument whose part of the text does
   * not parse alone.
   */
  static int offset(String source) {
    int open = 0;
    int depth = 0;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '{' && depth++ == 0) {
        open = i;
      } else if (c == '}' && depth > 0 && --depth == 0 && !parses(source.substring(open, i + 1))) {
        return open;
      }
    }
    return open;
  }

  private static boolean parses(String part) {
    try {
      return new MessagePattern(part).countParts() > 0;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return false;
    }
  }
}
