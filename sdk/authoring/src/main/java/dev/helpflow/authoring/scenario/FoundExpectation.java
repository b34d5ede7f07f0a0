package dev.helpflow.authoring.scenario;

import dev.helpflow.core.interpreter.Status;
import dev.helpflow.core.interpreter.View;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expectation would be that holds. */
final class FoundExpectation {
  private FoundExpectation() {}

  /**
   * The same expectation, of what is shown.
   *
   * @param expected null for one that says as little as tells screens apart
   */
  static Expectation of(@Nullable Expectation expected, View view) {
    String status = view.status() == Status.ACTIVE ? null : view.status().word();
    if (expected == null) {
      return new Expectation(
          view.screen().id(), status, view.outcome(), null, null, Map.of(), Map.of(), null);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : expected.texts().keySet()) {
      if (Check.text(view.screen(), name) instanceof String words) {
        texts.put(name, words);
      }
    }
    Map<String, Expectation.Value> values = new LinkedHashMap<>();
    for (String id : expected.values().keySet()) {
      values.put(id, new Expectation.Value(Check.filled(view.screen(), id)));
    }
    Expectation found =
        new Expectation(
            expected.screen() == null ? null : view.screen().id(),
            expected.status() == null ? null : view.status().word(),
            expected.outcome() == null ? null : view.outcome(),
            expected.components() == null ? null : Check.ids(view.screen()),
            expected.actions() == null
                ? null
                : view.screen().actions().stream().map(action -> action.id()).toList(),
            texts,
            values,
            expected.errors() == null ? null : Check.errors(view.screen()));
    return ScenarioWriter.expectation(found).isEmpty() ? of(null, view) : found;
  }
}
