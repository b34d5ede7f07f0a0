package dev.helpflow.core.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.value.ValueType;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compiles expressions against one scope (design, section 3, "Expressions"): types them, proves
 * them safe, and plans them. Making one takes about a millisecond, and so does compiling. Safe for
 * use by many threads.
 */
public final class ExpressionCompiler {
  private final ExpressionScope scope;
  private final ScopeTypes types;
  private final CelCompiler cel;
  private final CelCompiler logic;
  private final Map<String, DerivedFacts> derived;

  /** A compiler for expressions that read the names of {@code scope}. */
  public ExpressionCompiler(ExpressionScope scope) {
    this(scope, Map.of());
  }

  ExpressionCompiler(ExpressionScope scope, Map<String, DerivedFacts> derived) {
    this.scope = scope;
    this.types = new ScopeTypes(scope);
    this.cel = CelEnvironment.compiler(scope, types);
    this.logic = CelEnvironment.logicChecker(scope, types);
    this.derived = Map.copyOf(derived);
  }

  /** The functions and macros that expressions have, operators aside: {@code size}, say. */
  public static Set<String> functions() {
    return Set.copyOf(CelEnvironment.FUNCTIONS);
  }

  /** The names that can be read. */
  public ExpressionScope scope() {
    return scope;
  }

  /** A compiler that knows one name more, or the name by another type: {@code error}, say. */
  public ExpressionCompiler with(String name, ValueType type) {
    return new ExpressionCompiler(scope.with(name, type), derived);
  }

  /**
   * Types, proves and plans an expression; whatever the source is, this neither throws nor takes
   * long.
   */
  public Compiled compile(Expression expression, Expected expected) {
    Problems problems = new Problems();
    Analysed analysed = analyse(expression.source(), expected, problems);
    return analysed == null ? problems.refused() : new Compiled.Program(analysed.program());
  }

  /** A program with what other expressions must know if they read its value. */
  record Analysed(PlannedExpression program, DerivedFacts facts, boolean optional) {}

  @Nullable Analysed analyse(String source, Expected expected, Problems problems) {
    if (source.length() > ExpressionLimits.MAX_SOURCE) {
      problems.add(
          ExpressionCodes.TOO_LONG,
          ExpressionLimits.MAX_SOURCE,
          "The expression is longer than "
              + ExpressionLimits.MAX_SOURCE
              + " characters. Move parts of it into `derived`.");
      return null;
    }
    SourceOffsets offsets = new SourceOffsets(source);
    CelAbstractSyntaxTree parsed = parse(source, offsets, problems);
    CelAbstractSyntaxTree checked = parsed == null ? null : check(parsed, offsets, problems);
    if (checked == null) {
      return null;
    }
    Term root = new TermReader(scope, types, checked, offsets).read();
    GuardWalk guards = new GuardWalk(problems);
    guards.walk(root, Facts.NONE);
    new ShapeCheck(problems, checked).check(root);
    new ChoiceCheck(problems).check(root);
    new LiteralCheck(problems).check(root);
    Magnitude magnitude = new Magnitude(map(DerivedFacts::magnitude));
    new ArithmeticCheck(problems, magnitude).check(root, Map.of());
    Size size = new CostCheck(problems, map(DerivedFacts::size)).check(root);
    new ResultCheck(problems).check(root, expected);
    if (problems.isEmpty()) {
      new ConstantParts(problems, checked).check(root);
    }
    if (!problems.isEmpty()) {
      return null;
    }
    ReadPaths paths = new ReadPaths(guards.reads(), guards.needs()).with(derived);
    ValueType type = resultType(root, expected);
    Outline outline = new Outliner(map(DerivedFacts::outline)).of(root);
    PlannedExpression program = plan(checked, type, paths, outline, root, problems);
    return program == null
        ? null
        : new Analysed(
            program,
            new DerivedFacts(
                paths, Outliner.derived(outline, paths), size, magnitude.of(root, Map.of())),
            root.type().optional());
  }

  /** The names under {@code derived} that a source reads; empty when it does not parse. */
  Set<String> derivedRead(String source) {
    Set<String> names = new LinkedHashSet<>();
    SourceOffsets offsets = new SourceOffsets(source);
    CelAbstractSyntaxTree parsed =
        source.length() > ExpressionLimits.MAX_SOURCE
            ? null
            : parse(source, offsets, new Problems());
    if (parsed != null) {
      new TermReader(scope, types, parsed, offsets)
          .read()
          .all()
          .forEach(
              term -> {
                if (term instanceof Term.Select select
                    && select.operand() instanceof Term.Name name
                    && name.name().equals(DerivedExpressions.NAME)) {
                  names.add(select.field());
                }
              });
    }
    return names;
  }

  private @Nullable CelAbstractSyntaxTree parse(
      String source, SourceOffsets offsets, Problems problems) {
    CelValidationResult result = cel.parse(source);
    CelMessages messages = new CelMessages(scope, offsets, problems);
    if (result.hasError()) {
      messages.syntax(result.getErrors(), result.getSource());
      return null;
    }
    return tree(result);
  }

  private @Nullable CelAbstractSyntaxTree check(
      CelAbstractSyntaxTree parsed, SourceOffsets offsets, Problems problems) {
    boolean plain = CelEnvironment.LOGIC_NAMES.containsAll(CalledFunctions.of(parsed.getExpr()));
    CelValidationResult result = (plain ? logic : cel).check(parsed);
    if (!result.hasError()) {
      return tree(result);
    }
    TermReader reader = new TermReader(scope, types, parsed, offsets);
    reader.read();
    CelMessages messages = new CelMessages(scope, offsets, problems);
    for (CelIssue issue : result.getErrors()) {
      messages.type(issue, offsets.of(issue, result.getSource()), reader.find(issue.getExprId()));
    }
    return null;
  }

  private static CelAbstractSyntaxTree tree(CelValidationResult result) {
    try {
      return result.getAst();
    } catch (CelValidationException e) {
      throw new IllegalStateException("CEL reported no error and yet gives no tree.", e);
    }
  }

  private static ValueType resultType(Term root, Expected expected) {
    ValueType given =
        root instanceof Term.Literal(String _, _, _) ? new ValueType.Text() : root.type().value();
    return expected instanceof Expected.Exactly(var wanted)
        ? TermType.refine(wanted, given)
        : given;
  }

  private static @Nullable PlannedExpression plan(
      CelAbstractSyntaxTree checked,
      ValueType type,
      ReadPaths paths,
      Outline outline,
      Term root,
      Problems problems) {
    try {
      Program program = CelEnvironment.runtime().createProgram(checked);
      boolean optional = root.type().optional();
      PlannedExpression planned =
          new PlannedExpression(program, type, paths, outline, optional, null);
      if (!ConstantParts.isConstant(root)) {
        return planned;
      }
      Object value = planned.evaluate(_ -> null);
      Outline known = value instanceof Boolean truth ? new Outline.Constant(truth) : outline;
      return new PlannedExpression(program, type, paths, known, value == null, value);
    } catch (CelEvaluationException | ExpressionFault e) {
      problems.add(
          ExpressionCodes.CONVERSION,
          root.offset(),
          "The expression fails whenever it is computed. "
              + (e instanceof ExpressionFault ? e.getMessage() : "Correct it."));
      return null;
    }
  }

  private <T> Map<String, T> map(java.util.function.Function<DerivedFacts, T> part) {
    Map<String, T> mapped = new HashMap<>();
    derived.forEach((path, facts) -> mapped.put(path, part.apply(facts)));
    return mapped;
  }
}
