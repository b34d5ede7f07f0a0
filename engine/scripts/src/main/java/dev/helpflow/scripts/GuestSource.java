package dev.helpflow.scripts;

import java.util.List;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.SourceSection;

/**
 * A script's text as its language evaluates it, with the way back to the text its author wrote.
 *
 * @param source what is evaluated
 * @param parsed all that must parse for the script to be well formed, in this order
 * @param linesBefore lines that precede the author's in each of them
 * @param authored the author's lines
 */
record GuestSource(Source source, List<Source> parsed, int linesBefore, List<String> authored) {
  GuestSource {
    parsed = List.copyOf(parsed);
    authored = List.copyOf(authored);
  }

  /**
   * Where in the author's text something is; what lies after its end, as an unfinished script's
   * error, is at its end.
   */
  Place place(SourceSection section) {
    int line = section.getStartLine() - linesBefore;
    if (line > authored.size()) {
      return new Place(authored.size(), authored.getLast().length() + 1);
    }
    return line < 1 ? new Place(1, 1) : new Place(line, section.getStartColumn());
  }

  boolean owns(Source other) {
    return parsed.contains(other);
  }

  /** A line and a column, both from 1. */
  record Place(int line, int column) {}
}
