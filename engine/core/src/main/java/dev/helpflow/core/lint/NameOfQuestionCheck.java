package dev.helpflow.core.lint;

import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Pointers;
import dev.helpflow.core.lint.SameWords.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** No two questions of a screen, and no two options of a question, have the same label. */
final class NameOfQuestionCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.SAME_QUESTION, IssueCodes.SAME_OPTION);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    SameWords same = new SameWords(context.flow());
    for (PlacedScreen placed : context.screens()) {
      List<Named> questions = new ArrayList<>();
      List<ComponentSpec> components = placed.screen().components();
      for (int i = 0; i < components.size(); i++) {
        ComponentSpec component = components.get(i);
        String pointer = placed.component(i);
        if (isInput(component, context)
            && component.properties().get("label") instanceof Template.Message(var text)) {
          questions.add(Named.component(component, text, pointer + "/label"));
        }
        same.report(options(component, pointer), IssueCodes.SAME_OPTION, "option", findings);
      }
      same.report(questions, IssueCodes.SAME_QUESTION, "question", findings);
    }
  }

  private static boolean isInput(ComponentSpec component, LintContext context) {
    return context
        .declarations()
        .catalogue()
        .component(component.type())
        .filter(type -> type.role() == ComponentType.Role.INPUT)
        .isPresent();
  }

  private static List<Named> options(ComponentSpec component, String pointer) {
    List<Named> named = new ArrayList<>();
    if (component.properties().get("options") instanceof Template.Items(var options)) {
      for (int i = 0; i < options.size(); i++) {
        if (options.get(i) instanceof Template.Fields(var fields)
            && fields.get("label") instanceof Template.Message(var text)
            && fields.get("value") instanceof Template.Literal(var value)) {
          String at = Pointers.child(pointer + "/options", i) + "/label";
          named.add(new Named(value.toString(), text, null, at));
        }
      }
    }
    return named;
  }
}
