package dev.helpflow.benchmarks.screens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.compile.FixedProperties;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a screen as it was sent back into what the engine made it of. */
final class SentScreen {
  private static final Set<String> OF_COMPONENTS = Set.of("type", "version", "id", "value");
  private static final Set<String> OF_ACTIONS = Set.of("type", "version", "id", "label");

  private SentScreen() {}

  static Screen of(Iterable<JsonNode> components, Iterable<JsonNode> actions) {
    List<Screen.ShownComponent> shown = new ArrayList<>();
    components.forEach(each -> shown.add(component(each)));
    List<Screen.ShownAction> pressed = new ArrayList<>();
    actions.forEach(each -> pressed.add(action(each)));
    return new Screen(
        "screen",
        "DKmdsxEp0XqkWt36",
        "A screen",
        "en-GB",
        false,
        true,
        shown,
        pressed,
        List.of(),
        null,
        "benchmark/flow:screen");
  }

  /** The same screen as it is when everything on it is the same for every customer. */
  static Screen fixed(Screen screen) {
    return screen
        .withComponents(
            screen.components().stream()
                .map(each -> each.withProperties(FixedProperties.of(each.properties())))
                .toList(),
            screen.errors())
        .withActions(
            screen.actions().stream()
                .map(
                    each ->
                        new Screen.ShownAction(
                            each.type(),
                            each.version(),
                            each.id(),
                            each.label(),
                            FixedProperties.of(each.properties())))
                .toList());
  }

  private static Screen.ShownComponent component(JsonNode json) {
    Map<String, Object> all = Json.toMap((ObjectNode) Json.parse(Json.write(json)));
    return new Screen.ShownComponent(
        json.required("type").asText(),
        json.required("version").asInt(),
        json.required("id").asText(),
        without(all, OF_COMPONENTS),
        json.has("value"),
        all.get("value"));
  }

  private static Screen.ShownAction action(JsonNode json) {
    Map<String, Object> all = Json.toMap((ObjectNode) Json.parse(Json.write(json)));
    return new Screen.ShownAction(
        json.required("type").asText(),
        json.path("version").asInt(1),
        json.required("id").asText(),
        json.required("label").asText(),
        without(all, OF_ACTIONS));
  }

  private static Map<String, Object> without(Map<String, Object> all, Set<String> names) {
    Map<String, Object> rest = new LinkedHashMap<>(all);
    rest.keySet().removeAll(names);
    return rest;
  }
}
