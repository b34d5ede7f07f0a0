package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.expression.ExpressionProblem;
import dev.helpflow.core.expression.ExpressionSyntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An expression that can be parsed; whether its names and types are right is known when the flow is
 * linted.
 *
 * @see <a href="https://cel.dev">cel.dev</a>
 */
public record Cel(Expression expression) implements Source {
  public Cel {
    List<ExpressionProblem> problems = ExpressionSyntax.problems(expression.source());
    if (!problems.isEmpty()) {
      // What a parser says after its first complaint is mostly because of it.
      ExpressionProblem first = problems.getFirst();
      throw new IllegalArgumentException(
          "The expression \"%s\" cannot be parsed: column %d: %s"
              .formatted(expression.source(), first.offset() + 1, first.message()));
    }
  }

  @Override
  public Template template() {
    return new Template.Computed(expression);
  }

  static Map<String, Expression> sources(Map<String, Cel> expressions) {
    return expressions.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().expression(),
                (first, second) -> second,
                LinkedHashMap::new));
  }
}
