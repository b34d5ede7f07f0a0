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
import java.util.Locale;
import java.util.Map;

/** Asks for a human, with what the human should know (design, section 9). */
final class HandoffRequests {
  /** The reason of a customer's own request. */
  static final String CUSTOMER_ASKED = "customerAsked";

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
    CompiledFlow flow = library.flow(turn.fold().flow());
    Human own = flow.definition().human();
    Frame top = walk.stop().frame();
    while (top.parent() != null) {
      top = top.parent();
    }
    request(
        turn,
        walk,
        walk.stop().address(),
        origin,
        own == null ? defaultHuman.queue() : own.queue(),
        NORMAL,
        reason,
        own == null ? Map.of() : context(flow.humanContext(), top.names().names()));
  }

  private static void request(
      Turn turn,
      Walk.Finished walk,
      Address address,
      Entry.Origin origin,
      String queue,
      String priority,
      String reason,
      Map<String, Object> context) {
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
