package dev.helpflow.core.definition;

import java.util.List;

/**
 * What a node shows: {@code {"title", "components", "actions"?, "rules"?}}; the order of components
 * is the order on the screen.
 *
 * @param fragments which of the components its author took from fragments, in that order
 */
public record ScreenSpec(
    Text title,
    List<ComponentSpec> components,
    List<ActionSpec> actions,
    List<RuleSpec> rules,
    List<FragmentUse> fragments) {
  public ScreenSpec {
    components = List.copyOf(components);
    actions = List.copyOf(actions);
    rules = List.copyOf(rules);
    fragments = List.copyOf(fragments);
  }

  /** A screen of components that its author wrote for it alone. */
  public ScreenSpec(
      Text title, List<ComponentSpec> components, List<ActionSpec> actions, List<RuleSpec> rules) {
    this(title, components, actions, rules, List.of());
  }
}
