package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.Edge;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.expression.ExpressionFault;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.expression.ExpressionValues;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.ledger.Slot;
import dev.helpflow.core.ledger.Trail;
import dev.helpflow.core.ledger.Visit;
import dev.helpflow.core.screen.AnswerReview;
import dev.helpflow.core.screen.Composer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a customer stands: goes from the start along the entries, and stops at the first place that has no valid one
 * (design, section 4). Made for one walk and thrown away.
 *
 * <p>Up to the last fence the walk is frozen: entries there were what a commit or a human was acting on, so they hold as they are.
 */
final class Walk {
  private final FlowLibrary library;
  private final Fold fold;
  private final WalkMode mode;
  private final Path path;
  private final ResultRules results;
  private final @Nullable Trail trail;
  private Frame frame;
  private int fencesAhead;
  private int automatic;
  private @Nullable Stop stop;

  private Walk(FlowLibrary library, Fold fold, WalkMode mode) {
    this.library = library;
    this.fold = fold;
    this.mode = mode;
    this.path = new Path(fold.started());
    this.results = new ResultRules(mode, path);
    this.trail = mode.mayFollow(fold.trail()) ? fold.trail() : null;
    if (trail != null && trail.freshUntil() != null) {
      path.growsOld(trail.freshUntil());
    }
    this.fencesAhead = (int) fold.slots().values().stream().filter(Slot::isFence).count();
    CompiledFlow flow = library.flow(fold.flow());
    Entry.Started started = fold.started();
    Map<String, Object> session =
        Map.of(
            "flow", flow.ref().id().toString(),
            "startedAt", started.at(),
            "zone", started.zone().getId());
    Object customer = ExpressionValues.toExpression(flow.customer(), started.customer());
    this.frame =
        Frame.top(flow, new ScopeNames(flow, started.inputs(), customer, session, started.at()));
  }

  /** A walk that has stopped. */
  record Finished(Stop stop, Path path) {}

  static Finished run(FlowLibrary library, Fold fold, WalkMode mode) {
    Walk walk = new Walk(library, fold, mode);
    return new Finished(walk.run(), walk.path);
  }

  private Stop run() {
    NodeId at = frame.flow().definition().start();
    while (true) {
      NodePlan plan = frame.flow().node(at);
      Address address = new Address(frame.entry(), at, Visit.FIRST);
      try {
        address = visit(plan);
        frame.names().at(address.visit().number(), path.time());
        path.arrived(address);
        if (++automatic > Limits.AUTOMATIC_NODES || path.nodes().size() > Limits.PATH_NODES) {
          return new Stop.Trouble(frame, address, "walk/endless");
        }
        NodeId next = pass(plan, address);
        if (stop != null) {
          return stop;
        }
        if (next == null) {
          return new Stop.Trouble(frame, address, "walk/no-open-transition");
        }
        at = next;
      } catch (ExpressionFault fault) {
        return new Stop.Trouble(frame, address, fault.code());
      }
    }
  }

  private Address visit(NodePlan plan) {
    if (trail != null && path.nodes().size() < trail.nodes().size()) {
      Address known = trail.nodes().get(path.nodes().size());
      frame.revisit(known);
      return known;
    }
    return frame.visit(plan);
  }

  /** Whether an earlier walk passed this node, and nothing has changed since up to the next. */
  private boolean isTrodden() {
    return trail != null && path.nodes().size() < trail.nodes().size();
  }

  private @Nullable NodeId follow(List<Edge> edges) {
    return trail != null && isTrodden()
        ? trail.nodes().get(path.nodes().size()).node()
        : frame.follow(edges);
  }

  /** Passes a node and says where it leads; or sets {@link #stop}. */
  private @Nullable NodeId pass(NodePlan plan, Address address) {
    Slot slot = fold.slot(address);
    if (slot.accepted() != null) {
      path.fence();
    }
    return switch (plan) {
      case NodePlan.Screen p -> screen(p, address, slot);
      case NodePlan.Decision p -> follow(p.next());
      case NodePlan.Call p -> call(p, address, slot);
      case NodePlan.Script p -> script(p, address, slot);
      case NodePlan.Wait p -> await(p, address, slot);
      case NodePlan.Experiment p -> experiment(p, address, slot);
      case NodePlan.Subflow p -> enter(p, address);
      case NodePlan.Escalate p -> escalate(p, address, slot);
      case NodePlan.End p -> end(p, address);
    };
  }

  private @Nullable NodeId screen(NodePlan.Screen plan, Address address, Slot slot) {
    Entry.Answer answer = slot.answer();
    if (answer == null || (slot.isReopened() && !holds(slot))) {
      return stopAt(new Stop.AtScreen(frame, address, plan, slot));
    }
    Map<String, Object> values = isTrodden() ? answer.values() : accepted(plan, answer);
    if (values == null && holds(slot)) {
      values = answer.values();
    }
    if (values == null) {
      return stopAt(new Stop.AtScreen(frame, address, plan, slot));
    }
    if (!values.equals(answer.values())) {
      path.leavesNoTrail();
    }
    passFence(slot);
    path.reopened(slot.reopened());
    path.passed(new Path.Passed(frame, address, plan, answer));
    if (slot.accepted() != null) {
      path.fence();
    }
    frame.names().answered(plan.id(), answer.action(), values);
    frame.names().at(address.visit().number(), path.time());
    automatic = 0;
    return follow(plan.next());
  }

  /** What the screen, as it would be shown now, accepts of a kept answer; null when it does not accept it. */
  private @Nullable Map<String, Object> accepted(NodePlan.Screen plan, Entry.Answer answer) {
    var names = frame.names().names();
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
            values -> frame.names().ifAnswered(plan.id(), action.id(), values));
    return review.isAccepted() ? review.values() : null;
  }

  /** Words do not decide whether an answer is valid, so any locale serves. */
  private Composer composer() {
    return new Composer(
        frame.flow(),
        frame.names().names(),
        frame.flow().definition().locales().getFirst(),
        fold.started().zone());
  }

  private @Nullable NodeId call(NodePlan.Call plan, Address address, Slot slot) {
    if (plan.node().commit()) {
      return commit(plan, address, slot);
    }
    Entry.Result result = slot.result();
    if (result != null && holds(slot)) {
      return goOn(address, plan, result);
    }
    Asked asked = Asked.of(plan.with(), frame.names().names());
    if (result == null || !results.isValid(result, asked.digest(), plan.node().freshFor())) {
      return stopAt(
          new Stop.Asking(
              frame,
              address,
              new Effect.Call(
                  address,
                  plan.node().connector(),
                  plan.node().operation(),
                  asked.text(),
                  asked.digest(),
                  plan.node().timeout(),
                  null)));
    }
    return goOn(address, plan, result);
  }

  private @Nullable NodeId commit(NodePlan.Call plan, Address address, Slot slot) {
    Entry.Intended intended = slot.intended();
    if (intended != null && slot.isCommitPending()) {
      passFence(slot);
      path.used(intended);
      path.fence();
      return stopAt(new Stop.Committed(frame, address, plan, intended));
    }
    Entry.Result result = slot.result();
    if (intended != null && result != null && !results.isOutdatedRefusal(result)) {
      passFence(slot);
      if (slot.isFence()) {
        path.fence();
        path.prompted(result);
      }
      return goOn(address, plan, result);
    }
    Path.Passed nearest = path.nearest();
    if (nearest == null) {
      return stopAt(new Stop.Trouble(frame, address, "walk/commit-without-screen"));
    }
    if (!results.mayCommit(nearest.answer(), fold.turnSeq())) {
      return stopAt(
          path.reopenable().contains(nearest)
              ? new Stop.BeforeCommit(nearest)
              // Its screen lies before a fence: nobody can be asked again, so a human decides.
              : new Stop.Trouble(frame, address, "walk/commit-behind-fence"));
    }
    Asked asked = Asked.of(plan.with(), frame.names().names());
    return stopAt(new Stop.Committing(frame, address, plan, asked.text(), asked.digest()));
  }

  /** Goes on from a call's result. */
  private @Nullable NodeId goOn(Address address, NodePlan.Call plan, Entry.Result result) {
    path.used(result);
    if (plan.node().freshFor() != null && !plan.node().commit()) {
      path.growsOld(result.at().plus(plan.node().freshFor()));
    }
    frame.names().at(address.visit().number(), path.time());
    if (result.error() == null) {
      frame.names().found(plan.id(), result.value());
      return follow(plan.next());
    }
    return failed(address, "call/" + result.error().code(), result.error().code(), plan.onError());
  }

  private @Nullable NodeId script(NodePlan.Script plan, Address address, Slot slot) {
    Entry.Result result = slot.result();
    Asked asked =
        result != null && holds(slot) ? null : Asked.of(plan.with(), frame.names().names());
    if (asked != null && (result == null || !results.isValid(result, asked.digest(), null))) {
      return stopAt(
          new Stop.Asking(
              frame,
              address,
              new Effect.RunScript(
                  address,
                  plan.node().language(),
                  plan.node().source(),
                  asked.values(),
                  asked.digest())));
    }
    return ran(address, plan, Objects.requireNonNull(result));
  }

  /** Goes on from a script's result. */
  private @Nullable NodeId ran(Address address, NodePlan.Script plan, Entry.Result result) {
    path.used(result);
    frame.names().at(address.visit().number(), path.time());
    if (result.error() == null) {
      frame.names().found(plan.id(), result.value());
      return follow(plan.next());
    }
    return failed(address, "script/" + result.error().code(), result.error().code(), plan.onError());
  }

  private @Nullable NodeId failed(
      Address address, String code, String errorCode, List<Edge> onError) {
    if (onError.isEmpty()) {
      return stopAt(new Stop.Trouble(frame, address, code));
    }
    frame.names().failedWith(errorCode);
    return follow(onError);
  }

  private @Nullable NodeId await(NodePlan.Wait plan, Address address, Slot slot) {
    automatic = 0;
    Entry.Signal signal = slot.signal();
    Entry.Answer answer = slot.answer();
    if (signal != null) {
      path.used(signal);
      path.prompted(signal);
      frame.names().at(address.visit().number(), path.time());
      if (signal.isDeadline()) {
        return follow(plan.onTimeout().isEmpty() ? plan.next() : plan.onTimeout());
      }
      frame.names().found(plan.id(), signal.payload());
      return follow(plan.next());
    }
    if (answer != null) {
      path.used(answer);
      path.prompted(answer);
      frame.names().answered(plan.id(), answer.action(), answer.values());
      frame.names().at(address.visit().number(), path.time());
      return follow(plan.next());
    }
    String key = Objects.requireNonNull(address.visit().key());
    return stopAt(new Stop.Waiting(frame, address, plan, key, slot));
  }

  private @Nullable NodeId experiment(NodePlan.Experiment plan, Address address, Slot slot) {
    Entry.Assignment assignment = slot.assignment();
    if (assignment == null) {
      return stopAt(
          new Stop.Asking(
              frame,
              address,
              new Effect.Assign(
                  address,
                  plan.node().experiment(),
                  List.copyOf(plan.variants().keySet()))));
    }
    path.used(assignment);
    frame.names().at(address.visit().number(), path.time());
    String variant = assignment.variant();
    return follow(
        variant == null
            ? plan.otherwise()
            : plan.variants().getOrDefault(variant, plan.otherwise()));
  }

  private @Nullable NodeId enter(NodePlan.Subflow plan, Address address) {
    if (frame.depth() >= Limits.SUBFLOW_DEPTH) {
      return stopAt(new Stop.Trouble(frame, address, "walk/too-deep"));
    }
    Integer version = plan.node().version();
    if (version == null) {
      version = fold.subflows().get(plan.node().flow());
    }
    if (version == null) {
      return stopAt(new Stop.Trouble(frame, address, "walk/unknown-flow"));
    }
    CompiledFlow child = library.flow(new FlowRef(plan.node().flow(), version));
    Map<String, Object> inputs = evaluate(plan.with());
    ScopeNames names =
        new ScopeNames(
            child,
            inputs,
            Objects.requireNonNull(frame.names().find("customer")),
            session(),
            path.time());
    frame = frame.enter(child, plan, address, names);
    return child.definition().start();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> session() {
    return (Map<String, Object>) Objects.requireNonNull(frame.names().find("session"));
  }

  private @Nullable NodeId escalate(NodePlan.Escalate plan, Address address, Slot slot) {
    automatic = 0;
    Entry.Handoff handoff = slot.handoff();
    if (handoff == null || (handoff.state() == HandoffState.CANCELLED && path.turnSeq() > handoff.seq())) {
      return stopAt(new Stop.Escalating(frame, address, plan, null));
    }
    passFence(slot);
    path.used(handoff);
    if (slot.isFence()) {
      path.fence();
    }
    frame.names().at(address.visit().number(), path.time());
    return switch (handoff.state()) {
      case REQUESTED, QUEUED, ACCEPTED, TRANSFERRED ->
          stopAt(new Stop.Escalating(frame, address, plan, handoff));
      case CANCELLED, FAILED ->
          plan.onUnavailable().isEmpty()
              ? stopAt(new Stop.Unavailable(frame, address, plan, handoff))
              : follow(plan.onUnavailable());
      case RETURNED ->
          plan.onReturned().isEmpty()
              ? stopAt(new Stop.Ended(frame, address, null, Outcomes.of(handoff)))
              : follow(plan.onReturned());
      case ENDED -> stopAt(new Stop.Ended(frame, address, null, Outcomes.of(handoff)));
    };
  }

  private @Nullable NodeId end(NodePlan.End plan, Address address) {
    Frame parent = frame.parent();
    NodePlan.Subflow caller = frame.caller();
    if (parent == null || caller == null) {
      return stopAt(new Stop.Ended(frame, address, plan, plan.node().outcome()));
    }
    Map<String, Object> fact = new LinkedHashMap<>(evaluate(plan.outputs()));
    fact.put("outcome", plan.node().outcome());
    Address entry = Objects.requireNonNull(frame.entry());
    frame = parent;
    frame.names().at(entry.visit().number(), path.time());
    frame.names().found(caller.id(), fact);
    return follow(caller.outcomes().getOrDefault(plan.node().outcome(), List.of()));
  }

  private Map<String, Object> evaluate(Map<String, ExpressionProgram> programs) {
    return Asked.evaluate(programs, frame.names().names());
  }

  /** Whether a fence lies beyond this place. */
  private boolean isFrozen(Slot here) {
    return fencesAhead > (here.isFence() ? 1 : 0);
  }

  /** Whether entries hold here without being judged again. */
  private boolean holds(Slot here) {
    return isTrodden() || isFrozen(here);
  }

  private void passFence(Slot slot) {
    if (slot.isFence()) {
      fencesAhead--;
    }
  }

  private @Nullable NodeId stopAt(Stop here) {
    stop = here;
    return null;
  }
}
