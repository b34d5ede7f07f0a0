package dev.helpflow.core.lint;

import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.lint.SameWords.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** No two actions of a screen have the same label. */
final class NameOfActionCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.SAME_ACTION);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    SameWords same = new SameWords(context.flow());
    for (PlacedScreen placed : context.screens()) {
      List<Named> named = new ArrayList<>();
      List<ActionSpec> actions = placed.screen().actions();
      for (int i = 0; i < actions.size(); i++) {
        ActionSpec action = actions.get(i);
        named.add(
            new Named(
                action.id().value(), action.label(), action.showIf(), placed.action(i) + "/label"));
      }
      same.report(named, IssueCodes.SAME_ACTION, "action", findings);
    }
  }
}
