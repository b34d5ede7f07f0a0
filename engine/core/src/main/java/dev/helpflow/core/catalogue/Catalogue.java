package dev.helpflow.core.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All component and action types, destinations and icons that an engine knows, with the newest
 * release among them. Immutable.
 */
public final class Catalogue {
  private final List<ComponentType> components;
  private final List<ActionType> actions;
  private final List<DestinationType> destinations;
  private final List<IconType> icons;
  private final Map<String, DestinationType> destinationsByName = new HashMap<>();
  private final Map<String, IconType> iconsByName = new HashMap<>();
  private final Map<String, Map<Integer, ActionType>> actionsByVersion = new HashMap<>();
  private final Map<String, ComponentType> newestComponents = new HashMap<>();
  private final Map<String, ActionType> newestActions = new HashMap<>();
  private final Map<String, Map<Integer, ComponentType>> byVersion = new HashMap<>();
  private final int release;

  /** A catalogue without destinations and icons. */
  public Catalogue(List<ComponentType> components, List<ActionType> actions) {
    this(components, actions, List.of(), List.of());
  }

  public Catalogue(
      List<ComponentType> components,
      List<ActionType> actions,
      List<DestinationType> destinations,
      List<IconType> icons) {
    this.components = List.copyOf(components);
    this.actions = List.copyOf(actions);
    this.destinations = List.copyOf(destinations);
    this.icons = List.copyOf(icons);
    int newest = 1;
    for (ComponentType type : components) {
      byVersion.computeIfAbsent(type.name(), name -> new HashMap<>()).put(type.version(), type);
      newestComponents.merge(type.name(), type, (a, b) -> a.version() > b.version() ? a : b);
      newest = Math.max(newest, Math.max(type.release(), newestValue(type.properties())));
    }
    for (ActionType type : actions) {
      actionsByVersion
          .computeIfAbsent(type.name(), name -> new HashMap<>())
          .put(type.version(), type);
      newestActions.merge(type.name(), type, (a, b) -> a.version() > b.version() ? a : b);
      newest = Math.max(newest, Math.max(type.release(), newestValue(type.properties())));
    }
    for (DestinationType type : destinations) {
      destinationsByName.put(type.name(), type);
      newest = Math.max(newest, type.release());
    }
    for (IconType type : icons) {
      iconsByName.put(type.name(), type);
      newest = Math.max(newest, type.release());
    }
    this.release = newest;
  }

  /** The newest release that a value of an enumeration came with. */
  private static int newestValue(PropertyType type) {
    return switch (type) {
      case PropertyType.Words words -> 1;
      case PropertyType.EntryName name -> 1;
      case PropertyType.Scalar(var scalar, Allowed allowed) ->
          allowed.later().values().stream().mapToInt(LaterValue::release).max().orElse(1);
      case PropertyType.Items(PropertyType element, int max) -> newestValue(element);
      case PropertyType.Struct(var properties) ->
          properties.values().stream()
              .mapToInt(property -> newestValue(property.type()))
              .max()
              .orElse(1);
    };
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
    return Optional.ofNullable(byVersion.getOrDefault(name, Map.of()).get(version));
  }

  /** The action's newest version. */
  public Optional<ActionType> action(String name) {
    return Optional.ofNullable(newestActions.get(name));
  }

  /** One version of an action. */
  public Optional<ActionType> action(String name, int version) {
    return Optional.ofNullable(actionsByVersion.getOrDefault(name, Map.of()).get(version));
  }

  /** Every destination. */
  public List<DestinationType> destinations() {
    return destinations;
  }

  /** A destination by its name. */
  public Optional<DestinationType> destination(String name) {
    return Optional.ofNullable(destinationsByName.get(name));
  }

  /** Every icon. */
  public List<IconType> icons() {
    return icons;
  }

  /** An icon by its name. */
  public Optional<IconType> icon(String name) {
    return Optional.ofNullable(iconsByName.get(name));
  }
}
