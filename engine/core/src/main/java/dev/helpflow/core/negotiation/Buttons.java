package dev.helpflow.core.negotiation;

import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.screen.Screen;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Replaces the actions of a screen that an app does not know, and leads those that open a place it
 * does not have elsewhere: no button is there for nothing. Immutable.
 */
final class Buttons {
  private final Catalogue catalogue;
  private final Revisions revisions;
  private final Destinations destinations;
  private final Map<ActionType, FallbackAction> fallbacks = new IdentityHashMap<>();

  Buttons(Catalogue catalogue, Map<String, Map<String, String>> messages, Revisions revisions) {
    this.catalogue = catalogue;
    this.revisions = revisions;
    this.destinations = new Destinations(catalogue);
    for (ActionType type : catalogue.actions()) {
      if (type.release() > 1) {
        fallbacks.put(type, FallbackAction.compile(type, catalogue, messages));
      }
    }
  }

  /**
   * The actions of one screen while they are gone through.
   *
   * @param addComponent adds a component that says what an action would have done
   */
  final class Pass {
    private final Client client;
    private final Screen screen;
    private final ZoneId zone;
    private final UnaryOperator<String> ownId;
    private final Predicate<Screen.ShownComponent> addComponent;
    private final List<Screen.ShownAction> drawn = new ArrayList<>();
    private final List<Negotiated.Replaced> replaced = new ArrayList<>();

    Pass(
        Client client,
        Screen screen,
        ZoneId zone,
        UnaryOperator<String> ownId,
        Predicate<Screen.ShownComponent> addComponent) {
      this.client = client;
      this.screen = screen;
      this.zone = zone;
      this.ownId = ownId;
      this.addComponent = addComponent;
    }

    List<Screen.ShownAction> drawn() {
      return drawn;
    }

    List<Negotiated.Replaced> replaced() {
      return replaced;
    }

    /** Adds an action or what stands in for it; false when it is missed and nothing does. */
    boolean add(Screen.ShownAction original) {
      ActionType type = type(original);
      if (client.draws(type)) {
        return lead(original, true);
      }
      replaced.add(Negotiated.Replaced.of(original, null));
      int before = drawn.size();
      return replace(original, type) && (!type.critical() || drawn.size() > before);
    }

    private boolean replace(Screen.ShownAction action, ActionType type) {
      FallbackAction fallback = fallbacks.get(type);
      if (fallback == null) {
        return !type.critical();
      }
      Screen.ShownAction instead = fallback.action(action, screen.locale(), zone);
      if (instead != null) {
        ActionType its = type(instead);
        return client.draws(its) ? lead(instead, false) : replace(instead, its);
      }
      boolean isDrawable = true;
      for (Screen.ShownComponent component :
          fallback.components(action, screen.locale(), zone, ownId)) {
        isDrawable &= addComponent.test(component);
      }
      return isDrawable;
    }

    /** Adds an action that the app knows, to a place that it has. */
    private boolean lead(Screen.ShownAction action, boolean isReported) {
      Screen.ShownAction led = destinations.of(action, client);
      if (led != action && isReported) {
        replaced.add(Negotiated.Replaced.of(action, place(action)));
      }
      if (led == null || (led != action && !client.draws(type(led)))) {
        return !destinations.isCritical(place(action).name());
      }
      drawn.add(
          revisions.of(led, type(led), client, led == action && isReported ? replaced : null));
      return true;
    }

    private static Negotiated.Detail place(Screen.ShownAction action) {
      return new Negotiated.Detail(
          Negotiated.Detail.Kind.DESTINATION,
          String.valueOf(action.properties().get(Destinations.DESTINATION)));
    }

    private ActionType type(Screen.ShownAction action) {
      return catalogue
          .action(action.type(), action.version())
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "A screen has the action %s of version %d, which the catalogue does not know."
                          .formatted(action.type(), action.version())));
    }
  }
}
