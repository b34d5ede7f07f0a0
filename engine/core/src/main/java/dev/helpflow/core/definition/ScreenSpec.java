package dev.helpflow.core.definition;

import java.util.List;

/**
 * What a node shows: {@code {"title", "components", "actions"?, "rules"?}}; the order of components
 * is the order on the screen.
 */
public record ScreenSpec(
    Text title, List<ComponentSpec> components, List<ActionSpec> actions, List<RuleSpec> rules) {
  public ScreenSpec {
    components = List.copyOf(components);
    actions = List.copyOf(actions);
    rules = List.copyOf(rules);
  }
}
