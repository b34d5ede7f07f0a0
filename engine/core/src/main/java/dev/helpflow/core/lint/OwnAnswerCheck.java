package dev.helpflow.core.lint;

import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.expression.ParsedExpression;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code showIf} is decided before the screen is shown, so it cannot read what is answered on it.
 */
final class OwnAnswerCheck implements Check {
  private static final String DERIVED = "derived.";

  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.OWN_ANSWER);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    Map<String, Set<String>> derived = new HashMap<>();
    context.flow().derived().forEach((name, source) -> derived.put(DERIVED + name, paths(source)));
    for (PlacedScreen placed : context.screens()) {
      List<ComponentSpec> components = placed.screen().components();
      for (int i = 0; i < components.size(); i++) {
        check(placed, components.get(i).showIf(), placed.component(i), derived, findings);
      }
      List<ActionSpec> actions = placed.screen().actions();
      for (int i = 0; i < actions.size(); i++) {
        check(placed, actions.get(i).showIf(), placed.action(i), derived, findings);
      }
    }
  }

  private static void check(
      PlacedScreen placed,
      @Nullable Expression showIf,
      String pointer,
      Map<String, Set<String>> derived,
      Findings findings) {
    if (showIf == null) {
      return;
    }
    String own = "answers." + placed.node().id();
    Optional<String> read =
        paths(showIf).stream().filter(path -> reads(path, own, derived)).findFirst();
    if (read.isPresent()) {
      findings.error(
          IssueCodes.OWN_ANSWER,
          pointer + "/showIf",
          "\""
              + read.get()
              + "\" reads what is answered on this very screen, but \"showIf\" is decided before"
              + " it is shown."
              + " Use \"revealWhen\", or ask on an earlier screen.");
    }
  }

  /** Whether a path is, or is derived from, the answers of the screen. */
  private static boolean reads(String path, String own, Map<String, Set<String>> derived) {
    Set<String> seen = new HashSet<>(Set.of(path));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      String at = open.remove();
      if (at.equals(own) || at.startsWith(own + ".") || at.equals("answers")) {
        return true;
      }
      nameOf(at).map(derived::get).stream()
          .flatMap(Set::stream)
          .filter(seen::add)
          .forEach(open::add);
    }
    return false;
  }

  /** {@code derived.x} of {@code derived.x.y}. */
  private static Optional<String> nameOf(String path) {
    return path.startsWith(DERIVED)
        ? Stream.of(path.split("\\.", -1)).skip(1).findFirst().map(name -> DERIVED + name)
        : Optional.empty();
  }

  private static Set<String> paths(Expression source) {
    return ParsedExpression.of(source).map(ParsedExpression::paths).orElse(Set.of());
  }
}
