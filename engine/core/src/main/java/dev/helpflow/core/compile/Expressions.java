package dev.helpflow.core.compile;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Transition;
import dev.helpflow.core.expression.Compiled;
import dev.helpflow.core.expression.Expected;
import dev.helpflow.core.expression.ExpressionCompiler;
import dev.helpflow.core.expression.ExpressionProblem;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.Pointers;
import dev.helpflow.core.value.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles the expressions of one flow and notes what is wrong with them where they stand. */
final class Expressions {
  private final ExpressionCompiler compiler;
  private final Findings findings;
  private final Map<Asked, Compiled> compiled = new HashMap<>();
  private final Map<ValueType, Expressions> withError = new HashMap<>();

  Expressions(ExpressionCompiler compiler, Findings findings) {
    this.compiler = compiler;
    this.findings = findings;
  }

  /** Flows say the same thing in many places, and a program does not know where it stands. */
  private record Asked(Expression source, Expected expected) {}

  Findings findings() {
    return findings;
  }

  /** The same, for expressions that may read {@code error} too. */
  Expressions withError(ValueType error) {
    return withError.computeIfAbsent(
        error, type -> new Expressions(compiler.with("error", type), findings));
  }

  @Nullable ExpressionProgram compile(
      @Nullable Expression source, Expected expected, String pointer) {
    if (source == null) {
      return null;
    }
    Compiled outcome =
        compiled.computeIfAbsent(
            new Asked(source, expected),
            asked -> compiler.compile(asked.source(), asked.expected()));
    return switch (outcome) {
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
              compile(source, new Expected.Anything(), Pointers.child(pointer, name));
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
