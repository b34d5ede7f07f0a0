package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.definition.Human;
import dev.helpflow.core.expression.ExpressionFault;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.expression.Names;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asks for a human, with what the human should know (design, section 9). */
final class HandoffRequests {
  /** The reason of a customer's own request. */
  static final String CUSTOMER_ASKED = "customerAsked";

  /** The customer attribute that lists what they need to be helped well. */
  private static final String SUPPORT_NEEDS = "supportNeeds";

  private static final String NORMAL = "normal";

  private final FlowLibrary library;
  private final Human defaultHuman;

  HandoffRequests(FlowLibrary library, Human defaultHuman) {
    this.library = library;
    this.defaultHuman = defaultHuman;
  }

  /** Because an escalate node says so. */
  void byNode(Turn turn, Walk.Finished walk, Stop.Escalating stop) {
    NodePlan.Escalate plan = stop.plan();
    request(
        turn,
        walk,
        stop.address(),
        Entry.Origin.NODE,
        plan.node().queue(),
        plan.node().priority(),
        plan.node().reason(),
        context(plan.context(), stop.frame().names().names()));
  }

  /** Because the customer asks, or because something failed that the flow has no answer to. */
  void laidOver(Turn turn, Walk.Finished walk, Entry.Origin origin, String reason) {
    Human own = library.flow(turn.fold().flow()).definition().human();
    request(
        turn,
        walk,
        walk.stop().address(),
        origin,
        own == null ? defaultHuman.queue() : own.queue(),
        NORMAL,
        reason,
        ownContext(turn, walk));
  }

  /** Because the customer asks although a person was asked already: theirs is told what is new. */
  void again(Turn turn, Walk.Finished walk, Entry.Handoff open) {
    Map<String, Object> context;
    if (walk.stop() instanceof Stop.Escalating stop && open.origin() == Entry.Origin.NODE) {
      context = context(stop.plan().context(), stop.frame().names().names());
    } else {
      context = ownContext(turn, walk);
    }
    turn.arrange(new Effect.RepeatHandoff(open.id(), CUSTOMER_ASKED, context));
    turn.happened(
        "handoff.repeated",
        open.address(),
        Map.of("handoff", open.id(), "queue", open.queue(), "reason", CUSTOMER_ASKED));
  }

  private Map<String, Object> ownContext(Turn turn, Walk.Finished walk) {
    CompiledFlow flow = library.flow(turn.fold().flow());
    Frame top = walk.stop().frame();
    while (top.parent() != null) {
      top = top.parent();
    }
    return flow.definition().human() == null
        ? Map.of()
        : context(flow.humanContext(), top.names().names());
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
      Walk.Finished walk,
      Address address,
      Entry.Origin origin,
      String queue,
      String asked,
      String reason,
      Map<String, Object> context) {
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
    turn.arrange(
        new Effect.RequestHandoff(
            id,
            address,
            origin,
            queue,
            priority,
            reason,
            context,
            walk.path().nodes().stream().map(Address::toString).toList()));
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

  /** What can be told at this point; what has not been learned yet is left out. */
  private static Map<String, Object> context(Map<String, ExpressionProgram> programs, Names names) {
    Map<String, Object> context = new LinkedHashMap<>();
    programs.forEach(
        (name, program) -> {
          try {
            Object value = program.evaluate(names);
            if (value != null) {
              context.put(name, value);
            }
          } catch (ExpressionFault absent) {
            // A flow's context names what may be known by the time a human is needed, and that may
            // be nothing yet.
            context.remove(name);
          }
        });
    return context;
  }
}
