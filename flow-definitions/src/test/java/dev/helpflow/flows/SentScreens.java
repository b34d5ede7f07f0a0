package dev.helpflow.flows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.wire.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads screens back from what is sent of them. */
final class SentScreens {
  private SentScreens() {}

  /** The screen of which this was sent, with a key where there is none. */
  static Screen read(JsonNode json) {
    return new Screen(
        json.path("id").asText(),
        json.path("key").asText("DKmdsxEp0XqkWt36"),
        json.path("title").asText(),
        json.path("locale").asText(),
        json.path("dir").asText().equals("rtl"),
        json.path("back").asBoolean(),
        json.path("components").valueStream().map(SentScreens::component).toList(),
        json.path("actions").valueStream().map(SentScreens::action).toList(),
        json.path("errors").valueStream().map(SentScreens::error).toList(),
        refresh(json.at("/refresh/afterMs")),
        json.at("/analytics/id").asText());
  }

  private static Screen.ShownComponent component(JsonNode json) {
    JsonNode value = json.path("value");
    return new Screen.ShownComponent(
        json.path("type").asText(),
        json.path("version").asInt(),
        json.path("id").asText(),
        others(json, List.of("type", "version", "id", "value")),
        json.has("value"),
        value.isMissingNode() ? null : Json.toValue(value));
  }

  private static Screen.ShownAction action(JsonNode json) {
    return new Screen.ShownAction(
        json.path("type").asText(),
        json.path("version").asInt(1),
        json.path("id").asText(),
        json.path("label").asText(),
        others(json, List.of("type", "version", "id", "label")));
  }

  private static Screen.FieldError error(JsonNode json) {
    return new Screen.FieldError(
        json.path("component").asText(), json.path("code").asText(), json.path("message").asText());
  }

  private static Map<String, Object> others(JsonNode json, List<String> known) {
    return Json.toMap(((ObjectNode) json).deepCopy().remove(known));
  }

  private static @Nullable Duration refresh(JsonNode afterMs) {
    return afterMs.isMissingNode() ? null : Duration.ofMillis(afterMs.asLong());
  }
}
