package dev.helpflow.wire.catalogue.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.negotiation.Client;
import dev.helpflow.core.negotiation.Negotiated;
import dev.helpflow.core.negotiation.Negotiator;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import dev.helpflow.wire.catalogue.Shown;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What apps are sent for an instance of an entry, found by asking the negotiator. */
final class Drawn {
  private final Negotiator negotiator;

  Drawn(LoadedCatalogue loaded) {
    this.negotiator = new Negotiator(loaded.catalogue(), loaded.messages());
  }

  /** In words, for a component. */
  String ofComponent(JsonNode instance, Client client) {
    return words(Shown.screen(List.of(Shown.component(instance)), List.of()), client);
  }

  /** In words, for an action. */
  String ofAction(JsonNode instance, Client client) {
    return words(Shown.screen(List.of(), List.of(Shown.action(instance))), client);
  }

  private String words(Screen screen, Client client) {
    return switch (negotiator.negotiate(screen, client, ZoneId.of("Europe/London"))) {
      case Negotiated.Undrawable undrawable -> "a screen that offers a person";
      case Negotiated.Drawable(Screen drawn, var fallbacks) -> words(drawn);
    };
  }

  private static String words(Screen drawn) {
    List<String> each = new ArrayList<>();
    for (Screen.ShownAction action : drawn.actions()) {
      Object where =
          action.properties().getOrDefault("destination", action.properties().get("url"));
      each.add(
          "%s %d".formatted(code(action.type()), action.version())
              + (where == null ? "" : " to " + code(where)));
    }
    Map<String, Integer> counted = new LinkedHashMap<>();
    for (Screen.ShownComponent component : drawn.components()) {
      counted.merge(
          "%s %d".formatted(code(component.type()), component.version()), 1, Integer::sum);
    }
    counted.forEach((name, times) -> each.add(times == 1 ? name : name + " × " + times));
    return each.isEmpty() ? "nothing" : String.join(", ", each);
  }

  private static String code(Object name) {
    return "`" + name + "`";
  }
}
