package dev.helpflow.core.lint;

import dev.helpflow.core.definition.Node;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Nearest;
import dev.helpflow.core.issue.Pointers;
import java.util.Set;

/** Timeouts that count within opening hours name a calendar that there is. */
final class CalendarCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.UNKNOWN_CALENDAR);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    Set<String> known = context.declarations().calendars();
    for (Node node : context.flow().nodes().values()) {
      if (node instanceof Node.Wait wait && wait.hours() != null && !known.contains(wait.hours())) {
        findings.error(
            IssueCodes.UNKNOWN_CALENDAR,
            Pointers.node(node.id()) + "/hours",
            "There is no calendar \""
                + wait.hours()
                + "\"."
                + Nearest.instead(wait.hours(), known.stream().sorted().toList())
                + " Operators keep calendars; see /v1/ops/calendars.");
      }
    }
  }
}
