package dev.helpflow.core.negotiation;

import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.DestinationFallback;
import dev.helpflow.core.catalogue.DestinationType;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.screen.Screen;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leads an action to a place that an app has, where it has not the one that was meant. */
final class Destinations {
  static final String DESTINATION = "destination";
  private static final String WITH = "with";
  private static final String LINK = "link";

  private final Catalogue catalogue;

  /**
   * Checks every destination's fallback.
   *
   * @throws IllegalArgumentException when one leads nowhere, or round in a circle
   */
  Destinations(Catalogue catalogue) {
    this.catalogue = catalogue;
    catalogue.destinations().forEach(this::check);
  }

  private void check(DestinationType type) {
    Set<String> passed = new HashSet<>();
    DestinationType at = type;
    while (at.fallback() instanceof DestinationFallback.Place place) {
      if (!passed.add(at.name())) {
        throw broken(
            type, "leads round in a circle, so that some app would never be sent anything");
      }
      at = stood(at, place);
    }
    if (type.critical() && at.fallback() instanceof DestinationFallback.LeftOut) {
      throw broken(type, "ends in nothing, but the customer cannot do without it");
    }
  }

  private DestinationType stood(DestinationType at, DestinationFallback.Place place) {
    DestinationType next =
        catalogue
            .destination(place.name())
            .orElseThrow(() -> broken(at, "leads to " + place.name() + ", which is not there"));
    if (next.release() > at.release()) {
      throw broken(at, "leads to %s, which is of a later release".formatted(next.name()));
    }
    for (String kept : place.keep()) {
      if (!at.with().properties().containsKey(kept)
          || !next.with().properties().containsKey(kept)) {
        throw broken(at, "keeps %s, which only one of the two places takes".formatted(kept));
      }
    }
    next.with()
        .properties()
        .forEach(
            (name, property) -> {
              PropertyType.Property ours = at.with().properties().get(name);
              if (property.required()
                  && (ours == null || !ours.required() || !place.keep().contains(name))) {
                throw broken(at, "does not keep %s, which %s needs".formatted(name, next.name()));
              }
            });
    return next;
  }

  private static IllegalArgumentException broken(DestinationType type, String what) {
    return new IllegalArgumentException(
        "The fallback of the destination %s %s.".formatted(type.name(), what));
  }

  /** Whether the customer can do without a place that an app has not. */
  boolean isCritical(String name) {
    return catalogue.destination(name).map(DestinationType::critical).orElse(false);
  }

  /**
   * The action as the app can follow it: itself, one to another place, a link, or null when it is
   * left out.
   */
  Screen.@Nullable ShownAction of(Screen.ShownAction action, Client client) {
    Screen.ShownAction at = action;
    while (at.properties().get(DESTINATION) instanceof String name) {
      DestinationType type = catalogue.destination(name).orElse(null);
      if (type == null) {
        return null;
      }
      if (client.opens(type)) {
        return at;
      }
      switch (type.fallback()) {
        case DestinationFallback.LeftOut leftOut -> {
          return null;
        }
        case DestinationFallback.Link(String url) -> {
          return link(at, url);
        }
        case DestinationFallback.Place place -> at = leading(at, place);
      }
    }
    return at;
  }

  private Screen.ShownAction link(Screen.ShownAction action, String url) {
    Map<String, Object> properties =
        Carried.onto(
            Map.of("url", url),
            action.properties(),
            catalogue
                .action(LINK, 1)
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            "The catalogue has no action \"link\" of version 1, which destinations fall back to."))
                .properties());
    return new Screen.ShownAction(LINK, 1, action.id(), action.label(), properties);
  }

  private static Screen.ShownAction leading(
      Screen.ShownAction action, DestinationFallback.Place place) {
    Map<String, Object> properties = new LinkedHashMap<>(action.properties());
    properties.put(DESTINATION, place.name());
    Map<String, Object> kept = new LinkedHashMap<>();
    if (properties.remove(WITH) instanceof Map<?, ?> given) {
      for (String name : place.keep()) {
        Object value = given.get(name);
        if (value != null) {
          kept.put(name, value);
        }
      }
    }
    if (!kept.isEmpty()) {
      properties.put(WITH, kept);
    }
    return new Screen.ShownAction(
        action.type(), action.version(), action.id(), action.label(), properties);
  }
}
