package dev.helpflow.authoring.scenario;

import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.RuleSpec;
import dev.helpflow.core.definition.ScreenSpec;
import dev.helpflow.core.definition.Transition;
import dev.helpflow.core.screen.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The guards of a flow, and which of their sides runs show.
 *
 * <p>The guards of one way to one node are one, as their segment is; the last of a way that needs
 * no other has one side. The rules of one component are one as well, since from outside its errors
 * look alike.
 */
final class Guards {
  private static final String RULE = "rule";

  private final FlowDefinition flow;
  private final Set<GuardSide> sides = new LinkedHashSet<>();

  Guards(FlowDefinition flow) {
    this.flow = flow;
  }

  /** Both sides of every guard. */
  Set<GuardSide> all() {
    for (Node node : flow.nodes().values()) {
      node.ways().forEach((way, transitions) -> transitions(node.id(), way, transitions, null));
      ScreenSpec screen = node.shown();
      if (screen != null) {
        conditional(screen).forEach(name -> both(node.id(), name + " showIf"));
        ruled(screen).forEach(name -> both(node.id(), "rule at " + name));
      }
    }
    return sides;
  }

  /** The sides that a run shows. */
  Set<GuardSide> seen(Trail trail, List<Screen> screens) {
    for (Node node : flow.nodes().values()) {
      node.ways().forEach((way, transitions) -> transitions(node.id(), way, transitions, trail));
      ScreenSpec spec = node.shown();
      if (spec != null) {
        screens.stream()
            .filter(shown -> shown.analyticsId().equals(flow.id() + ":" + node.id()))
            .forEach(shown -> shown(node.id(), spec, shown));
        if (node.ways().keySet().stream()
            .anyMatch(
                way -> isPassed(trail, node.id(), way, node.ways().getOrDefault(way, List.of())))) {
          ruled(spec).forEach(name -> side(node.id(), "rule at " + name, false));
        }
      }
    }
    return sides;
  }

  /**
   * The sides of one way's guards, by the nodes that they lead to.
   *
   * @param trail null for all sides, else those that it shows
   */
  private void transitions(
      NodeId node, String way, List<Transition> transitions, @Nullable Trail trail) {
    Map<NodeId, Boolean> guarded = new LinkedHashMap<>();
    transitions.forEach(t -> guarded.merge(t.to(), t.when() != null, Boolean::logicalAnd));
    List<NodeId> targets = new ArrayList<>(guarded.keySet());
    for (int i = 0; i < targets.size(); i++) {
      NodeId target = targets.get(i);
      String guard = way + " → " + target;
      if (guarded.getOrDefault(target, false) && isWalked(trail, node, way, target)) {
        side(node, guard, true);
      }
      boolean goesOn =
          targets.subList(i + 1, targets.size()).stream()
              .anyMatch(later -> isWalked(trail, node, way, later));
      if (isGuardedFirst(transitions, target) && goesOn) {
        side(node, guard, false);
      }
    }
  }

  private static boolean isGuardedFirst(List<Transition> transitions, NodeId target) {
    return transitions.stream()
        .filter(transition -> transition.to().equals(target))
        .findFirst()
        .map(transition -> transition.when() != null)
        .orElse(false);
  }

  private boolean isPassed(Trail trail, NodeId node, String way, List<Transition> transitions) {
    return transitions.stream().anyMatch(t -> isWalked(trail, node, way, t.to()));
  }

  private boolean isWalked(@Nullable Trail trail, NodeId node, String way, NodeId to) {
    return trail == null || trail.segments().contains(new Segment(flow.id(), node, way, to));
  }

  private void shown(NodeId node, ScreenSpec spec, Screen shown) {
    Set<String> there = new LinkedHashSet<>();
    shown.components().forEach(component -> there.add(component.id()));
    shown.actions().forEach(action -> there.add(action.id()));
    conditional(spec).forEach(name -> side(node, name + " showIf", there.contains(name)));
    shown.errors().stream()
        .filter(error -> error.code().equals(RULE))
        .forEach(error -> side(node, "rule at " + error.component(), true));
  }

  private static List<String> conditional(ScreenSpec screen) {
    List<String> conditional = new ArrayList<>();
    for (ComponentSpec component : screen.components()) {
      if (component.showIf() != null) {
        conditional.add(component.id().value());
      }
    }
    for (ActionSpec action : screen.actions()) {
      if (action.showIf() != null) {
        conditional.add(action.id().value());
      }
    }
    return conditional;
  }

  private static Set<String> ruled(ScreenSpec screen) {
    Set<String> ruled = new LinkedHashSet<>();
    for (RuleSpec rule : screen.rules()) {
      ruled.add(rule.component().value());
    }
    return ruled;
  }

  private void both(NodeId node, String guard) {
    side(node, guard, true);
    side(node, guard, false);
  }

  private void side(NodeId node, String guard, boolean holds) {
    sides.add(new GuardSide(flow.id(), node, guard, holds));
  }
}
