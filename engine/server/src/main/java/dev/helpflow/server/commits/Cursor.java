package dev.helpflow.server.commits;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A place in the list of commits, which stays one when the commit that was there is settled.
 *
 * @param since since when the outcome is not known
 */
record Cursor(Instant since, String id) {
  /** Empty when it is none. */
  static Optional<Cursor> parse(String text) {
    int gap = text.indexOf('~');
    try {
      return Optional.of(
          new Cursor(Instant.parse(text.substring(0, Math.max(0, gap))), text.substring(gap + 1)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return since + "~" + id;
  }
}
