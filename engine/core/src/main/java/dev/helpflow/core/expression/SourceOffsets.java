package dev.helpflow.core.expression;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;

/** Turns CEL's positions, which count code points, into UTF-16 offsets of the source. */
final class SourceOffsets {
  private final String source;
  private final boolean plain;

  SourceOffsets(String source) {
    this.source = source;
    this.plain = source.codePointCount(0, source.length()) == source.length();
  }

  int of(int codePoints) {
    int offset = Math.clamp(codePoints, 0, source.length());
    if (plain) {
      return offset;
    }
    return source.offsetByCodePoints(
        0, Math.min(offset, source.codePointCount(0, source.length())));
  }

  int of(CelIssue issue, CelSource parsed) {
    return of(parsed.getLocationOffset(issue.getSourceLocation()).orElse(0));
  }

  /**
   * Where {@code word} next stands at or after {@code offset}; a select's own position is its dot.
   */
  int next(String word, int offset) {
    int at = source.indexOf(word, offset);
    return at < 0 ? offset : at;
  }

  /**
   * Where {@code word} stands just before {@code offset}; a call's own position is its parenthesis.
   */
  int before(String word, int offset) {
    int at = source.lastIndexOf(word, offset);
    return at < 0 ? offset : at;
  }
}
