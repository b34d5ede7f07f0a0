package dev.helpflow.server.handoff;

import dev.helpflow.core.definition.Node;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.ledger.Slot;
import dev.helpflow.server.flows.PublishedFlows;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.Role;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who may do what with a hand-off, as the session's ledger has it at the time of the move. */
@Singleton
final class MoveRules {
  private static final Set<String> EVERY_FLOWS = Set.of("resolved", "unresolved", "redirected");

  private final PublishedFlows flows;

  MoveRules(PublishedFlows flows) {
    this.flows = flows;
  }

  /** Throws the problem that stands in the way of a move, if any does. */
  void demand(Fold fold, String id, HandoffMove move, Caller caller, Map<String, Object> data) {
    if (move == HandoffMove.ACCEPT && !caller.is(Role.AGENT)) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          "To accept a hand-off needs the role agent: who accepts it talks to the customer.");
    }
    Optional<Entry.Handoff> found = find(fold, id);
    HandoffState state = found.map(Entry.Handoff::state).orElse(HandoffState.ENDED);
    String agent =
        found
            .filter(handoff -> state == HandoffState.ACCEPTED)
            .map(handoff -> handoff.data().get("agent") instanceof String name ? name : "")
            .orElse("");
    boolean isOthers = !agent.isEmpty() && !agent.equals(caller.subject());
    if (move == HandoffMove.ACCEPT && isOthers) {
      throw new ProblemException(
          ProblemCode.HANDOFF_TAKEN, "The agent " + agent + " has accepted this hand-off already.");
    }
    if (!move.isFrom(state)) {
      throw new ProblemException(
          ProblemCode.HANDOFF_STATE,
          "The hand-off is "
              + HandoffRepository.word(state)
              + ", and in that state there is no "
              + move.word()
              + ".");
    }
    if (move.isTheAcceptingAgents() && isOthers && !isOps(caller)) {
      throw new ProblemException(
          ProblemCode.HANDOFF_TAKEN,
          "The agent "
              + agent
              + " has accepted this hand-off. Only they, or somebody with the role ops, may "
              + move.word()
              + " it.");
    }
    demandOutcome(fold, data);
  }

  /** Throws when the flow has no outcome that is named. */
  void demandOutcome(Fold fold, Map<String, Object> data) {
    if (data.get("outcome") instanceof String outcome) {
      demandKnown(fold, outcome);
    }
  }

  private void demandKnown(Fold fold, String outcome) {
    Set<String> known = new TreeSet<>(EVERY_FLOWS);
    for (Node node : flows.flow(fold.flow()).definition().nodes().values()) {
      if (node instanceof Node.End end) {
        known.add(end.outcome());
      }
    }
    if (!known.contains(outcome)) {
      throw new ProblemException(
          ProblemCode.UNKNOWN_OUTCOME,
          "The property outcome must be one of the outcomes of "
              + fold.flow()
              + ": "
              + String.join(", ", known)
              + ".");
    }
  }

  private static boolean isOps(Caller caller) {
    return caller.is(Role.OPS) || caller.is(Role.ADMIN);
  }

  /** Empty for a hand-off that a newer one at its place follows: that one is over. */
  static Optional<Entry.Handoff> find(Fold fold, String id) {
    return fold.slots().values().stream()
        .map(Slot::handoff)
        .filter(Objects::nonNull)
        .filter(handoff -> handoff.id().equals(id))
        .findFirst();
  }
}
