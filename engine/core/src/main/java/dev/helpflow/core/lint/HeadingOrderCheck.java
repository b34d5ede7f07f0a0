package dev.helpflow.core.lint;

import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import java.util.List;
import java.util.Set;

/**
 * Headings skip no level: a screen's title is of level 1, so a part of a section (level 3) comes
 * after a section (level 2), as those who go from heading to heading expect (WCAG 2.2, 1.3.1).
 */
final class HeadingOrderCheck implements Check {
  private static final String HEADING = "heading";

  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.HEADING_ORDER);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    for (PlacedScreen placed : context.screens()) {
      List<ComponentSpec> components = placed.screen().components();
      boolean inSection = false;
      for (int i = 0; i < components.size(); i++) {
        ComponentSpec component = components.get(i);
        if (!component.type().equals(HEADING)) {
          continue;
        }
        boolean isPart =
            component.properties().get("level") instanceof Template.Literal(Long level)
                && level > 2;
        if (isPart && !inSection) {
          findings.error(
              IssueCodes.HEADING_ORDER,
              placed.component(i) + "/level",
              "The heading \""
                  + component.id()
                  + "\" is of level 3, and no heading of level 2 comes before it on this screen."
                  + " Make it one of level 2, which is what a heading is that says no level.");
        }
        // One whose level is computed may be a section.
        inSection |= !isPart;
      }
    }
  }
}
