package dev.helpflow.authoring.scenario;

import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.screen.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what is shown with what is expected. */
final class Check {
  private final List<String> differences = new ArrayList<>();

  private Check() {}

  /** What is not as expected, in sentences. */
  static List<String> differences(Expectation expected, View view) {
    Check check = new Check();
    Screen screen = view.screen();
    check.equal("the screen", expected.screen(), screen.id());
    check.equal("the status", expected.status(), view.status().word());
    check.equal("the outcome", expected.outcome(), view.outcome());
    check.equal("the components", expected.components(), ids(screen));
    check.equal(
        "the actions", expected.actions(), screen.actions().stream().map(a -> a.id()).toList());
    check.equal("the errors", expected.errors(), errors(screen));
    expected
        .texts()
        .forEach(
            (name, words) -> check.equal("the text \"" + name + "\"", words, text(screen, name)));
    expected.values().forEach((id, value) -> check.value(screen, id, value.filled()));
    return check.differences;
  }

  private void equal(String what, @Nullable Object expected, @Nullable Object found) {
    if (expected != null && !expected.equals(found)) {
      differences.add(
          "Expected %s to be %s, but found %s."
              .formatted(what, expected, found == null ? "none" : found));
    }
  }

  private void value(Screen screen, String id, @Nullable Object expected) {
    Object found = filled(screen, id);
    if (!Objects.equals(expected, found)) {
      differences.add(
          "Expected \"%s\" to be filled in with %s, but found %s.".formatted(id, expected, found));
    }
  }

  static @Nullable Object filled(Screen screen, String id) {
    return screen.components().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .map(c -> c.value())
        .orElse(null);
  }

  static List<String> ids(Screen screen) {
    return screen.components().stream().map(Screen.ShownComponent::id).toList();
  }

  static Map<String, String> errors(Screen screen) {
    Map<String, String> errors = new LinkedHashMap<>();
    screen
        .errors()
        .forEach(
            error ->
                errors.put(
                    error.part() == null
                        ? error.component()
                        : error.component() + "." + error.part(),
                    error.code()));
    return errors;
  }

  static @Nullable Object text(Screen screen, String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return name.equals("title")
          ? screen.title()
          : screen.actions().stream()
              .filter(a -> a.id().equals(name))
              .findFirst()
              .map(a -> a.label())
              .orElse(null);
    }
    String id = name.substring(0, dot);
    String property = name.substring(dot + 1);
    return screen.components().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .map(c -> c.properties().get(property))
        .orElse(null);
  }
}
