package dev.helpflow.wire.adaptive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The questions of the baseline as inputs of a card.
 *
 * <p>Cards cannot reveal one question by the answer to another, so that such a question always
 * stands there, says when it counts, and is never demanded by the host; the server decides.
 */
final class CardInputs {
  private CardInputs() {}

  static List<ObjectNode> of(Screen.ShownComponent component, Screen screen, CardWords words) {
    List<ObjectNode> elements = new ArrayList<>();
    Map<?, ?> revealWhen = (Map<?, ?>) component.properties().get("revealWhen");
    if (revealWhen != null) {
      elements.add(
          Elements.plain(words.of("card.revealed", Map.of("options", options(revealWhen, screen))))
              .put("isSubtle", true));
    }
    String hint = CardComponents.optional(component.properties(), "hint");
    if (hint != null) {
      elements.add(Elements.plain(hint).put("isSubtle", true));
    }
    for (Screen.FieldError error : screen.errors()) {
      if (error.component().equals(component.id())) {
        elements.add(
            Elements.plain(error.message()).put("color", "attention").put("weight", "bolder"));
      }
    }
    elements.add(input(component, revealWhen == null, words));
    return elements;
  }

  /** What the options that reveal a question say, or their question where it is not shown. */
  private static List<String> options(Map<?, ?> revealWhen, Screen screen) {
    List<?> values = revealWhen.get("in") instanceof List<?> in ? in : List.of();
    return screen.components().stream()
        .filter(component -> component.id().equals(revealWhen.get("component")))
        .flatMap(component -> AdaptiveCard.objects(component, "options").stream())
        .filter(option -> values.contains(option.get("value")))
        .map(option -> CardComponents.text(option, "label"))
        .toList();
  }

  private static ObjectNode input(
      Screen.ShownComponent component, boolean isAlwaysAsked, CardWords words) {
    Map<String, Object> properties = component.properties();
    ObjectNode input =
        component.type().equals("text-input") ? typed(component) : choices(component);
    input.put("id", component.id());
    input.put("label", CardComponents.text(component, "label"));
    boolean required = !Boolean.FALSE.equals(properties.get("required"));
    if (required && isAlwaysAsked) {
      input.put("isRequired", true);
      input.put("errorMessage", words.of("required"));
    }
    return input;
  }

  private static ObjectNode choices(Screen.ShownComponent component) {
    ObjectNode input = Elements.element("Input.ChoiceSet").put("style", "expanded");
    input.put("wrap", true);
    input.put("isMultiSelect", component.type().equals("multi-choice"));
    ArrayNode choices = input.putArray("choices");
    for (Map<?, ?> option : AdaptiveCard.objects(component, "options")) {
      String hint = CardComponents.optional(option, "hint");
      String label = CardComponents.text(option, "label");
      choices
          .addObject()
          .put("title", hint == null ? label : label + " – " + hint)
          .put("value", CardComponents.text(option, "value"));
    }
    String value = chosen(component.value());
    if (value != null) {
      input.put("value", value);
    }
    return input;
  }

  private static @Nullable String chosen(@Nullable Object value) {
    return switch (value) {
      case String one -> one;
      case List<?> some -> some.stream().map(String::valueOf).collect(Collectors.joining(","));
      case null, default -> null;
    };
  }

  private static ObjectNode typed(Screen.ShownComponent component) {
    Map<String, Object> properties = component.properties();
    String format = properties.get("format") instanceof String named ? named : "plain";
    return switch (format) {
      case "date" -> date(component);
      case "integer", "decimal" -> number(component);
      default -> text(component, format);
    };
  }

  private static ObjectNode date(Screen.ShownComponent component) {
    ObjectNode input = Elements.element("Input.Date");
    copy(component.properties(), "min", input);
    copy(component.properties(), "max", input);
    if (component.value() instanceof String day) {
      input.put("value", day);
    }
    return input;
  }

  /** What was typed and is no number is not shown again: a card's field for numbers cannot. */
  private static ObjectNode number(Screen.ShownComponent component) {
    ObjectNode input = Elements.element("Input.Number");
    copy(component.properties(), "min", input);
    copy(component.properties(), "max", input);
    if (component.value() instanceof Number number) {
      input.set("value", Json.toNode(number));
    }
    return input;
  }

  private static ObjectNode text(Screen.ShownComponent component, String format) {
    ObjectNode input = Elements.element("Input.Text");
    switch (format) {
      case "multiline" -> input.put("isMultiline", true);
      case "phone" -> input.put("style", "tel");
      case "email" -> input.put("style", "email");
      default -> {}
    }
    copy(component.properties(), "maxLength", input);
    if (component.value() instanceof String words) {
      input.put("value", words);
    } else if (component.value() instanceof Map<?, ?> money) {
      input.put("value", Amounts.typed(money));
    }
    return input;
  }

  private static void copy(Map<String, Object> properties, String name, ObjectNode input) {
    Object value = properties.get(name);
    if (value != null) {
      input.set(name, Json.toNode(value));
    }
  }
}
