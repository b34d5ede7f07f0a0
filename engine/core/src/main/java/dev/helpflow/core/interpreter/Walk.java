package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.expression.ExpressionFault;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Arrival;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.Slot;
import dev.helpflow.core.ledger.Trail;
import dev.helpflow.core.ledger.Visit;
import dev.helpflow.core.screen.AnswerReview;
import dev.helpflow.core.screen.Composer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a customer stands: goes from the start along the entries, and stops at the first
 * place that has no valid one (design, section 4). Made for one walk and thrown away.
 *
 * <p>Up to the last fence the walk is frozen: entries there were what a commit or a human was
 * acting on, so they hold as they are.
 */
final class Walk {
  private final FlowLibrary library;
  private final WalkState walk;
  private final CallNodes calls;
  private final PauseNodes pauses;
  private final @Nullable Arrival arrival;

  private Walk(FlowLibrary library, Fold fold, WalkMode mode) {
    this.library = library;
    CompiledFlow flow = library.flow(fold.flow());
    Entry.Started started = fold.started();
    Map<String, Object> session =
        Map.of(
            "flow", flow.ref().id().toString(),
            "startedAt", started.at(),
            "zone", started.zone().getId());
    Object customer = flow.forms().customer().toExpression(started.customer());
    Trail trail = mode.follow(fold.trail());
    this.arrival = trail == null ? null : trail.arrival();
    Recollection before =
        trail == null || arrival == null
            ? null
            : new Recollection(fold, trail.steps(), arrival.outputs(), flow, null);
    ScopeNames names =
        new ScopeNames(flow, before, started.inputs(), customer, session, started.at());
    this.walk = new WalkState(fold, mode, trail, Frame.top(flow, names));
    this.calls = new CallNodes(walk);
    this.pauses = new PauseNodes(walk);
  }

  /** A walk that has stopped. */
  record Finished(Stop stop, Path path) {}

  static Finished run(FlowLibrary library, Fold fold, WalkMode mode) {
    Walk walk = new Walk(library, fold, mode);
    return new Finished(walk.run(), walk.walk.path());
  }

  private Stop run() {
    return arrival == null ? go(walk.frame().flow().definition().start()) : resume(arrival);
  }

  /** Goes on where an earlier walk had come to. */
  private Stop resume(Arrival from) {
    Address last = walk.path().last();
    try {
      for (Arrival.Scope scope : from.scopes()) {
        walk.names().at(scope.entry().visit().number(), scope.time());
        NodePlan.Subflow plan = (NodePlan.Subflow) walk.frame().flow().node(scope.entry().node());
        walk.enter(scope(plan, scope.entry(), Objects.requireNonNull(child(plan)), scope.time()));
      }
      walk.learned(last);
      if (!walk.mayGoOn()) {
        return new Stop.Trouble(walk.frame(), last, "walk/endless");
      }
      NodeId next = pass(walk.frame().flow().node(last.node()), last);
      Stop stop = walk.stop();
      if (stop != null) {
        return stop;
      }
      return next == null
          ? new Stop.Trouble(walk.frame(), last, "walk/no-open-transition")
          : go(next);
    } catch (ExpressionFault fault) {
      return new Stop.Trouble(walk.frame(), last, fault.code());
    }
  }

  private Stop go(NodeId start) {
    NodeId at = start;
    while (true) {
      NodePlan plan = walk.frame().flow().node(at);
      Address address = new Address(walk.frame().entry(), at, Visit.FIRST);
      try {
        Address visited = walk.visit(plan);
        String key = visited.visit().key();
        if (key != null && key.length() > Limits.KEY_CHARACTERS) {
          return new Stop.Trouble(walk.frame(), address, "walk/key-too-long");
        }
        address = visited;
        if (!walk.arrive(address, plan)) {
          return new Stop.Trouble(walk.frame(), address, "walk/endless");
        }
        NodeId next = pass(plan, address);
        Stop stop = walk.stop();
        if (stop != null) {
          return stop;
        }
        if (next == null) {
          return new Stop.Trouble(walk.frame(), address, "walk/no-open-transition");
        }
        at = next;
      } catch (ExpressionFault fault) {
        return new Stop.Trouble(walk.frame(), address, fault.code());
      }
    }
  }

  /** Passes a node and says where it leads; null when the walk stops here, or no edge is open. */
  private @Nullable NodeId pass(NodePlan plan, Address address) {
    Slot slot = walk.fold().slot(address);
    if (slot.accepted() != null) {
      walk.path().fence();
    }
    return switch (plan) {
      case NodePlan.Screen p -> screen(p, address, slot);
      case NodePlan.Decision p -> walk.follow(p.next());
      case NodePlan.Call p -> calls.call(p, address, slot);
      case NodePlan.Script p -> calls.script(p, address, slot);
      case NodePlan.Wait p -> pauses.await(p, address, slot);
      case NodePlan.Experiment p -> pauses.experiment(p, address, slot);
      case NodePlan.Subflow p -> enter(p, address);
      case NodePlan.Escalate p -> pauses.escalate(p, address, slot);
      case NodePlan.End p -> end(p, address);
    };
  }

  private @Nullable NodeId screen(NodePlan.Screen plan, Address address, Slot slot) {
    Entry.Answer answer = slot.answer();
    if (answer == null || (slot.isReopened() && !walk.holds(slot))) {
      return walk.stopAt(new Stop.AtScreen(walk.frame(), address, plan, slot));
    }
    Map<String, Object> values =
        walk.isTrodden() || isJustReviewed(answer) ? answer.values() : accepted(plan, answer);
    if (values == null && walk.holds(slot)) {
      values = answer.values();
    }
    if (values == null) {
      return walk.stopAt(new Stop.AtScreen(walk.frame(), address, plan, slot));
    }
    if (!values.equals(answer.values())) {
      walk.path().leavesNoTrail();
    }
    walk.path().reopened(slot.reopened());
    walk.path().passed(answer);
    if (slot.accepted() != null) {
      walk.path().fence();
    }
    walk.names().answered(plan.id(), answer.action(), values);
    walk.learned(address);
    walk.paused();
    return walk.follow(plan.next());
  }

  /** Reviewed by this very step, at the end of the same trail: nothing has changed in between. */
  private boolean isJustReviewed(Entry.Answer answer) {
    return arrival != null && answer.seq() == walk.mode().reviewed();
  }

  /**
   * What the screen, as it would be shown now, accepts of a kept answer; null when it does not
   * accept it.
   */
  private @Nullable Map<String, Object> accepted(NodePlan.Screen plan, Entry.Answer answer) {
    var names = walk.names().names();
    var action = AnswerReview.action(plan.screen(), names, answer.action());
    if (action == null) {
      return null;
    }
    AnswerReview review =
        AnswerReview.of(
            plan.screen(),
            composer(),
            action,
            answer.values(),
            null,
            values -> walk.names().ifAnswered(plan.id(), action.id(), values));
    return review.isAccepted() ? review.values() : null;
  }

  /** Words do not decide whether an answer is valid, so any locale serves. */
  private Composer composer() {
    return new Composer(
        walk.frame().flow(),
        walk.names().names(),
        walk.frame().flow().definition().locales().getFirst(),
        walk.fold().started().zone());
  }

  private @Nullable NodeId enter(NodePlan.Subflow plan, Address address) {
    if (walk.frame().depth() >= dev.helpflow.core.definition.Limits.SUBFLOW_DEPTH) {
      return walk.stopAt(new Stop.Trouble(walk.frame(), address, "walk/too-deep"));
    }
    CompiledFlow child = child(plan);
    if (child == null) {
      return walk.stopAt(new Stop.Trouble(walk.frame(), address, "walk/unknown-flow"));
    }
    walk.enter(scope(plan, address, child, walk.path().time()));
    return child.definition().start();
  }

  /** The flow that a sub-flow node runs in this session, or null when that was not recorded. */
  private @Nullable CompiledFlow child(NodePlan.Subflow plan) {
    Integer version = plan.node().version();
    if (version == null) {
      version = walk.fold().subflows().get(plan.node().flow());
    }
    return version == null ? null : library.flow(new FlowRef(plan.node().flow(), version));
  }

  private Frame scope(NodePlan.Subflow plan, Address entry, CompiledFlow child, Instant time) {
    Recollection before = walk.names().before();
    ScopeNames names =
        new ScopeNames(
            child,
            before == null ? null : before.within(child, entry),
            evaluate(plan.with()),
            Objects.requireNonNull(walk.names().find("customer")),
            session(),
            time);
    return walk.frame().enter(child, plan, entry, time, names);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> session() {
    return (Map<String, Object>) Objects.requireNonNull(walk.names().find("session"));
  }

  private @Nullable NodeId end(NodePlan.End plan, Address address) {
    Frame parent = walk.frame().parent();
    NodePlan.Subflow caller = walk.frame().caller();
    if (parent == null || caller == null) {
      return walk.stopAt(new Stop.Ended(walk.frame(), address, plan, plan.node().outcome()));
    }
    Map<String, Object> fact = new LinkedHashMap<>(evaluate(plan.outputs()));
    fact.put("outcome", plan.node().outcome());
    Address entry = Objects.requireNonNull(walk.frame().entry());
    walk.path().left(entry, fact);
    walk.enter(parent);
    walk.learned(entry);
    walk.names().found(caller.id(), fact);
    return walk.follow(caller.outcomes().getOrDefault(plan.node().outcome(), List.of()));
  }

  private Map<String, Object> evaluate(Map<String, ExpressionProgram> programs) {
    return Asked.evaluate(programs, walk.names().names());
  }
}
