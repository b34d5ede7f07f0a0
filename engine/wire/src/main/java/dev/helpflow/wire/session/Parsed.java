package dev.helpflow.wire.session;

import dev.helpflow.core.issue.Issue;

/** What reading a request gives. */
public sealed interface Parsed<T> {
  /** A request of the right shape. */
  record Good<T>(T request) implements Parsed<T> {}

  /**
   * What is wrong with it; the message repeats nothing that was sent.
   *
   * @param line from 1, or 0 when only the pointer is known
   * @param column from 1 in UTF-16 units, or 0 when only the pointer is known
   */
  record Bad<T>(Issue issue, int line, int column) implements Parsed<T> {}
}
