package dev.helpflow.wire.session;

import dev.helpflow.core.issue.Issue;

/** What reading a request gives. */
public sealed interface Parsed<T> {
  /** A request of the right shape. */
  record Good<T>(T request) implements Parsed<T> {}

  /** What is wrong with it; the message repeats nothing that was sent. */
  record Bad<T>(Issue issue) implements Parsed<T> {}
}
