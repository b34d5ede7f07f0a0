package dev.helpflow.core.negotiation;

import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.Fallback;
import dev.helpflow.core.screen.Screen;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Replaces on a screen what an app cannot draw, by what its catalogue entry says stands in for it,
 * down to the baseline. Immutable and safe for use by many threads.
 *
 * <p>For an app of the newest release, which draws everything, a screen is left as it is without
 * being looked at.
 */
public final class Negotiator {
  private final Catalogue catalogue;
  private final Map<String, FallbackScreen> fallbacks = new HashMap<>();

  /**
   * Compiles the fallbacks of a catalogue.
   *
   * @param messages the catalogue's, by locale and key; the first locale is the last fallback
   * @throws IllegalArgumentException when a fallback is wrong, or does not end in the baseline
   */
  public Negotiator(Catalogue catalogue, Map<String, Map<String, String>> messages) {
    this.catalogue = catalogue;
    for (ComponentType type : catalogue.components()) {
      if (type.fallback() instanceof Fallback.Components components) {
        fallbacks.put(
            key(type.name(), type.version()),
            FallbackScreen.compile(type, components, catalogue, messages));
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
    return replacing.replaced.isEmpty()
        ? new Negotiated.Drawable(screen, List.of())
        : new Negotiated.Drawable(screen.withComponents(replacing.drawn), replacing.replaced);
  }

  private static Negotiated.Replaced replaced(Screen.ShownComponent component) {
    return new Negotiated.Replaced(component.id(), component.type(), component.version());
  }

  private static String key(String name, int version) {
    return name + "@" + version;
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
      screen.components().forEach(component -> ids.add(component.id()));
    }

    /** Adds a component of the screen itself. */
    boolean addOriginal(Screen.ShownComponent component) {
      int before = drawn.size();
      boolean isDrawable = add(component);
      boolean isItself = drawn.size() == before + 1 && drawn.getLast() == component;
      if (!isItself) {
        replaced.add(Negotiator.replaced(component));
      }
      return isDrawable;
    }

    /** Adds a component or what stands in for it; false when it is missed and nothing does. */
    boolean add(Screen.ShownComponent component) {
      ComponentType type =
          catalogue
              .component(component.type(), component.version())
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "A screen has the component %s of version %d, which the catalogue does not know."
                              .formatted(component.type(), component.version())));
      if (client.draws(type)) {
        drawn.add(component);
        return true;
      }
      FallbackScreen fallback = fallbacks.get(key(type.name(), type.version()));
      if (fallback == null) {
        return !type.critical();
      }
      for (Screen.ShownComponent instead :
          fallback.show(component, screen.locale(), zone, this::ownId)) {
        if (!add(instead)) {
          return false;
        }
      }
      return true;
    }

    /** An id that nothing else on the screen has. */
    private String ownId(String wanted) {
      String id = wanted;
      while (!ids.add(id)) {
        id = id + "x";
      }
      return id;
    }
  }
}
