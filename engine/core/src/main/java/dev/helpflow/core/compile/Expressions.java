package dev.helpflow.core.compile;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Transition;
import dev.helpflow.core.expression.Compiled;
import dev.helpflow.core.expression.Expected;
import dev.helpflow.core.expression.ExpressionCompiler;
import dev.helpflow.core.expression.ExpressionProblem;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.issue.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles the expressions of one flow and notes what is wrong with them where they stand. */
final class Expressions {
  private final ExpressionCompiler compiler;
  private final Findings findings;

  Expressions(ExpressionCompiler compiler, Findings findings) {
    this.compiler = compiler;
    this.findings = findings;
  }

  Findings findings() {
    return findings;
  }

  /** The same, for expressions that may read {@code error} too. */
  Expressions with(String name, dev.helpflow.core.value.ValueType type) {
    return new Expressions(compiler.with(name, type), findings);
  }

  @Nullable ExpressionProgram compile(
      @Nullable Expression source, Expected expected, String pointer) {
    if (source == null) {
      return null;
    }
    return switch (compiler.compile(source, expected)) {
      case Compiled.Program(ExpressionProgram program) -> program;
      case Compiled.Refused(List<ExpressionProblem> problems) -> {
        problems.forEach(p -> findings.error(p.code(), pointer, p.offset(), p.message()));
        yield null;
      }
    };
  }

  @Nullable ExpressionProgram guard(@Nullable Expression source, String pointer) {
    return compile(source, new Expected.Guard(), pointer);
  }

  /** All programs that compile, by name; what does not is noted. */
  Map<String, ExpressionProgram> named(Map<String, Expression> sources, String pointer) {
    Map<String, ExpressionProgram> programs = new LinkedHashMap<>();
    sources.forEach(
        (name, source) -> {
          ExpressionProgram program =
              compile(source, new Expected.Anything(), pointer + "/" + Pointers.escape(name));
          if (program != null) {
            programs.put(name, program);
          }
        });
    return programs;
  }

  List<Edge> edges(List<Transition> transitions, String pointer) {
    List<Edge> edges = new ArrayList<>(transitions.size());
    for (int i = 0; i < transitions.size(); i++) {
      Transition transition = transitions.get(i);
      edges.add(new Edge(guard(transition.when(), pointer + "/" + i + "/when"), transition.to()));
    }
    return edges;
  }
}
