package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.ledger.Slot;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a walk passes waits, hand-offs and experiments: what somebody else decides (design, section
 * 4, rules 7 and 8).
 */
final class PauseNodes {
  private final WalkState walk;

  PauseNodes(WalkState walk) {
    this.walk = walk;
  }

  @Nullable NodeId await(NodePlan.Wait plan, Address address, Slot slot) {
    walk.paused();
    Entry.Signal signal = slot.signal();
    Entry.Answer answer = slot.answer();
    if (signal != null) {
      walk.path().used(signal);
      walk.path().prompted(signal);
      walk.learned(address);
      if (signal.isDeadline()) {
        return walk.follow(plan.onTimeout().isEmpty() ? plan.next() : plan.onTimeout());
      }
      walk.names().found(plan.id(), signal.payload());
      return walk.follow(plan.next());
    }
    if (answer != null) {
      walk.path().used(answer);
      walk.path().prompted(answer);
      walk.names().found(plan.id(), null);
      walk.names().answered(plan.id(), answer.action(), answer.values());
      walk.learned(address);
      return walk.follow(plan.next());
    }
    String key = Objects.requireNonNull(address.visit().key());
    return walk.stopAt(new Stop.Waiting(walk.frame(), address, plan, key, slot));
  }

  @Nullable NodeId experiment(NodePlan.Experiment plan, Address address, Slot slot) {
    Entry.Assignment assignment = slot.assignment();
    if (assignment == null) {
      return walk.stopAt(
          new Stop.Asking(
              walk.frame(),
              address,
              new Effect.Assign(
                  address, plan.node().experiment(), List.copyOf(plan.variants().keySet()))));
    }
    walk.path().used(assignment);
    walk.learned(address);
    String variant = assignment.variant();
    return walk.follow(
        variant == null
            ? plan.otherwise()
            : plan.variants().getOrDefault(variant, plan.otherwise()));
  }

  @Nullable NodeId escalate(NodePlan.Escalate plan, Address address, Slot slot) {
    walk.paused();
    Entry.Handoff handoff = slot.handoff();
    if (handoff == null
        || ((handoff.state() == HandoffState.CANCELLED || handoff.state() == HandoffState.FAILED)
            && walk.path().turnSeq() > handoff.seq())) {
      return walk.stopAt(new Stop.Escalating(walk.frame(), address, plan, null));
    }
    walk.path().used(handoff);
    if (slot.isFence()) {
      walk.path().fence();
    }
    walk.learned(address);
    return switch (handoff.state()) {
      case REQUESTED, QUEUED, ACCEPTED, TRANSFERRED ->
          walk.stopAt(new Stop.Escalating(walk.frame(), address, plan, handoff));
      case CANCELLED, FAILED ->
          plan.onUnavailable().isEmpty()
              ? walk.stopAt(new Stop.Unavailable(walk.frame(), address, plan, handoff))
              : walk.follow(plan.onUnavailable());
      case RETURNED ->
          plan.onReturned().isEmpty()
              ? walk.stopAt(new Stop.Ended(walk.frame(), address, null, Outcomes.of(handoff)))
              : walk.follow(plan.onReturned());
      case ENDED -> walk.stopAt(new Stop.Ended(walk.frame(), address, null, Outcomes.of(handoff)));
    };
  }
}
