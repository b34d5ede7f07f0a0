package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.definition.Human;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asks for a human, with what the human should know (design, section 9). */
final class HandoffRequests {
  /** The reason of a customer's own request. */
  static final String CUSTOMER_ASKED = "customerAsked";

  /** How long a desk is not told again that the same customer asks. */
  static final Duration REPEAT_AFTER = Duration.ofMinutes(1);

  /** The customer attribute that lists what they need to be helped well. */
  private static final String SUPPORT_NEEDS = "supportNeeds";

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
    Human own = library.flow(turn.fold().flow()).definition().human();
    request(
        turn,
        walk.stop().address(),
        origin,
        own == null ? defaultHuman.queue() : own.queue(),
        NORMAL,
        reason,
        own(turn, walk, origin, reason));
  }

  /** Because the customer asks although a person was asked already: theirs is told what is new. */
  void again(Turn turn, Walk.Finished walk, Entry.Handoff open) {
    Map<String, Object> data = new LinkedHashMap<>(open.data());
    data.put(HandoffData.REPEATED, turn.now().toString());
    turn.append(seq -> open.moved(seq, turn.now(), open.state(), data));
    HandoffPackage told =
        walk.stop() instanceof Stop.Escalating stop && open.origin() == Entry.Origin.NODE
            ? briefings.of(
                turn.fold(),
                walk,
                stop.frame(),
                stop.plan().briefing(),
                open.origin(),
                CUSTOMER_ASKED)
            : own(turn, walk, open.origin(), CUSTOMER_ASKED);
    turn.arrange(new Effect.RepeatHandoff(open.id(), CUSTOMER_ASKED, told.context()));
    turn.happened(
        "handoff.repeated",
        open.address(),
        Map.of("handoff", open.id(), "queue", open.queue(), "reason", CUSTOMER_ASKED));
  }

  /** What the flow itself tells, wherever in a sub-flow the customer stands. */
  private HandoffPackage own(Turn turn, Walk.Finished walk, Entry.Origin origin, String reason) {
    CompiledFlow flow = library.flow(turn.fold().flow());
    Frame top = walk.stop().frame();
    while (top.parent() != null) {
      top = top.parent();
    }
    return briefings.of(turn.fold(), walk, top, flow.humanBriefing(), origin, reason);
  }

  /**
   * A customer with support needs is raised by one step, so that they wait for less long than
   * others who need the same; {@code urgent} is the highest.
   */
  static String raised(String priority, Map<String, Object> customer) {
    boolean needs = customer.get(SUPPORT_NEEDS) instanceof List<?> list && !list.isEmpty();
    if (!needs) {
      return priority;
    }
    return switch (priority) {
      case "low" -> NORMAL;
      case NORMAL -> "high";
      default -> "urgent";
    };
  }

  private static void request(
      Turn turn,
      Address address,
      Entry.Origin origin,
      String queue,
      String asked,
      String reason,
      HandoffPackage told) {
    String priority = raised(asked, turn.fold().started().customer());
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
