package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.Edge;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.Slot;
import dev.helpflow.core.ledger.Trail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk is, what it has passed, and what it may pass without judging it. Changes with every
 * node.
 */
final class WalkState {
  private final Fold fold;
  private final Path path;
  private final ResultRules results;
  private final @Nullable Trail trail;
  private Frame frame;
  private int fencesAhead;
  private int automatic;
  private @Nullable Stop stop;

  WalkState(Fold fold, WalkMode mode, Frame top) {
    this.fold = fold;
    this.path = new Path(fold.started());
    this.results = new ResultRules(mode, path);
    this.trail = mode.mayFollow(fold.trail()) ? fold.trail() : null;
    if (trail != null && trail.freshUntil() != null) {
      path.growsOld(trail.freshUntil());
    }
    this.fencesAhead = (int) fold.slots().values().stream().filter(Slot::isFence).count();
    this.frame = top;
  }

  Fold fold() {
    return fold;
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
      Address known = trail.nodes().get(path.nodes().size());
      frame.revisit(known);
      return known;
    }
    return frame.visit(plan);
  }

  /** Comes to a node; false when the walk has come too far without a screen, or at all. */
  boolean arrive(Address address) {
    if (!path.nodes().isEmpty() && fold.slot(path.nodes().getLast()).isFence()) {
      fencesAhead--;
    }
    learned(address);
    path.arrived(address);
    automatic++;
    return automatic <= Limits.AUTOMATIC_NODES && path.nodes().size() <= Limits.PATH_NODES;
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
    return trail != null && path.nodes().size() < trail.nodes().size();
  }

  /** Where the first open edge leads, or null when none is open. */
  @Nullable NodeId follow(List<Edge> edges) {
    return trail != null && isTrodden()
        ? trail.nodes().get(path.nodes().size()).node()
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
    return fencesAhead > (here.isFence() ? 1 : 0);
  }

  /** Whether entries hold here without being judged again. */
  boolean holds(Slot here) {
    return isTrodden() || isFrozen(here);
  }

  /** Stops the walk; null, so that a node can be left with it. */
  @Nullable NodeId stopAt(Stop here) {
    stop = here;
    return null;
  }
}
