package dev.helpflow.core.lint;

import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.compile.ScreenPlan;
import dev.helpflow.core.compile.ValuePlan;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.value.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which answers of a screen are certain once the customer has gone on from it: those of components
 * that are required, have no {@code showIf}, and are revealed; and only if the action validates.
 *
 * @param actions the ids of the actions that go on
 * @param validating those of them that validate
 * @param always the components that are answered whichever of them is taken
 * @param revealed answers that are certain once others have some of their values
 */
record ScreenAnswers(
    Set<String> actions, Set<Object> validating, Set<String> always, List<Reveal> revealed) {
  /** A path that is certain once others have some of these values. */
  record Reveal(Map<String, Set<Object>> when, String path) {}

  /** Of each node that shows a screen which can be answered. */
  static Map<NodePlan, ScreenAnswers> allOf(Iterable<NodePlan> plans) {
    Map<NodePlan, ScreenAnswers> all = new HashMap<>();
    for (NodePlan plan : plans) {
      ScreenPlan screen =
          switch (plan) {
            case NodePlan.Screen p -> p.screen();
            case NodePlan.Wait p -> p.screen();
            case NodePlan.Decision _,
                NodePlan.Script _,
                NodePlan.Call _,
                NodePlan.Experiment _,
                NodePlan.Subflow _,
                NodePlan.Escalate _,
                NodePlan.End _ ->
                null;
          };
      if (screen != null) {
        all.put(plan, of(plan.id().value(), screen));
      }
    }
    return all;
  }

  private static ScreenAnswers of(String node, ScreenPlan screen) {
    Set<String> actions = new HashSet<>();
    Set<Object> validating = new HashSet<>();
    for (ScreenPlan.Action action : screen.actions()) {
      if (action.type().submits()) {
        actions.add(action.id());
        if (action.validates()) {
          validating.add(action.id());
        }
      }
    }
    boolean isAlwaysValid = validating.size() == actions.size();
    Set<String> always = new HashSet<>();
    List<Reveal> revealed = new ArrayList<>();
    for (ScreenPlan.Component component : screen.components()) {
      if (!isRequired(component)) {
        continue;
      }
      Map<String, Set<Object>> when = revealedBy(node, screen, component);
      if (when == null) {
        continue;
      }
      String id = component.id().value();
      if (when.isEmpty() && isAlwaysValid) {
        always.add(id);
      } else {
        if (!isAlwaysValid) {
          when.put("actions." + node, validating);
        }
        revealed.add(new Reveal(when, "answers." + node + "." + id));
      }
    }
    return new ScreenAnswers(actions, validating, always, revealed);
  }

  private static boolean isRequired(ScreenPlan.Component component) {
    ValuePlan required = component.properties().get("required");
    return component.input() != null
        && component.showIf() == null
        && (required == null || required.equals(new ValuePlan.Fixed(true)));
  }

  /**
   * The answers that reveal a component, none if it always is; null when that is not told by the
   * values of single choices.
   */
  private static @Nullable Map<String, Set<Object>> revealedBy(
      String node, ScreenPlan screen, ScreenPlan.Component component) {
    Map<String, Set<Object>> when = new HashMap<>();
    ScreenPlan.Component at = component;
    while (at.revealWhen() != null) {
      ComponentSpec.RevealWhen reveal = at.revealWhen();
      ScreenPlan.Component by =
          screen.components().stream()
              .filter(other -> other.id().equals(reveal.component()))
              .findFirst()
              .orElse(null);
      if (by == null
          || by.input() == null
          || !(by.input().type() instanceof ValueType.Choice)
          || by.showIf() != null
          || when.put("answers." + node + "." + by.id(), Set.copyOf(reveal.in())) != null) {
        return null;
      }
      at = by;
    }
    return when;
  }
}
