package dev.helpflow.wire.definition;

import dev.helpflow.core.issue.Issue;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One text that issues are located in. */
final class SourceFile {
  private final @Nullable String name;
  private final String text;
  private final boolean json;
  private final String part;
  private volatile @Nullable Spot root;
  private volatile int @Nullable [] lineStarts;

  private SourceFile(@Nullable String name, String text, boolean json, String part) {
    this.name = name;
    this.text = text;
    this.json = json;
    this.part = part;
  }

  /** A JSON text. */
  static SourceFile json(@Nullable String name, String text) {
    return new SourceFile(name, text, true, "");
  }

  /** A text that is one string of the document, a script's source. */
  static SourceFile plain(String name, String text) {
    return new SourceFile(name, text, false, "");
  }

  /** The part of a JSON text that a pointer leads to. */
  SourceFile part(String pointer) {
    return new SourceFile(name, text, json, part + pointer);
  }

  LocatedIssue locate(Issue issue, String pointer) {
    int offset = issue.offset() == null ? 0 : issue.offset();
    int position =
        json ? inJson(pointer, issue.offset() != null, offset) : Math.min(offset, text.length());
    int[] starts = lineStarts();
    int found = Arrays.binarySearch(starts, position);
    int line = found >= 0 ? found : -found - 2;
    return new LocatedIssue(issue, name, line + 1, position - starts[line] + 1);
  }

  private int inJson(String pointer, boolean inString, int offset) {
    Spot known = root;
    if (known == null) {
      known = Spot.of(text);
      root = known;
    }
    int start = known.find(part + pointer).start();
    boolean isString = start < text.length() && text.charAt(start) == '"';
    return inString && isString ? inLiteral(start + 1, offset) : start;
  }

  // An escape is several characters of the text and one of the string, which is what the offset
  // counts.
  private int inLiteral(int position, int offset) {
    int at = position;
    for (int left = offset; left > 0 && at < text.length() && text.charAt(at) != '"'; left--) {
      if (text.charAt(at) != '\\') {
        at++;
      } else {
        at += at + 1 < text.length() && text.charAt(at + 1) == 'u' ? 6 : 2;
      }
    }
    return Math.min(at, text.length());
  }

  private int[] lineStarts() {
    int[] known = lineStarts;
    if (known == null) {
      known =
          IntStream.concat(
                  IntStream.of(0), IntStream.rangeClosed(1, text.length()).filter(this::beginsLine))
              .toArray();
      lineStarts = known;
    }
    return known;
  }

  private boolean beginsLine(int position) {
    char before = text.charAt(position - 1);
    boolean insideCrLf =
        before == '\r' && position < text.length() && text.charAt(position) == '\n';
    return before == '\n' || (before == '\r' && !insideCrLf);
  }
}
