package dev.helpflow.core.lint;

import dev.helpflow.core.definition.ComponentId;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.ScreenSpec;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Nearest;
import dev.helpflow.core.issue.Pointers;
import dev.helpflow.core.value.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rules and {@code revealWhen} name components of their own screen, and values that those can have.
 */
final class ComponentReferenceCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.UNKNOWN_COMPONENT, IssueCodes.UNKNOWN_OPTION);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    for (PlacedScreen placed : context.screens()) {
      ScreenSpec screen = placed.screen();
      List<String> ids = ids(screen.components().stream());
      for (int i = 0; i < screen.rules().size(); i++) {
        require(screen.rules().get(i).component(), ids, placed.rule(i) + "/component", findings);
      }
      for (int i = 0; i < screen.components().size(); i++) {
        reveal(
            context,
            placed,
            screen.components().get(i),
            placed.component(i) + "/revealWhen",
            findings);
      }
    }
  }

  private static void reveal(
      LintContext context,
      PlacedScreen placed,
      ComponentSpec component,
      String pointer,
      Findings findings) {
    ComponentSpec.RevealWhen reveal = component.revealWhen();
    if (reveal == null) {
      return;
    }
    Stream<ComponentSpec> others =
        placed.screen().components().stream().filter(other -> !other.id().equals(component.id()));
    if (!require(reveal.component(), ids(others), pointer + "/component", findings)) {
      return;
    }
    String answer = "answers." + placed.node().id() + "." + reveal.component();
    choice(context, answer)
        .ifPresent(choice -> options(reveal, choice.values(), pointer + "/in", findings));
  }

  private static void options(
      ComponentSpec.RevealWhen reveal, List<String> values, String pointer, Findings findings) {
    for (int i = 0; i < reveal.in().size(); i++) {
      String value = reveal.in().get(i);
      if (!values.contains(value)) {
        findings.error(
            IssueCodes.UNKNOWN_OPTION,
            Pointers.child(pointer, i),
            "The component \""
                + reveal.component()
                + "\" has no option \""
                + value
                + "\", so this one would never be revealed by it."
                + Nearest.instead(value, values));
      }
    }
  }

  private static Optional<ValueType.Choice> choice(LintContext context, String answer) {
    return TypePaths.find(context.names().everywhere(), answer)
        .map(
            type ->
                switch (type) {
                  case ValueType.ListOf(ValueType element) -> element;
                  // A consent is given or is no answer at all.
                  case ValueType.Bool given -> new ValueType.Choice(List.of("true"));
                  default -> type;
                })
        .filter(ValueType.Choice.class::isInstance)
        .map(ValueType.Choice.class::cast);
  }

  private static boolean require(
      ComponentId id, List<String> ids, String pointer, Findings findings) {
    if (ids.contains(id.value())) {
      return true;
    }
    findings.error(
        IssueCodes.UNKNOWN_COMPONENT,
        pointer,
        "There is no component \""
            + id
            + "\" on this screen to refer to."
            + Nearest.instead(id.value(), ids));
    return false;
  }

  private static List<String> ids(Stream<ComponentSpec> components) {
    return components.map(component -> component.id().value()).toList();
  }
}
