package dev.helpflow.core.lint;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.Transition;
import dev.helpflow.core.expression.ExpressionScope;
import dev.helpflow.core.expression.GuardClaim;
import dev.helpflow.core.expression.ParsedExpression;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The last transition of each list is always open, unless the guards are proven to cover every
 * case: all values of one choice, or a test and its opposite.
 */
final class DefaultTransitionCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.NO_DEFAULT_TRANSITION);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    for (Node node : context.flow().nodes().values()) {
      for (Way way : Way.of(node)) {
        List<Expression> guards = guards(way);
        if (guards.isEmpty() || guards.size() < way.transitions().size()) {
          continue;
        }
        if (isCovered(context, node, way)) {
          continue;
        }
        ExpressionScope scope =
            way.kind() == Way.Kind.ON_ERROR
                ? context.names().onErrorOf(node)
                : context.names().everywhere();
        report(uncovered(guards, scope), way, findings);
      }
    }
  }

  /** Whether nothing is left once none of the guards holds, by what every path here has decided. */
  private static boolean isCovered(LintContext context, Node node, Way way) {
    FlowKnowledge flow = context.knowledge();
    if (flow == null || flow.at(node.id()) == null) {
      return false;
    }
    return flow.tried(flow.plan(node.id())).stream()
        .filter(tried -> tried.way().way().pointer().equals(way.pointer()))
        .reduce((first, last) -> last)
        .map(last -> last.passedBy() == null)
        .orElse(false);
  }

  private static void report(Optional<Left> left, Way way, Findings findings) {
    if (left.isPresent() && left.get().values().isEmpty()) {
      return;
    }
    findings.error(
        IssueCodes.NO_DEFAULT_TRANSITION,
        way.transition(way.transitions().size() - 1),
        "All transitions here have a guard, and it is not proven that one of them always holds."
            + left.map(Left::sentence).orElse("")
            + " Add a last transition without \"when\".");
  }

  private static List<Expression> guards(Way way) {
    List<Expression> guards = new ArrayList<>();
    for (Transition transition : way.transitions()) {
      if (transition.when() != null) {
        guards.add(transition.when());
      }
    }
    return guards;
  }

  /** The subject of which the guards leave the fewest values, or empty when that cannot be told. */
  private static Optional<Left> uncovered(List<Expression> guards, ExpressionScope scope) {
    Map<String, List<GuardClaim>> bySubject = new LinkedHashMap<>();
    for (Expression guard : guards) {
      ParsedExpression.of(guard)
          .map(ParsedExpression::claim)
          .ifPresent(
              claim ->
                  bySubject.computeIfAbsent(claim.subject(), s -> new ArrayList<>()).add(claim));
    }
    List<Left> left = new ArrayList<>();
    bySubject.forEach(
        (subject, claims) ->
            GuardClaim.uncovered(claims, TypePaths.values(scope, subject))
                .ifPresent(values -> left.add(new Left(subject, values))));
    return left.stream().min(Comparator.comparingInt(subject -> subject.values().size()));
  }

  /** The values of a subject that no guard speaks of. */
  private record Left(String subject, Set<Object> values) {
    String sentence() {
      List<String> words = values.stream().map(String::valueOf).sorted().toList();
      return " No guard is for " + subject + " being " + String.join(", ", words) + ".";
    }
  }
}
