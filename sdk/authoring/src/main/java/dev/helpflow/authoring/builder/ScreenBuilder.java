package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.ScreenSpec;
import java.util.Arrays;
import java.util.List;

/** What a node that is not a screen shows. Immutable. */
public record ScreenBuilder(ScreenSpec spec) {
  static ScreenBuilder of(Message title) {
    return new ScreenBuilder(new ScreenSpec(title.text(), List.of(), List.of(), List.of()));
  }

  /** What the screen shows, from top to bottom. */
  public ScreenBuilder components(Component... components) {
    return new ScreenBuilder(
        new ScreenSpec(
            spec.title(),
            Arrays.stream(components).map(Component::spec).toList(),
            spec.actions(),
            spec.rules()));
  }

  /** What the customer can press. */
  public ScreenBuilder actions(Action... actions) {
    return new ScreenBuilder(
        new ScreenSpec(
            spec.title(),
            spec.components(),
            Arrays.stream(actions).map(Action::spec).toList(),
            spec.rules()));
  }

  /** Validation across fields. */
  public ScreenBuilder rules(Rule... rules) {
    return new ScreenBuilder(
        new ScreenSpec(
            spec.title(),
            spec.components(),
            spec.actions(),
            Arrays.stream(rules).map(Rule::spec).toList()));
  }
}
