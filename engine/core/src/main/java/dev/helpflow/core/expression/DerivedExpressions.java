package dev.helpflow.core.expression;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.value.ValueType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The named expressions of a flow, compiled in the order in which they need one another and read as
 * {@code derived.<name>}. Immutable.
 */
public final class DerivedExpressions {
  /** The name of the scope under which they are read. */
  public static final String NAME = "derived";

  private final ExpressionScope base;
  private final Map<String, PlannedExpression> programs = new LinkedHashMap<>();
  private final Map<String, ValueType.Field> fields = new LinkedHashMap<>();
  private final Map<String, DerivedFacts> facts = new LinkedHashMap<>();
  private final Map<String, List<ExpressionProblem>> problems = new LinkedHashMap<>();

  private DerivedExpressions(ExpressionScope base) {
    this.base = base;
  }

  /** Compiles them against what they may read, and one another as {@code derived.<name>}. */
  public static DerivedExpressions compile(ExpressionScope base, Map<String, Expression> sources) {
    DerivedExpressions made = new DerivedExpressions(base);
    ExpressionCompiler parser = new ExpressionCompiler(base);
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    sources.forEach(
        (name, source) -> {
          Set<String> read = parser.derivedRead(source.source());
          read.retainAll(sources.keySet());
          needs.put(name, read);
        });
    Set<String> waiting = new LinkedHashSet<>(sources.keySet());
    while (!waiting.isEmpty()) {
      List<String> ready =
          waiting.stream()
              .filter(name -> Collections.disjoint(needs.getOrDefault(name, Set.of()), waiting))
              .toList();
      if (ready.isEmpty()) {
        waiting.forEach(name -> made.cycle(name, needs.getOrDefault(name, Set.of())));
        break;
      }
      ExpressionCompiler compiler = made.compiler();
      for (String name : ready) {
        Expression source = sources.get(name);
        if (source != null) {
          made.add(name, source, compiler, needs.getOrDefault(name, Set.of()));
        }
        waiting.remove(name);
      }
    }
    return made;
  }

  private void add(String name, Expression source, ExpressionCompiler compiler, Set<String> needs) {
    List<String> broken = needs.stream().filter(problems::containsKey).toList();
    if (!broken.isEmpty()) {
      problems.put(
          name,
          List.of(
              new ExpressionProblem(
                  ExpressionCodes.UNKNOWN_NAME,
                  "`derived."
                      + broken.getFirst()
                      + "` has a problem of its own. Correct that first.",
                  Math.max(0, source.source().indexOf(NAME + "." + broken.getFirst())))));
      return;
    }
    Problems found = new Problems();
    ExpressionCompiler.Analysed analysed =
        compiler.analyse(source.source(), new Expected.Anything(), found);
    if (analysed == null) {
      problems.put(name, found.refused().problems());
      return;
    }
    programs.put(name, analysed.program());
    fields.put(name, new ValueType.Field(analysed.program().type(), !analysed.optional(), false));
    facts.put(NAME + "." + name, analysed.facts());
  }

  private void cycle(String name, Set<String> needs) {
    problems.put(
        name,
        List.of(
            new ExpressionProblem(
                ExpressionCodes.CYCLE,
                "`derived."
                    + name
                    + "` can never be computed, because it needs "
                    + String.join(
                        ", ", needs.stream().map(need -> "`derived." + need + "`").toList())
                    + ", and these need one another. Break the circle.",
                0)));
  }

  /** The base scope with {@code derived}, for the expressions of the flow. */
  public ExpressionScope scope() {
    return base.with(NAME, new ValueType.Struct(fields));
  }

  /** A new compiler for {@link #scope()}, whose programs know what a derived value reads. */
  public ExpressionCompiler compiler() {
    return new ExpressionCompiler(scope(), facts);
  }

  /** What was wrong, by name; empty when all are well. */
  public Map<String, List<ExpressionProblem>> problems() {
    return Collections.unmodifiableMap(problems);
  }

  /** The programs of those that are well, by name. */
  public Map<String, ExpressionProgram> programs() {
    return Collections.unmodifiableMap(programs);
  }

  /**
   * The names of one evaluation, or of several in a row by one thread, with {@code derived} added:
   * each value is computed when it is first read and kept.
   */
  public Names bind(Names names) {
    if (programs.isEmpty()) {
      return names;
    }
    return new DerivedValues(programs, names).names();
  }
}
