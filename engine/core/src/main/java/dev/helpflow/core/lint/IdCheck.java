package dev.helpflow.core.lint;

import dev.helpflow.core.definition.ScreenSpec;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import java.util.HashSet;
import java.util.Set;

/**
 * The ids of components, and those of actions, are unique on their screen; actions leave ours
 * alone.
 */
final class IdCheck implements Check {
  /** Actions that every screen understands and that no screen declares. */
  private static final Set<String> RESERVED =
      Set.of("back", "change", "resume", "escalate", "abandon", "restart", "cancel");

  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.DUPLICATE_ID, IssueCodes.RESERVED_ID);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    for (PlacedScreen placed : context.screens()) {
      ScreenSpec screen = placed.screen();
      Set<String> components = new HashSet<>();
      for (int i = 0; i < screen.components().size(); i++) {
        String id = screen.components().get(i).id().value();
        unique("component", id, components, placed.component(i) + "/id", findings);
      }
      Set<String> actions = new HashSet<>();
      for (int i = 0; i < screen.actions().size(); i++) {
        String id = screen.actions().get(i).id().value();
        unique("action", id, actions, placed.action(i) + "/id", findings);
        if (RESERVED.contains(id)) {
          findings.error(
              IssueCodes.RESERVED_ID,
              placed.action(i) + "/id",
              "\""
                  + id
                  + "\" is an action that every screen has by itself. Give this one another id.");
        }
      }
    }
  }

  private static void unique(
      String what, String id, Set<String> seen, String pointer, Findings findings) {
    if (!seen.add(id)) {
      findings.error(
          IssueCodes.DUPLICATE_ID,
          pointer,
          "This screen has another "
              + what
              + " \""
              + id
              + "\" before this one. Give each an id of its own.");
    }
  }
}
