package dev.helpflow.endurance;

import java.util.Locale;

/** What is called. */
enum CallKind {
  /** Something that changes nothing. */
  SAFE,
  /** Something that cannot be undone, and is known again by its key. */
  COMMIT,
  /** The same, of which the bank tells whether it was done. */
  RECONCILED;

  boolean isCommit() {
    return this != SAFE;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
