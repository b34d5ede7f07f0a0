package dev.helpflow.core.negotiation;

import dev.helpflow.core.screen.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the components of one screen that an app does not draw: leads errors, answers and
 * what they reveal from the one to the other.
 *
 * @param byOriginal the replaced components of the screen, by their ids
 */
record StandIns(Map<String, Drawn> byOriginal) {
  private static final String REVEAL_WHEN = "revealWhen";

  /** Errors at the components where the app shows them, in the order of the originals. */
  List<Screen.FieldError> errors(List<Screen.FieldError> errors) {
    return errors.stream()
        .map(
            error -> {
              Drawn drawn = byOriginal.get(error.component());
              return drawn == null ? error : drawn.show(error);
            })
        .toList();
  }

  /** The answers as the originals give them, of those that an app sent. */
  Map<String, Object> answers(Map<String, Object> sent) {
    Map<String, Object> answers = new LinkedHashMap<>(sent);
    byOriginal.forEach(
        (id, drawn) -> {
          if (drawn.answersOtherwise()) {
            Object answer = drawn.answer(sent);
            if (answer == null) {
              answers.remove(id);
            } else {
              answers.put(id, answer);
            }
          }
        });
    return answers;
  }

  /** The component, waiting for what the app's own components answer. */
  Screen.ShownComponent revealed(Screen.ShownComponent component) {
    if (!(component.properties().get(REVEAL_WHEN) instanceof Map<?, ?> when)
        || !(when.get("in") instanceof List<?> in)) {
      return component;
    }
    Drawn awaited = byOriginal.get(String.valueOf(when.get("component")));
    if (awaited == null || !awaited.answersOtherwise()) {
      return component;
    }
    Map<String, Object> properties = new LinkedHashMap<>(component.properties());
    awaited
        .awaited(in.stream().map(String::valueOf).toList())
        .ifPresentOrElse(
            other ->
                properties.put(
                    REVEAL_WHEN, Map.of("component", other.component(), "in", other.in())),
            () -> properties.remove(REVEAL_WHEN));
    return new Screen.ShownComponent(
        component.type(),
        component.version(),
        component.id(),
        properties,
        component.input(),
        component.value());
  }
}
