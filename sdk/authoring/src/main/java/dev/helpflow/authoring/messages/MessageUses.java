package dev.helpflow.authoring.messages;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.wire.definition.FlowWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where messages are shown, in words for a translator. */
final class MessageUses {
  private final Map<String, List<String>> places = new LinkedHashMap<>();
  private final Map<String, String> screens = new LinkedHashMap<>();
  private final Map<String, String> messages;

  MessageUses(FlowDefinition flow) {
    this.messages = flow.messages().getOrDefault(flow.locales().getFirst(), Map.of());
    JsonNode document = FlowWriter.whole(flow);
    use(document.path("title"), "title of the flow", null);
    document.path("nodes").properties().forEach(node -> node(node.getKey(), node.getValue()));
  }

  /** Each place, as {@code node whatHappened, single-choice problem, label}. */
  List<String> places(String key) {
    return places.getOrDefault(key, List.of());
  }

  /** The title of the screen that shows it first; null for a title itself. */
  @Nullable String screen(String key) {
    return screens.get(key);
  }

  private void node(String id, JsonNode node) {
    JsonNode screen = node.has("screen") ? node.path("screen") : node;
    String at = "node " + id;
    use(screen.path("title"), at + ", title", null);
    String title = messages.get(key(screen.path("title")));
    screen.path("components").forEach(part -> part(at, part, title));
    screen.path("actions").forEach(part -> part(at, part, title));
    screen.path("rules").forEach(rule -> use(rule.path("message"), at + ", rule", title));
  }

  private void part(String node, JsonNode part, @Nullable String title) {
    String at = node + ", " + part.path("type").asText() + " " + part.path("id").asText();
    part.properties().forEach(p -> property(at + ", " + p.getKey(), p.getValue(), title));
  }

  private void property(String at, JsonNode value, @Nullable String title) {
    if (!key(value).isEmpty()) {
      use(value, at, title);
    } else if (value.isObject()) {
      value.properties().forEach(p -> property(at + "." + p.getKey(), p.getValue(), title));
    } else {
      value.forEach(each -> property(at, each, title));
    }
  }

  private void use(JsonNode text, String at, @Nullable String title) {
    String key = key(text);
    if (!key.isEmpty()) {
      List<String> known = places.computeIfAbsent(key, _ -> new ArrayList<>());
      if (!known.contains(at)) {
        known.add(at);
      }
      if (title != null) {
        screens.putIfAbsent(key, title);
      }
    }
  }

  /** The key of a text as documents write it, or nothing. */
  private static String key(JsonNode text) {
    String key = text.isObject() ? text.path("message").asText("") : text.asText("");
    return key.startsWith("@") ? key.substring(1) : "";
  }
}
