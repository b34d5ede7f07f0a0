package dev.helpflow.wire.adaptive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.wire.Json;
import java.util.Map;

/** The buttons of a card. */
final class CardActions {
  private CardActions() {}

  /** An action of the screen. */
  static ObjectNode own(Screen.ShownAction action, CardData data) {
    Map<String, Object> properties = action.properties();
    return switch (action.type()) {
      case "submit" -> submit(action, data);
      case "link" -> link(action.label(), String.valueOf(properties.get("url")));
      case "open" -> open(action);
      default ->
          throw new IllegalArgumentException(
              "A card draws the actions submit, link and open, and not " + action.type() + ".");
    };
  }

  private static ObjectNode submit(Screen.ShownAction action, CardData data) {
    boolean validates = !Boolean.FALSE.equals(action.properties().get("validates"));
    ObjectNode button = action("Action.Submit", action.label());
    button.put("id", action.id());
    switch (String.valueOf(action.properties().get("style"))) {
      case "danger" -> button.put("style", "destructive");
      case "secondary" -> button.put("style", "default");
      default -> button.put("style", "positive");
    }
    button.set("data", data.of(action.id(), null));
    // A host checks what it sends along, so that what needs no answers has to send none.
    button.put("associatedInputs", validates ? "Auto" : "None");
    return button;
  }

  /** An action that every screen has: {@code back}, {@code resume} or {@code escalate}. */
  static ObjectNode builtIn(String action, String label, CardData data) {
    ObjectNode button = action("Action.Submit", label);
    button.put("id", action);
    button.set("data", data.of(action, null));
    button.put("associatedInputs", "None");
    return button;
  }

  /** Goes back to a screen to change what was answered there. */
  static ObjectNode change(String label, String spoken, String target, CardData data) {
    ObjectNode button = action("Action.Submit", label);
    button.put("tooltip", spoken);
    button.set("data", data.of("change", target));
    button.put("associatedInputs", "None");
    return button;
  }

  static ObjectNode link(String label, String url) {
    return action("Action.OpenUrl", label).put("url", url);
  }

  /** Only the host knows the places of its app. */
  private static ObjectNode open(Screen.ShownAction action) {
    ObjectNode button = action("Action.Execute", action.label());
    button.put("id", action.id());
    button.put("verb", "open");
    ObjectNode data = button.putObject("data");
    data.put("destination", String.valueOf(action.properties().get("destination")));
    Object with = action.properties().get("with");
    if (with != null) {
      data.set("with", Json.toNode(with));
    }
    button.put("associatedInputs", "None");
    return button;
  }

  /** What a host does by itself to see whether something has changed. */
  static ObjectNode refreshing(CardData data, CardWords words) {
    ObjectNode button = action("Action.Execute", words.of("card.checkAgain"));
    button.put("verb", "refresh");
    button.set("data", data.of("resume", null));
    button.put("associatedInputs", "None");
    return button;
  }

  private static ObjectNode action(String type, String title) {
    return JsonNodeFactory.instance.objectNode().put("type", type).put("title", title);
  }
}
