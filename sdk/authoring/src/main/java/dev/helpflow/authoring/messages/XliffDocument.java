package dev.helpflow.authoring.messages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A translator's document as far as it matters here.
 *
 * @param source its {@code srcLang}
 * @param target its {@code trgLang}; empty when it has none
 */
record XliffDocument(String source, String target, List<File> files) {
  XliffDocument {
    files = List.copyOf(files);
  }

  /** The texts of a flow; {@code original} is its id. */
  record File(String original, List<Unit> units, int line, int column) {
    File {
      units = List.copyOf(units);
    }
  }

  /**
   * A message.
   *
   * @param target null when there is none
   * @param isInitial whether it says of itself that it is yet to be translated
   * @param isReviewed whether somebody has looked at it: its state is reviewed or final
   */
  record Unit(
      String key,
      String source,
      @Nullable String target,
      boolean isInitial,
      boolean isReviewed,
      int line,
      int column) {}
}
