package dev.helpflow.core.interpreter;

import java.time.Duration;

/** How far a session may go (design, section 3, "Limits"). */
final class Limits {
  /** Nodes passed without a screen between them; more is a loop that lint could not see. */
  static final int AUTOMATIC_NODES = 1_000;

  /** Nodes passed in one walk; a session with a longer path than this goes to a human. */
  static final int PATH_NODES = 20_000;

  /**
   * Entries in a ledger that a customer's steps may make; what the world sends is always recorded.
   */
  static final int ENTRIES = 5_000;

  /** Characters of a node's key; it is part of an address, and so of database indexes. */
  static final int KEY_CHARACTERS = 200;

  /** Characters of one drafted value; a longer one is not kept. */
  static final int DRAFT_CHARACTERS = 10_000;

  /**
   * How long after the answer, signal or deadline that led to it a commit may still be intended by
   * the same step. A step takes seconds; one that was cut off and is taken up much later is an old
   * yes.
   */
  static final Duration COMMIT_WITHIN = Duration.ofMinutes(10);

  private Limits() {}
}
