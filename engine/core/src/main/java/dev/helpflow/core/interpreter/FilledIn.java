package dev.helpflow.core.interpreter;

import dev.helpflow.core.answer.TypedValue;
import dev.helpflow.core.compile.ScreenPlan;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.Slot;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands in a screen's inputs before its customer has done anything. */
final class FilledIn {
  private FilledIn() {}

  /** What the customer had typed, or else had answered. */
  static Map<String, Object> of(Fold fold, Slot slot, ScreenPlan screen) {
    Entry.Answer answer = slot.answer();
    Entry.Draft draft = slot.draft();
    if (draft != null && (answer == null || draft.seq() > answer.seq())) {
      return showable(fold, draft, draft.values(), screen);
    }
    return answer == null ? Map.of() : showable(fold, answer, answer.values(), screen);
  }

  /** A component may ask for something else than it did in the version that the values are of. */
  private static Map<String, Object> showable(
      Fold fold, Entry entry, Map<String, Object> values, ScreenPlan screen) {
    if (entry.seq() > fold.summary().migrated().newest()) {
      return values;
    }
    Map<String, Object> shown = new LinkedHashMap<>();
    for (ScreenPlan.Component component : screen.components()) {
      Object value = values.get(component.id().value());
      ScreenPlan.Input input = component.input();
      if (value != null && input != null && TypedValue.canShow(input.kind(), value)) {
        shown.put(component.id().value(), value);
      }
    }
    return shown;
  }
}
