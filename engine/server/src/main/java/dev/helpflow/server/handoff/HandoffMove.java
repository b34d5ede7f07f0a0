package dev.helpflow.server.handoff;

import dev.helpflow.core.ledger.HandoffState;
import java.util.Set;

/** What an agent does with a hand-off, and what has to be said with it. */
enum HandoffMove {
  /** An agent takes it. */
  ACCEPT(
      HandoffState.ACCEPTED,
      Set.of(HandoffState.REQUESTED, HandoffState.QUEUED, HandoffState.TRANSFERRED),
      Set.of(),
      Set.of("reason", "shownAs")),
  /** Nobody can take it: the customer is called back, or told how else to make contact. */
  UNAVAILABLE(
      HandoffState.FAILED,
      Set.of(HandoffState.REQUESTED, HandoffState.QUEUED, HandoffState.TRANSFERRED),
      Set.of("reason"),
      Set.of("reason")),
  /** The agent who has it gives it to the agents of another queue. */
  TRANSFER(
      HandoffState.TRANSFERRED,
      Set.of(HandoffState.ACCEPTED),
      Set.of("reason", "queue"),
      Set.of("reason", "queue")),
  /** The agent who has it gives the session back to its flow. */
  RETURN(HandoffState.RETURNED, Set.of(HandoffState.ACCEPTED), Set.of("reason"), closing()),
  /** The agent who has it ends the session. */
  END(HandoffState.ENDED, Set.of(HandoffState.ACCEPTED), Set.of("reason", "outcome"), closing());

  private final HandoffState to;
  private final Set<HandoffState> from;
  private final Set<String> required;
  private final Set<String> allowed;

  HandoffMove(HandoffState to, Set<HandoffState> from, Set<String> required, Set<String> allowed) {
    this.to = to;
    this.from = from;
    this.required = required;
    this.allowed = allowed;
  }

  private static Set<String> closing() {
    return Set.of("reason", "outcome", "wrongQueue", "missing", "flowShouldHaveSolved");
  }

  /** The word for it in its address. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The state that it asks for. */
  HandoffState to() {
    return to;
  }

  /** Whether it may be done in this state. */
  boolean isFrom(HandoffState state) {
    return from.contains(state);
  }

  /** Whether it is for whoever accepted the hand-off, and for ops, but for no other agent. */
  boolean isTheAcceptingAgents() {
    return switch (this) {
      case ACCEPT, UNAVAILABLE -> false;
      case TRANSFER, RETURN, END -> true;
    };
  }

  /** The properties that its body must have. */
  Set<String> required() {
    return required;
  }

  /** The properties that its body may have. */
  Set<String> allowed() {
    return allowed;
  }
}
