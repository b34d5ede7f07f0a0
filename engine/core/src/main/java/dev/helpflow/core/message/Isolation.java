package dev.helpflow.core.message;

import java.text.Bidi;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * Keeps what is put into a sentence from being drawn in the wrong order by words of the other
 * direction around it: it stands between FSI and PDI (Unicode, UAX #9, section 2.4.2; the default
 * of MessageFormat 2). In a locale written from left to right only what could be disturbed does.
 */
final class Isolation {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  /** Below it no character is written from right to left. */
  private static final char FIRST_RIGHT_TO_LEFT = '\u0590';

  private static final java.util.regex.Pattern LINK_TARGET =
      java.util.regex.Pattern.compile("(?<=])\\([^()\\s]*\\)");

  private Isolation() {}

  /** The text as it is put into a sentence. */
  static String of(String text, boolean rightToLeft) {
    if (text.isEmpty() || !(rightToLeft || hasRightToLeft(text))) {
      return text;
    }
    return FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
  }

  /** A sentence whose links lead where they say: an address is for machines and takes no marks. */
  static String outsideLinks(String sentence) {
    return sentence.contains("](") && sentence.indexOf(FIRST_STRONG_ISOLATE) >= 0
        ? LINK_TARGET.matcher(sentence).replaceAll(Isolation::unmarked)
        : sentence;
  }

  private static String unmarked(MatchResult target) {
    return Matcher.quoteReplacement(
        target
            .group()
            .replace(String.valueOf(FIRST_STRONG_ISOLATE), "")
            .replace(String.valueOf(POP_ISOLATE), ""));
  }

  private static boolean hasRightToLeft(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_RIGHT_TO_LEFT) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
      }
    }
    return false;
  }
}
