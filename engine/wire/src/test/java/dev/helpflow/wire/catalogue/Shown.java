package dev.helpflow.wire.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Samples as the engine shows them, and screens of them. */
public final class Shown {
  private static final Set<String> OF_COMPONENTS = Set.of("type", "version", "id", "value");
  private static final Set<String> OF_ACTIONS = Set.of("type", "version", "id", "label");

  private Shown() {}

  /** The component that a sample is. */
  public static Screen.ShownComponent component(JsonNode sample) {
    return new Screen.ShownComponent(
        sample.required("type").asText(),
        sample.required("version").asInt(),
        sample.required("id").asText(),
        without(sample, OF_COMPONENTS),
        sample.has("value"),
        without(sample, Set.of()).get("value"));
  }

  /** The action that a sample is. */
  public static Screen.ShownAction action(JsonNode sample) {
    return new Screen.ShownAction(
        sample.required("type").asText(),
        sample.path("version").asInt(1),
        sample.required("id").asText(),
        sample.required("label").asText(),
        without(sample, OF_ACTIONS));
  }

  /** A screen in English with these on it. */
  public static Screen screen(
      List<Screen.ShownComponent> components, List<Screen.ShownAction> actions) {
    return new Screen(
        "screen",
        "key",
        "Title",
        "en-GB",
        false,
        false,
        components,
        actions,
        List.of(),
        null,
        "t/flow:screen");
  }

  private static Map<String, Object> without(JsonNode sample, Set<String> names) {
    Map<String, Object> properties =
        new LinkedHashMap<>(Json.toMap((ObjectNode) Json.parse(Json.write(sample))));
    properties.keySet().removeAll(names);
    return properties;
  }
}
