package dev.helpflow.core.lint;

import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A screen that waits for the customer has an action that goes on. */
final class ActionCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.NO_ACTION);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    for (PlacedScreen placed : context.screens()) {
      List<Optional<ActionType>> types =
          placed.screen().actions().stream()
              .map(ActionSpec::type)
              .map(context.declarations().catalogue()::action)
              .toList();
      boolean goesOn = types.stream().anyMatch(type -> type.isEmpty() || type.get().submits());
      if (placed.node() instanceof Node.Screen && !goesOn) {
        findings.error(
            IssueCodes.NO_ACTION,
            placed.pointer(),
            "The screen \""
                + placed.node().id()
                + "\" has no action that goes on. Add one of type \"submit\" to its \"actions\".");
      }
    }
  }
}
