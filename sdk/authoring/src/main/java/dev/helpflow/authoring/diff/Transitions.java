package dev.helpflow.authoring.diff;

import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Compares the transitions of one way out of a node. */
final class Transitions {
  private final NodeId node;
  private final String way;
  private final List<Transition> older;
  private final List<Transition> newer;
  private final List<Change> changes = new ArrayList<>();

  private Transitions(NodeId node, String way, List<Transition> older, List<Transition> newer) {
    this.node = node;
    this.way = way;
    this.older = new ArrayList<>(older);
    this.newer = new ArrayList<>(newer);
  }

  static List<Change> compare(
      NodeId node, String way, List<Transition> older, List<Transition> newer) {
    if (older.equals(newer)) {
      return List.of();
    }
    return new Transitions(node, way, older, newer).changes();
  }

  private List<Change> changes() {
    pair(Transition::equals, (from, to) -> {});
    if (older.isEmpty() && newer.isEmpty()) {
      return List.of(new Change.TransitionsReordered(node, way));
    }
    pair(
        (from, to) -> Objects.equals(from.when(), to.when()),
        (from, to) ->
            changes.add(new Change.TransitionMoved(node, way, guard(from), from.to(), to.to())));
    pair(
        (from, to) -> from.to().equals(to.to()),
        (from, to) ->
            changes.add(new Change.GuardChanged(node, way, guard(from), guard(to), to.to())));
    older.forEach(
        gone -> changes.add(new Change.TransitionRemoved(node, way, guard(gone), gone.to())));
    newer.forEach(
        come -> changes.add(new Change.TransitionAdded(node, way, guard(come), come.to())));
    return changes;
  }

  private interface Pairing {
    void take(Transition from, Transition to);
  }

  /** Takes out of both lists what belongs together. */
  private void pair(BiPredicate<Transition, Transition> belong, Pairing pairing) {
    for (Transition from : List.copyOf(older)) {
      newer.stream()
          .filter(to -> belong.test(from, to))
          .findFirst()
          .ifPresent(
              to -> {
                older.remove(from);
                newer.remove(to);
                pairing.take(from, to);
              });
    }
  }

  private static @Nullable String guard(Transition transition) {
    return transition.when() == null ? null : transition.when().source();
  }
}
