package dev.helpflow.authoring.source;

import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FragmentUse;
import dev.helpflow.core.definition.ScreenSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of a flow's class that give its fragments, one each. */
final class FragmentMethods {
  private final Map<String, List<ComponentSpec>> components = new LinkedHashMap<>();
  private final Map<String, String> methods = new LinkedHashMap<>();

  FragmentMethods(FlowDefinition flow) {
    flow.nodes().values().forEach(node -> add(node.shown()));
  }

  private void add(@Nullable ScreenSpec screen) {
    if (screen == null) {
      return;
    }
    for (FragmentUse use : screen.fragments()) {
      components.putIfAbsent(
          use.name(), screen.components().subList(use.from(), use.from() + use.count()));
      methods.computeIfAbsent(use.name(), this::unlikeOthers);
    }
  }

  /** Two names may differ by a hyphen alone, which a method cannot have. */
  private String unlikeOthers(String name) {
    String method = JavaNames.method(name + "-fragment");
    while (methods.containsValue(method)) {
      method += "_";
    }
    return method;
  }

  Set<String> names() {
    return components.keySet();
  }

  List<ComponentSpec> components(String name) {
    return Objects.requireNonNull(components.get(name));
  }

  String method(String name) {
    return Objects.requireNonNull(methods.get(name));
  }
}
