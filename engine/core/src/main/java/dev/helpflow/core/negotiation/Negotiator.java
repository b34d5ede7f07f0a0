package dev.helpflow.core.negotiation;

import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.Fallback;
import dev.helpflow.core.screen.Screen;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
      } else if (type.fallback() instanceof Fallback.Person) {
        if (!type.critical()) {
          throw new IllegalArgumentException(
              "The component %s of version %d has a person for its fallback, but is not critical: name components, or none, that stand in for it."
                  .formatted(type.name(), type.version()));
        }
      } else if (type.release() > 1) {
        throw new IllegalArgumentException(
            "The component %s of version %d came with release %d and has no fallback: older apps could not draw it."
                .formatted(type.name(), type.version(), type.release()));
      }
    }
  }

  /** What an app is sent for a screen. */
  public Negotiated negotiate(Screen screen, Client client, ZoneId zone) {
    if (drawsEverything(client)) {
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
        : new Negotiated.Drawable(replacing.screen(), replacing.replaced);
  }

  /**
   * The answers that an app gave on what it was sent for a screen, as the screen's own components
   * give them. What is given as these give it already is left as it is.
   *
   * @param sent raw, by component id
   */
  public Map<String, Object> answers(
      Screen screen, Client client, ZoneId zone, Map<String, Object> sent) {
    if (drawsEverything(client) || sent.isEmpty()) {
      return sent;
    }
    Replacing replacing = new Replacing(client, screen, zone);
    return screen.components().stream().allMatch(replacing::addOriginal)
        ? replacing.standIns().answers(sent)
        : sent;
  }

  /** Whether no screen has anything that the app has to be sent something else for. */
  public boolean drawsEverything(Client client) {
    return client.catalogue() >= catalogue.release() && client.without().isEmpty();
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
    private final Map<String, Drawn> standIns = new LinkedHashMap<>();
    private final List<Negotiated.Replaced> replaced = new ArrayList<>();

    Replacing(Client client, Screen screen, ZoneId zone) {
      this.client = client;
      this.screen = screen;
      this.zone = zone;
      screen.components().forEach(component -> ids.add(component.id()));
    }

    /** Adds a component of the screen itself; false when it is missed and nothing stands in. */
    boolean addOriginal(Screen.ShownComponent component) {
      Drawn became = draw(component);
      if (became == null) {
        return false;
      }
      if (became.by() != null || became.leaves().findAny().isEmpty()) {
        replaced.add(Negotiator.replaced(component));
        standIns.put(component.id(), became);
      }
      became.leaves().forEach(drawn::add);
      return true;
    }

    StandIns standIns() {
      return new StandIns(standIns);
    }

    Screen screen() {
      StandIns all = standIns();
      return screen.withComponents(
          drawn.stream().map(all::revealed).toList(), all.errors(screen.errors()));
    }

    /** What a component becomes; null when it is missed and nothing stands in for it. */
    private @Nullable Drawn draw(Screen.ShownComponent component) {
      ComponentType type =
          catalogue
              .component(component.type(), component.version())
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "A screen has the component %s of version %d, which the catalogue does not know."
                              .formatted(component.type(), component.version())));
      if (client.draws(type)) {
        return Drawn.asItIs(component);
      }
      FallbackScreen fallback = fallbacks.get(key(type.name(), type.version()));
      if (fallback == null) {
        return type.critical() ? null : Drawn.leftOut(component);
      }
      Map<String, Screen.ShownComponent> shown =
          fallback.show(component, screen.locale(), zone, this::ownId);
      if (shown == null) {
        return null;
      }
      Map<String, Drawn> parts = new LinkedHashMap<>();
      for (Map.Entry<String, Screen.ShownComponent> instead : shown.entrySet()) {
        Drawn part = draw(instead.getValue());
        if (part == null) {
          return null;
        }
        parts.put(instead.getKey(), part);
      }
      return new Drawn(component, fallback, parts);
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
