package dev.helpflow.core.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain words that must not be read as marks where the markdown subset is read. */
public final class Markdown {
  /**
   * Marks anywhere, and those that begin a list, a quotation or a heading at the start of a line.
   */
  private static final Pattern MARKS =
      Pattern.compile(
          "[\\\\*_`\\[\\]<~]|&(?=[#A-Za-z])|(?m:(?<=^[ \\t]{0,9})[-+>#](?=[\\s#>]|$))"
              + "|(?m:(?<=^[ \\t]{0,9}[0-9]{1,9})[.)](?=\\s|$))");

  private Markdown() {}

  /**
   * The text with a backslash before every mark (CommonMark 0.31, section 2.4); the same object
   * when it has none.
   */
  public static String escape(String text) {
    Matcher marks = MARKS.matcher(text);
    return marks.find() ? marks.replaceAll("\\\\$0") : text;
  }
}
