package dev.helpflow.server.experiments;

import java.util.Locale;

/** How far an experiment has come. */
enum Status {
  /** It is being written; nobody is in it. */
  DRAFT,
  /** Customers are assigned to variants. */
  RUNNING,
  /** Nobody is assigned any more; those who were keep their variant. */
  PAUSED,
  /** It is over. Everybody has the winner, or, without one, what is otherwise. */
  STOPPED;

  /** The word for it in JSON. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Status of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
