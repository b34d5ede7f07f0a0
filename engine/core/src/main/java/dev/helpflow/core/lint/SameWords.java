package dev.helpflow.core.lint;

import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.issue.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for two things on one screen that a customer cannot tell apart by what they are called: to
 * who hears a screen, or speaks to it, the name is all there is (WCAG 2.2, 2.4.6; and 2.5.3).
 */
final class SameWords {
  private final FlowDefinition flow;

  SameWords(FlowDefinition flow) {
    this.flow = flow;
  }

  /**
   * Something with a name.
   *
   * @param id what its author calls it
   * @param when what it is shown by, or null when it always is
   */
  record Named(String id, Text text, @Nullable Object when, String pointer) {
    static Named component(ComponentSpec component, Text text, String pointer) {
      Object when =
          component.showIf() == null && component.revealWhen() == null
              ? null
              : new When(component.showIf(), component.revealWhen());
      return new Named(component.id().value(), text, when, pointer);
    }

    /** Two with conditions of their own may never be seen together; any others are. */
    boolean isSeenWith(Named other) {
      return when == null || other.when == null || when.equals(other.when);
    }
  }

  private record When(@Nullable Expression showIf, ComponentSpec.@Nullable RevealWhen reveal) {}

  /** Reports each that is called like one before it. */
  void report(List<Named> all, String code, String what, Findings findings) {
    List<Named> before = new ArrayList<>();
    for (Named named : all) {
      for (Named other : before) {
        Optional<String> locale = named.isSeenWith(other) ? sameIn(named, other) : Optional.empty();
        if (locale.isPresent()) {
          findings.error(
              code,
              named.pointer(),
              "The %s \"%s\" is called as \"%s\" is, in \"%s\", so nobody who hears them can tell which is which. Give it words of its own."
                  .formatted(what, named.id(), other.id(), locale.get()));
          break;
        }
      }
      before.add(named);
    }
  }

  /** The first locale in which both say the same, whatever their arguments are. */
  private Optional<String> sameIn(Named one, Named other) {
    if (!one.text().args().equals(other.text().args())) {
      return Optional.empty();
    }
    return flow.locales().stream()
        .filter(
            locale -> {
              Map<String, String> messages = flow.messages().getOrDefault(locale, Map.of());
              String words = messages.get(one.text().key());
              String others = messages.get(other.text().key());
              return words != null && others != null && words.strip().equals(others.strip());
            })
        .findFirst();
  }
}
