package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.Edge;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Arrival;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.Slot;
import dev.helpflow.core.ledger.Trail;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.core.value.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk is, what it has passed, and what it may pass without judging it. Changes with every
 * node.
 */
final class WalkState {
  private final Fold fold;
  private final WalkMode mode;
  private final Path path;
  private final ResultRules results;
  private final @Nullable Trail trail;
  private Frame frame;
  private int automatic;
  private @Nullable Stop stop;

  /** A walk over a fold, along a trail or, if it says what was known there, from its end. */
  WalkState(Fold fold, WalkMode mode, @Nullable Trail trail, Frame top) {
    this.fold = fold;
    this.mode = mode;
    this.trail = trail;
    Arrival arrival = trail == null ? null : trail.arrival();
    if (trail == null || arrival == null) {
      this.path = Path.fromStart(fold);
      if (trail != null && trail.freshUntil() != null) {
        path.growsOld(trail.freshUntil());
      }
    } else {
      this.path = Path.after(fold, trail, arrival);
      this.automatic = arrival.automatic();
    }
    this.results = new ResultRules(mode, path);
    this.frame = top;
  }

  Fold fold() {
    return fold;
  }

  WalkMode mode() {
    return mode;
  }

  Path path() {
    return path;
  }

  ResultRules results() {
    return results;
  }

  Frame frame() {
    return frame;
  }

  void enter(Frame inner) {
    frame = inner;
  }

  ScopeNames names() {
    return frame.names();
  }

  @Nullable Stop stop() {
    return stop;
  }

  /** The address of the visit that is made now. */
  Address visit(NodePlan plan) {
    if (trail != null && isTrodden()) {
      Address known = trail.steps().get(path.size()).address();
      frame.revisit(known);
      return known;
    }
    return frame.visit(plan);
  }

  /** Comes to a node; false when the walk has come too far without a screen, or at all. */
  boolean arrive(Address address, NodePlan plan) {
    learned(address);
    automatic++;
    path.arrive(address, plan instanceof NodePlan.Screen, automatic, frame.scopes());
    return mayGoOn();
  }

  /** Whether the walk has not come too far. */
  boolean mayGoOn() {
    return automatic <= Limits.AUTOMATIC_NODES && path.size() <= Limits.PATH_NODES;
  }

  /** A screen was shown here, so what follows is another stretch of automatic nodes. */
  void paused() {
    automatic = 0;
  }

  /** The names at this node, after the entries used so far. */
  void learned(Address address) {
    names().at(address.visit().number(), path.time());
  }

  /** Whether an earlier walk passed this node, and nothing has changed since up to the next. */
  boolean isTrodden() {
    return trail != null && path.size() < trail.steps().size();
  }

  /** Where the first open edge leads, or null when none is open. */
  @Nullable NodeId follow(List<Edge> edges) {
    return trail != null && isTrodden()
        ? trail.steps().get(path.size()).address().node()
        : frame.follow(edges);
  }

  /** Where a failure leads; without an edge for it, it is trouble. */
  @Nullable NodeId failed(Address address, String code, String errorCode, List<Edge> onError) {
    if (onError.isEmpty()) {
      return stopAt(new Stop.Trouble(frame, address, code));
    }
    names().failedWith(errorCode);
    return follow(onError);
  }

  /** Whether a fence lies beyond this place. */
  private boolean isFrozen(Slot here) {
    return fold.summary().fences() - path.fences() > (here.isFence() ? 1 : 0);
  }

  /** Whether entries hold here without being judged again. */
  boolean holds(Slot here) {
    return isTrodden() || (isFrozen(here) && !mode.judgesAll());
  }

  /**
   * Whether a result is of the type that the node's is said to be. One made on the version that the
   * session is on was held against that type when it came.
   */
  boolean fits(Entry.Result result, ValueType type) {
    return result.value() == null
        || result.seq() > fold.summary().migrated().newest()
        || (Coercion.coerce(type, result.value()) instanceof Coercion.Coerced(Object coerced)
            && isWithin(coerced, result.value()));
  }

  /** Whether all that there is in a value is in another, whatever else is there. */
  private static boolean isWithin(@Nullable Object part, @Nullable Object whole) {
    if (part instanceof Map<?, ?> some && whole instanceof Map<?, ?> all) {
      return some.entrySet().stream().allMatch(e -> isWithin(e.getValue(), all.get(e.getKey())));
    }
    if (part instanceof List<?> some && whole instanceof List<?> all) {
      return some.size() == all.size()
          && IntStream.range(0, some.size()).allMatch(i -> isWithin(some.get(i), all.get(i)));
    }
    return Objects.equals(part, whole);
  }

  /** Stops the walk; null, so that a node can be left with it. */
  @Nullable NodeId stopAt(Stop here) {
    stop = here;
    return null;
  }
}
