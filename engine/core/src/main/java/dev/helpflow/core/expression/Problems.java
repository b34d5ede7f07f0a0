package dev.helpflow.core.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one expression. */
final class Problems {
  private final List<ExpressionProblem> found = new ArrayList<>();

  void add(String code, int offset, String message) {
    ExpressionProblem problem = new ExpressionProblem(code, message, offset);
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  Compiled.Refused refused() {
    return new Compiled.Refused(
        found.stream()
            .sorted(Comparator.comparingInt(ExpressionProblem::offset))
            .limit(ExpressionLimits.MAX_PROBLEMS)
            .toList());
  }
}
