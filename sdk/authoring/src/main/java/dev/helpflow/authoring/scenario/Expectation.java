package dev.helpflow.authoring.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario expects of a screen; what is null is not checked.
 *
 * @param status the word of a status
 * @param components the ids of all components, in order
 * @param actions the ids of all actions, in order
 * @param texts words by {@code title}, by {@code component.property}, or by an action's id; may be
 *     empty
 * @param values what is filled in, by component
 * @param errors the codes of all errors, by component
 */
public record Expectation(
    @Nullable String screen,
    @Nullable String status,
    @Nullable String outcome,
    @Nullable List<String> components,
    @Nullable List<String> actions,
    Map<String, String> texts,
    Map<String, Value> values,
    @Nullable Map<String, String> errors) {
  public Expectation {
    components = components == null ? null : List.copyOf(components);
    actions = actions == null ? null : List.copyOf(actions);
    texts = Map.copyOf(texts);
    values = Map.copyOf(values);
    errors = errors == null ? null : Map.copyOf(errors);
  }

  /** What a component is filled in with, or null when it is empty. */
  public record Value(@Nullable Object filled) {}
}
