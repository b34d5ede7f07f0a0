package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.FragmentUse;
import dev.helpflow.core.definition.ScreenSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a node that is not a screen shows. Immutable. */
public record ScreenBuilder(ScreenSpec spec) {
  static ScreenBuilder of(Message title) {
    return new ScreenBuilder(new ScreenSpec(title.text(), List.of(), List.of(), List.of()));
  }

  /** What the screen shows, from top to bottom. */
  public ScreenBuilder components(Shown... shown) {
    List<ComponentSpec> components = new ArrayList<>();
    List<FragmentUse> fragments = new ArrayList<>();
    for (Shown each : shown) {
      switch (each) {
        case Component component -> components.add(component.spec());
        case Fragment(String name, List<ComponentSpec> specs) -> {
          fragments.add(new FragmentUse(name, components.size(), specs.size()));
          components.addAll(specs);
        }
      }
    }
    return new ScreenBuilder(
        new ScreenSpec(spec.title(), components, spec.actions(), spec.rules(), fragments));
  }

  /** What the customer can press. */
  public ScreenBuilder actions(Action... actions) {
    return new ScreenBuilder(
        new ScreenSpec(
            spec.title(),
            spec.components(),
            Arrays.stream(actions).map(Action::spec).toList(),
            spec.rules(),
            spec.fragments()));
  }

  /** Validation across fields. */
  public ScreenBuilder rules(Rule... rules) {
    return new ScreenBuilder(
        new ScreenSpec(
            spec.title(),
            spec.components(),
            spec.actions(),
            Arrays.stream(rules).map(Rule::spec).toList(),
            spec.fragments()));
  }
}
