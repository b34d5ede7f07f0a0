package dev.helpflow.core.negotiation;

import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.Fallback;
import dev.helpflow.core.screen.Screen;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        replacing.screen().withActions(pass.drawn()), replacing.replaced);
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
    return Negotiated.Replaced.of(component, null);
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
    }

    /** Adds a component of the screen itself; false when it is missed and nothing stands in. */
    boolean addOriginal(Screen.ShownComponent component) {
      ComponentType type = type(component);
      if (client.draws(type)) {
        drawn.add(revisions.of(component, type, client, replaced));
        return true;
      }
      Drawn became = replace(component, type);
      if (became == null || (type.critical() && became.leaves().findAny().isEmpty())) {
        return false;
      }
      replaced.add(Negotiator.replaced(component));
      standIns.put(component.id(), became);
      became.leaves().forEach(drawn::add);
      return true;
    }

    /** Adds a component that the screen had not; false when it is missed and nothing stands in. */
    boolean add(Screen.ShownComponent component) {
      Drawn became = draw(component);
      if (became == null) {
        return false;
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
      ComponentType type = type(component);
      return client.draws(type)
          ? Drawn.asItIs(revisions.of(component, type, client, null))
          : replace(component, type);
    }

    private @Nullable Drawn replace(Screen.ShownComponent component, ComponentType type) {
      FallbackScreen fallback = fallbacks.get(type);
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
