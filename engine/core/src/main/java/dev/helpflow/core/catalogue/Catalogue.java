package dev.helpflow.core.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All component and action types that an engine knows, with the newest release among them.
 * Immutable.
 */
public final class Catalogue {
  private final List<ComponentType> components;
  private final List<ActionType> actions;
  private final Map<String, ComponentType> newestComponents = new HashMap<>();
  private final Map<String, ActionType> newestActions = new HashMap<>();
  private final Map<String, ComponentType> byVersion = new HashMap<>();
  private final int release;

  public Catalogue(List<ComponentType> components, List<ActionType> actions) {
    this.components = List.copyOf(components);
    this.actions = List.copyOf(actions);
    int newest = 1;
    for (ComponentType type : components) {
      byVersion.put(type.name() + "@" + type.version(), type);
      newestComponents.merge(type.name(), type, (a, b) -> a.version() > b.version() ? a : b);
      newest = Math.max(newest, type.release());
    }
    for (ActionType type : actions) {
      newestActions.merge(type.name(), type, (a, b) -> a.version() > b.version() ? a : b);
      newest = Math.max(newest, type.release());
    }
    this.release = newest;
  }

  /** The newest release. */
  public int release() {
    return release;
  }

  /** Every version of every component. */
  public List<ComponentType> components() {
    return components;
  }

  /** Every version of every action. */
  public List<ActionType> actions() {
    return actions;
  }

  /** The component's newest version. */
  public Optional<ComponentType> component(String name) {
    return Optional.ofNullable(newestComponents.get(name));
  }

  /** One version of a component. */
  public Optional<ComponentType> component(String name, int version) {
    return Optional.ofNullable(byVersion.get(name + "@" + version));
  }

  /** The action's newest version. */
  public Optional<ActionType> action(String name) {
    return Optional.ofNullable(newestActions.get(name));
  }
}
