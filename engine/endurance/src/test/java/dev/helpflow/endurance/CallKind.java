package dev.helpflow.endurance;

import java.util.Locale;

/** What is called. */
enum CallKind {
  /** Something that changes nothing. */
  SAFE,
  /** Something that cannot be undone, and is known again by its key. */
  COMMIT;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
