package dev.helpflow.wire.adaptive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.message.Markdown;
import dev.helpflow.core.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The components of the baseline as elements of a card. */
final class CardComponents {
  private CardComponents() {}

  /**
   * What a card has for a component.
   *
   * @throws IllegalArgumentException when it is none of the baseline's
   */
  static List<ObjectNode> of(
      Screen.ShownComponent component, Screen screen, CardData data, CardWords words) {
    return switch (component.type()) {
      case "heading" -> List.of(Elements.heading(text(component, "text"), level(component)));
      case "text" -> List.of(Elements.markdown(text(component, "text")));
      case "callout" -> List.of(callout(component, words));
      case "key-value-summary" -> summary(component, data, words);
      case "contact-card" -> List.of(contact(component, words));
      case "single-choice", "multi-choice", "text-input" -> CardInputs.of(component, screen, words);
      default ->
          throw new IllegalArgumentException(
              "A card draws the components of the baseline, and not " + component.type() + ".");
    };
  }

  private static int level(Screen.ShownComponent component) {
    return component.properties().get("level") instanceof Number level ? level.intValue() : 2;
  }

  private static ObjectNode callout(Screen.ShownComponent component, CardWords words) {
    String tone = text(component, "tone");
    String style =
        switch (tone) {
          case "success" -> "good";
          case "warning" -> "warning";
          case "danger" -> "attention";
          default -> "accent";
        };
    String kind = words.of("card.tone." + tone);
    String title = optional(component.properties(), "title");
    return Elements.container(
        style,
        List.of(
            Elements.plain(title == null ? kind : kind + ": " + title).put("weight", "bolder"),
            Elements.markdown(text(component, "text"))));
  }

  private static List<ObjectNode> summary(
      Screen.ShownComponent component, CardData data, CardWords words) {
    List<Map<?, ?>> rows = AdaptiveCard.objects(component, "rows");
    if (rows.stream().noneMatch(row -> row.containsKey("change"))) {
      ObjectNode facts = Elements.element("FactSet");
      ArrayNode array = facts.putArray("facts");
      for (Map<?, ?> row : rows) {
        array
            .addObject()
            .put("title", Markdown.escape(text(row, "label")))
            .put("value", Markdown.escape(text(row, "value")));
      }
      return List.of(facts);
    }
    List<ObjectNode> sets = new ArrayList<>();
    for (Map<?, ?> row : rows) {
      sets.add(row(row, data, words));
    }
    return sets;
  }

  private static ObjectNode row(Map<?, ?> row, CardData data, CardWords words) {
    String label = text(row, "label");
    ObjectNode set = Elements.element("ColumnSet").put("separator", true);
    ArrayNode columns = set.putArray("columns");
    column(
        columns,
        "stretch",
        List.of(
            Elements.plain(label).put("isSubtle", true),
            Elements.plain(text(row, "value")).put("spacing", "none")));
    String target = optional(row, "change");
    if (target != null) {
      ObjectNode change =
          CardActions.change(
              words.of("card.change"),
              words.of("card.changeRow", Map.of("label", label)),
              target,
              data);
      column(columns, "auto", List.of(Elements.actionSet(List.of(change))));
    }
    return set;
  }

  private static void column(ArrayNode columns, String width, List<ObjectNode> items) {
    ArrayNode array =
        columns.addObject().put("type", "Column").put("width", width).putArray("items");
    items.forEach(array::add);
  }

  private static ObjectNode contact(Screen.ShownComponent component, CardWords words) {
    Map<String, Object> properties = component.properties();
    List<ObjectNode> items = new ArrayList<>();
    items.add(Elements.plain(text(component, "title")).put("weight", "bolder"));
    String text = optional(properties, "text");
    if (text != null) {
      items.add(Elements.markdown(text));
    }
    String hours = optional(properties, "hours");
    if (hours != null) {
      items.add(Elements.plain(hours).put("isSubtle", true));
    }
    List<ObjectNode> actions = new ArrayList<>();
    String phone = optional(properties, "phone");
    if (phone != null) {
      String number = phone.substring(phone.indexOf(':') + 1);
      actions.add(CardActions.link(words.of("card.call", Map.of("number", number)), phone));
    }
    String url = optional(properties, "url");
    if (url != null) {
      actions.add(CardActions.link(words.of("card.openPage"), url));
    }
    if (!actions.isEmpty()) {
      items.add(Elements.actionSet(actions));
    }
    return Elements.container("emphasis", items);
  }

  static String text(Screen.ShownComponent component, String property) {
    return text(component.properties(), property);
  }

  static String text(Map<?, ?> properties, String property) {
    return String.valueOf(properties.get(property));
  }

  static @Nullable String optional(Map<?, ?> properties, String property) {
    return (String) properties.get(property);
  }
}
