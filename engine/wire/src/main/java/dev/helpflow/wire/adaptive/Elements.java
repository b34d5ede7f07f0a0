package dev.helpflow.wire.adaptive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.message.Markdown;
import dev.helpflow.core.screen.Screen;
import java.util.List;

/** The elements that cards are made of. */
final class Elements {
  private Elements() {}

  /** Words in the markdown that cards and our texts share: emphasis, strong, lists, links. */
  static ObjectNode markdown(String text) {
    return element("TextBlock").put("text", text).put("wrap", true);
  }

  /** Words that are shown as they are. */
  static ObjectNode plain(String text) {
    return markdown(Markdown.escape(text));
  }

  /** A heading; 1 is the screen's title. */
  static ObjectNode heading(String text, int level) {
    ObjectNode heading = plain(text).put("style", "heading").put("weight", "bolder");
    return switch (level) {
      case 1 -> heading.put("size", "large");
      case 2 -> heading.put("size", "medium");
      default -> heading;
    };
  }

  static ObjectNode container(String style, List<ObjectNode> items) {
    ObjectNode container = element("Container").put("style", style);
    ArrayNode array = container.putArray("items");
    items.forEach(array::add);
    return container;
  }

  static ObjectNode actionSet(List<ObjectNode> actions) {
    ObjectNode set = element("ActionSet");
    ArrayNode array = set.putArray("actions");
    actions.forEach(array::add);
    return set;
  }

  /** What is wrong, in the words that stand at each question too. */
  static ObjectNode errorSummary(List<Screen.FieldError> errors, CardWords words) {
    ObjectNode summary = element("Container").put("style", "attention");
    ArrayNode items = summary.putArray("items");
    items.add(heading(words.of("card.problem"), 2));
    for (Screen.FieldError error : errors) {
      items.add(plain(error.message()));
    }
    return summary;
  }

  static ObjectNode element(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
