package dev.helpflow.core.expression;

import java.util.List;

/** What became of an expression: a program, or the reasons why there is none. */
public sealed interface Compiled {
  /** It is well typed and safe to run. */
  record Program(ExpressionProgram program) implements Compiled {}

  /** It is not; the list is never empty and in order of appearance. */
  record Refused(List<ExpressionProblem> problems) implements Compiled {
    /** Copies the problems. */
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
