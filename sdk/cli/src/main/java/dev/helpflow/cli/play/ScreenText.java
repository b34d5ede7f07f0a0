package dev.helpflow.cli.play;

import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws screens as lines of text. */
final class ScreenText {
  private static final String INDENT = "  ";
  private static final int WIDTH = 72;

  private final List<String> lines = new ArrayList<>();

  private ScreenText() {}

  static List<String> of(View view) {
    ScreenText text = new ScreenText();
    text.draw(view);
    return text.lines;
  }

  private void draw(View view) {
    Screen screen = view.screen();
    lines.add("");
    String status =
        view.outcome() == null
            ? view.status().word()
            : view.status().word() + ": " + view.outcome();
    String right = " " + screen.id() + " (" + status + ")";
    lines.add(
        "── "
            + screen.title()
            + " "
            + "─".repeat(Math.max(2, WIDTH - screen.title().length() - right.length() - 4))
            + right);
    for (Screen.FieldError error : screen.errors()) {
      lines.add(INDENT + "! " + error.component() + ": " + error.message());
    }
    screen.components().forEach(this::component);
    if (!screen.actions().isEmpty()) {
      lines.add("");
      lines.add(
          INDENT + String.join("   ", screen.actions().stream().map(ScreenText::action).toList()));
    }
  }

  private static String action(Screen.ShownAction action) {
    Object leads = action.properties().getOrDefault("destination", action.properties().get("url"));
    String target = leads == null ? "" : " → " + leads;
    return "[" + action.id() + "] " + action.label() + target;
  }

  private void component(Screen.ShownComponent component) {
    Map<String, Object> properties = component.properties();
    lines.add("");
    switch (component.type()) {
      case "heading" -> lines.add(INDENT + words(properties, "text").toUpperCase(Locale.ROOT));
      case "text" -> paragraph(unescaped(words(properties, "text")));
      case "callout" -> {
        lines.add(INDENT + "(" + words(properties, "tone") + ") " + words(properties, "title"));
        paragraph(unescaped(words(properties, "text")));
      }
      case "key-value-summary" -> items(properties, "rows").forEach(this::row);
      default -> any(component);
    }
  }

  private void row(Map<?, ?> row) {
    String change = row.get("change") == null ? "" : "   (change " + row.get("change") + ")";
    lines.add(INDENT + row.get("label") + ": " + row.get("value") + change);
  }

  /** Inputs, and whatever the terminal has no drawing of its own for. */
  private void any(Screen.ShownComponent component) {
    Map<String, Object> properties = component.properties();
    String id = component.input() ? "  [" + component.id() + "]" : "";
    String label = words(properties, component.input() ? "label" : "title");
    String optional =
        component.input() && Boolean.FALSE.equals(properties.get("required")) ? " (optional)" : "";
    lines.add(INDENT + (label.isEmpty() ? component.type() : label) + optional + id);
    for (String name : List.of("hint", "text", "phone", "hours", "url")) {
      paragraph(words(properties, name));
    }
    int number = 1;
    for (Map<?, ?> option : items(properties, "options")) {
      String hint = option.get("hint") == null ? "" : " – " + option.get("hint");
      String mark = isChosen(component, option) ? "*" : " ";
      lines.add(INDENT + mark + " " + number++ + ") " + option.get("label") + hint);
    }
    if (component.value() != null && items(properties, "options").isEmpty()) {
      lines.add(INDENT + "  = " + component.value());
    }
  }

  private static boolean isChosen(Screen.ShownComponent component, Map<?, ?> option) {
    Object value = component.value();
    return value instanceof List<?> several
        ? several.contains(option.get("value"))
        : value != null && value.equals(option.get("value"));
  }

  /** The markdown subset, in which a backslash says that the mark after it is none. */
  private static String unescaped(String markdown) {
    return markdown.replaceAll("\\\\([!-/:-@\\[-`{-~])", "$1");
  }

  private void paragraph(String text) {
    text.lines().forEach(line -> lines.add(INDENT + line));
  }

  private static String words(Map<String, Object> properties, String name) {
    return properties.get(name) == null ? "" : String.valueOf(properties.get(name));
  }

  static List<Map<?, ?>> items(Map<String, Object> properties, String name) {
    List<Map<?, ?>> items = new ArrayList<>();
    if (properties.get(name) instanceof List<?> list) {
      list.forEach(item -> items.add((Map<?, ?>) item));
    }
    return items;
  }
}
