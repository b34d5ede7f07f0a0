package dev.helpflow.core.interpreter;

import dev.helpflow.core.ledger.Entry;

/** The outcomes that do not come from an end node. */
final class Outcomes {
  static final String RESOLVED = "resolved";
  static final String ABANDONED = "abandoned";
  static final String EXPIRED = "expired";

  private Outcomes() {}

  /** What the agent who closed a hand-off said came of it. */
  static String of(Entry.Handoff handoff) {
    return handoff.data().get("outcome") instanceof String outcome ? outcome : RESOLVED;
  }
}
