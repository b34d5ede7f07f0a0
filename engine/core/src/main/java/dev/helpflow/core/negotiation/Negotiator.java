package dev.helpflow.core.negotiation;

import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.Fallback;
import dev.helpflow.core.screen.Screen;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Replaces on a screen what an app cannot draw, by what its catalogue entry says stands in for it,
 * down to the baseline: components, actions, the places that they open, icons and values. Immutable
 * and safe for use by many threads.
 *
 * <p>For an app of the newest release, which draws everything, a screen is left as it is without
 * being looked at.
 */
public final class Negotiator {
  private final Catalogue catalogue;
  private final Revisions revisions;
  private final Buttons buttons;
  private final Map<ComponentType, FallbackScreen> fallbacks = new IdentityHashMap<>();

  /**
   * Compiles the fallbacks of a catalogue.
   *
   * @param messages the catalogue's, by locale and key; the first locale is the last fallback
   * @throws IllegalArgumentException when a fallback is wrong, or does not end in the baseline
   */
  public Negotiator(Catalogue catalogue, Map<String, Map<String, String>> messages) {
    this.catalogue = catalogue;
    NewerNames.check(catalogue);
    this.revisions = new Revisions(catalogue);
    this.buttons = new Buttons(catalogue, messages, revisions);
    for (ComponentType type : catalogue.components()) {
      if (type.fallback() instanceof Fallback.Components components) {
        fallbacks.put(type, FallbackScreen.compile(type, components, catalogue, messages));
      } else if (type.release() > 1) {
        throw new IllegalArgumentException(
            "The component %s of version %d came with release %d and has no fallback: older apps could not draw it."
                .formatted(type.name(), type.version(), type.release()));
      }
    }
  }

  /** What an app is sent for a screen. */
  public Negotiated negotiate(Screen screen, Client client, ZoneId zone) {
    if (client.catalogue() >= catalogue.release() && client.without().isEmpty()) {
      return new Negotiated.Drawable(screen, List.of());
    }
    Replacing replacing = new Replacing(client, screen, zone);
    for (Screen.ShownComponent component : screen.components()) {
      if (!replacing.addOriginal(component)) {
        return new Negotiated.Undrawable(replaced(component));
      }
    }
    Buttons.Pass pass = buttons.new Pass(client, screen, zone, replacing::ownId, replacing::add);
    for (Screen.ShownAction action : screen.actions()) {
      if (!pass.add(action)) {
        return new Negotiated.Undrawable(Negotiated.Replaced.of(action, null));
      }
    }
    if (replacing.replaced.isEmpty() && pass.replaced().isEmpty()) {
      return new Negotiated.Drawable(screen, List.of());
    }
    replacing.replaced.addAll(pass.replaced());
    return new Negotiated.Drawable(
        screen.withComponents(replacing.drawn).withActions(pass.drawn()), replacing.replaced);
  }

  private static Negotiated.Replaced replaced(Screen.ShownComponent component) {
    return Negotiated.Replaced.of(component, null);
  }

  /** One screen while it is gone through. */
  private final class Replacing {
    private final Client client;
    private final Screen screen;
    private final ZoneId zone;
    private final Set<String> ids = new HashSet<>();
    private final List<Screen.ShownComponent> drawn = new ArrayList<>();
    private final List<Negotiated.Replaced> replaced = new ArrayList<>();

    Replacing(Client client, Screen screen, ZoneId zone) {
      this.client = client;
      this.screen = screen;
      this.zone = zone;
    }

    /** Adds a component of the screen itself. */
    boolean addOriginal(Screen.ShownComponent component) {
      ComponentType type = type(component);
      if (client.draws(type)) {
        drawn.add(revisions.of(component, type, client, replaced));
        return true;
      }
      replaced.add(Negotiator.replaced(component));
      int before = drawn.size();
      return replace(component, type) && (!type.critical() || drawn.size() > before);
    }

    /** Adds a component or what stands in for it; false when it is missed and nothing does. */
    boolean add(Screen.ShownComponent component) {
      ComponentType type = type(component);
      if (client.draws(type)) {
        drawn.add(revisions.of(component, type, client, null));
        return true;
      }
      return replace(component, type);
    }

    private boolean replace(Screen.ShownComponent component, ComponentType type) {
      FallbackScreen fallback = fallbacks.get(type);
      if (fallback == null) {
        return !type.critical();
      }
      for (Screen.ShownComponent instead :
          Carried.onto(
              fallback.show(component, screen.locale(), zone, this::ownId),
              component,
              standIn -> type(standIn).properties())) {
        if (!add(instead)) {
          return false;
        }
      }
      return true;
    }

    private ComponentType type(Screen.ShownComponent component) {
      return catalogue
          .component(component.type(), component.version())
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "A screen has the component %s of version %d, which the catalogue does not know."
                          .formatted(component.type(), component.version())));
    }

    /** An id that nothing else on the screen has. */
    private String ownId(String wanted) {
      if (ids.isEmpty()) {
        screen.components().forEach(component -> ids.add(component.id()));
      }
      String id = wanted;
      while (!ids.add(id)) {
        id = id + "x";
      }
      return id;
    }
  }
}
