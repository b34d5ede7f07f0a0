package dev.helpflow.server.handoff;

import dev.helpflow.core.ledger.HandoffState;
import java.util.Set;

/** What an agent does with a hand-off. */
enum HandoffMove {
  ACCEPT(
      "accept",
      HandoffState.ACCEPTED,
      Set.of(HandoffState.REQUESTED, HandoffState.QUEUED, HandoffState.TRANSFERRED),
      false),
  RETURN("return", HandoffState.RETURNED, Set.of(HandoffState.ACCEPTED), true),
  END("end", HandoffState.ENDED, Set.of(HandoffState.ACCEPTED), true);

  private final String word;
  private final HandoffState to;
  private final Set<HandoffState> from;
  private final boolean needsReason;

  HandoffMove(String word, HandoffState to, Set<HandoffState> from, boolean needsReason) {
    this.word = word;
    this.to = to;
    this.from = from;
    this.needsReason = needsReason;
  }

  /** The word for it in its address. */
  String word() {
    return word;
  }

  /** The state that it leads to. */
  HandoffState to() {
    return to;
  }

  /** Whether it may be done in this state. */
  boolean isFrom(HandoffState state) {
    return from.contains(state);
  }

  /** Whether the agent has to say why. */
  boolean needsReason() {
    return needsReason;
  }
}
