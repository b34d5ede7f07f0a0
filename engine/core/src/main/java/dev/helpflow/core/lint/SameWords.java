package dev.helpflow.core.lint;

import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.issue.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** What something is called in one locale, whatever its arguments are. */
  private record Words(String pattern, Map<String, Expression> args) {}

  /** Reports each that is called like one before it, once. */
  void report(List<Named> all, String code, String what, Findings findings) {
    Set<String> told = new HashSet<>();
    for (String locale : flow.locales()) {
      Map<String, String> messages = flow.messages().getOrDefault(locale, Map.of());
      Map<Words, List<Named>> before = new HashMap<>();
      for (Named named : all) {
        String pattern = messages.get(named.text().key());
        if (pattern == null) {
          continue;
        }
        Words words = new Words(pattern.strip(), named.text().args());
        List<Named> same = before.computeIfAbsent(words, each -> new ArrayList<>());
        Optional<Named> other = same.stream().filter(named::isSeenWith).findFirst();
        if (other.isPresent() && told.add(named.pointer())) {
          findings.error(
              code,
              named.pointer(),
              "The %s \"%s\" is called as \"%s\" is, in \"%s\", so nobody who hears them can tell which is which. Give it words of its own."
                  .formatted(what, named.id(), other.get().id(), locale));
        }
        same.add(named);
      }
    }
  }
}
