package dev.helpflow.wire.adaptive;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that must not be read as markdown where a card would. */
final class Markdown {
  /** What begins emphasis, a link or code anywhere, and a list or a heading at a line's start. */
  private static final Pattern SPECIAL =
      Pattern.compile(
          "[\\\\*_\\[\\]`<]|(?m)^(?:[-+#>])(?=\\s)|(?m)^(?<number>\\d{1,9})[.)](?=\\s)");

  private Markdown() {}

  /** Escaped by backslashes (CommonMark 0.31, section 2.4). */
  static String escape(String text) {
    return SPECIAL.matcher(text).replaceAll(found -> Matcher.quoteReplacement(escaped(found)));
  }

  private static String escaped(MatchResult found) {
    String number = found.group("number");
    return number == null
        ? "\\" + found.group()
        : number + "\\" + found.group().substring(number.length());
  }
}
