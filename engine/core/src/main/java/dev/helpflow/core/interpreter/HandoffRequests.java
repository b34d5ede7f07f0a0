package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.definition.Human;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import java.util.Locale;
import java.util.Map;

/** Asks for a human, with what the human should know (design, section 9). */
final class HandoffRequests {
  /** The reason of a customer's own request. */
  static final String CUSTOMER_ASKED = "customerAsked";

  private static final String NORMAL = "normal";

  private final FlowLibrary library;
  private final Human defaultHuman;
  private final Briefings briefings;

  HandoffRequests(FlowLibrary library, Human defaultHuman, Briefings briefings) {
    this.library = library;
    this.defaultHuman = defaultHuman;
    this.briefings = briefings;
  }

  /** Because an escalate node says so. */
  void byNode(Turn turn, Walk.Finished walk, Stop.Escalating stop) {
    NodePlan.Escalate plan = stop.plan();
    String reason = plan.node().reason();
    request(
        turn,
        stop.address(),
        Entry.Origin.NODE,
        plan.node().queue(),
        plan.node().priority(),
        reason,
        briefings.of(turn.fold(), walk, stop.frame(), plan.briefing(), Entry.Origin.NODE, reason));
  }

  /** Because the customer asks, or because something failed that the flow has no answer to. */
  void laidOver(Turn turn, Walk.Finished walk, Entry.Origin origin, String reason) {
    CompiledFlow flow = library.flow(turn.fold().flow());
    Human own = flow.definition().human();
    Frame top = walk.stop().frame();
    while (top.parent() != null) {
      top = top.parent();
    }
    request(
        turn,
        walk.stop().address(),
        origin,
        own == null ? defaultHuman.queue() : own.queue(),
        NORMAL,
        reason,
        briefings.of(turn.fold(), walk, top, flow.humanBriefing(), origin, reason));
  }

  private static void request(
      Turn turn,
      Address address,
      Entry.Origin origin,
      String queue,
      String priority,
      String reason,
      HandoffPackage told) {
    String id = turn.ids().next();
    turn.append(
        seq ->
            new Entry.Handoff(
                seq,
                turn.now(),
                address,
                id,
                origin,
                HandoffState.REQUESTED,
                queue,
                reason,
                Map.of()));
    turn.arrange(new Effect.RequestHandoff(id, address, origin, queue, priority, reason, told));
    turn.happened(
        "handoff.requested",
        address,
        Map.of(
            "handoff", id,
            "origin", origin.name().toLowerCase(Locale.ROOT),
            "queue", queue,
            "priority", priority,
            "reason", reason));
  }
}
