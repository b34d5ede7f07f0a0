package dev.helpflow.core.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSource;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelUnparser;
import dev.cel.parser.CelUnparserFactory;
import dev.helpflow.core.definition.Expression;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An expression that was read but not typed: enough to see which paths it mentions and what a guard
 * compares, at a hundredth of the cost of compiling it. Immutable.
 */
public final class ParsedExpression {
  /**
   * Macros stay calls, so that {@code has(a.b)} mentions {@code a.b} and is written back as it was.
   */
  private static final CelParser PARSER =
      CelParserFactory.standardCelParserBuilder()
          .setOptions(
              CelOptions.current()
                  .enableOptionalSyntax(true)
                  .maxExpressionCodePointSize(ExpressionLimits.MAX_SOURCE)
                  .maxParseRecursionDepth(ExpressionLimits.MAX_DEPTH)
                  .build())
          .build();

  private static final CelUnparser UNPARSER = CelUnparserFactory.newUnparser();

  private final CelExpr expr;

  private ParsedExpression(CelExpr expr) {
    this.expr = expr;
  }

  /** Reads an expression; empty when it is not CEL or too large, which compiling it says better. */
  public static Optional<ParsedExpression> of(Expression expression) {
    if (expression.source().length() > ExpressionLimits.MAX_SOURCE) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ParsedExpression(PARSER.parse(expression.source()).getAst().getExpr()));
    } catch (CelValidationException malformed) {
      return Optional.empty();
    }
  }

  /**
   * The longest paths that are read or tested: {@code answers.whatHappened.problem}. Variables of
   * macros are among them.
   */
  public Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    collect(expr, paths);
    return paths;
  }

  /** What the expression says of one subject when it holds. */
  public GuardClaim claim() {
    return claim(expr);
  }

  private static GuardClaim claim(CelExpr expr) {
    if (expr.getKind() == Kind.CALL) {
      CelCall call = expr.call();
      List<CelExpr> args = call.args();
      GuardClaim known =
          switch (call.function()) {
            case "!_" -> claim(args.getFirst()).negated();
            case "_==_" -> equality(args.get(0), args.get(1));
            case "_!=_" -> negated(equality(args.get(0), args.get(1)));
            case "@in" -> membership(args.get(0), args.get(1));
            case "_||_" -> claim(args.get(0)).or(claim(args.get(1))).orElse(null);
            default -> null;
          };
      if (known != null) {
        return known;
      }
    }
    return GuardClaim.isOneOf(text(expr), Set.of(true));
  }

  private static @Nullable GuardClaim negated(@Nullable GuardClaim claim) {
    return claim == null ? null : claim.negated();
  }

  private static @Nullable GuardClaim equality(CelExpr left, CelExpr right) {
    Object value = constant(right);
    if (value != null) {
      return GuardClaim.isOneOf(text(left), Set.of(value));
    }
    Object other = constant(left);
    return other == null ? null : GuardClaim.isOneOf(text(right), Set.of(other));
  }

  private static @Nullable GuardClaim membership(CelExpr subject, CelExpr list) {
    if (list.getKind() != Kind.LIST) {
      return null;
    }
    Set<Object> values = new LinkedHashSet<>();
    for (CelExpr element : list.list().elements()) {
      Object value = constant(element);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return GuardClaim.isOneOf(text(subject), values);
  }

  private static @Nullable Object constant(CelExpr expr) {
    if (expr.getKind() != Kind.CONSTANT) {
      return null;
    }
    CelConstant constant = expr.constant();
    return switch (constant.getKind()) {
      case STRING_VALUE -> constant.stringValue();
      case BOOLEAN_VALUE -> constant.booleanValue();
      case INT64_VALUE -> constant.int64Value();
      case DOUBLE_VALUE,
          UINT64_VALUE,
          BYTES_VALUE,
          NULL_VALUE,
          DURATION_VALUE,
          TIMESTAMP_VALUE,
          NOT_SET ->
          null;
    };
  }

  private static String text(CelExpr expr) {
    String path = path(expr);
    return path != null
        ? path
        : UNPARSER.unparse(
            CelAbstractSyntaxTree.newParsedAst(expr, CelSource.newBuilder().build()));
  }

  /**
   * The path that a chain of selections reads, however each step is written, or null when it is no
   * such chain.
   */
  private static @Nullable String path(CelExpr expr) {
    return switch (expr.getKind()) {
      case IDENT -> expr.ident().name();
      case SELECT -> step(expr.select().operand(), expr.select().field());
      case CALL -> {
        CelCall call = expr.call();
        boolean selects = Set.of("_?._", "_[_]", "_[?_]").contains(call.function());
        yield selects && constant(call.args().get(1)) instanceof String field
            ? step(call.args().getFirst(), field)
            : null;
      }
      case CONSTANT, LIST, MAP, STRUCT, COMPREHENSION, NOT_SET -> null;
    };
  }

  private static @Nullable String step(CelExpr operand, String field) {
    String path = path(operand);
    return path == null ? null : path + "." + field;
  }

  private static void collect(CelExpr expr, Set<String> paths) {
    String path = path(expr);
    if (path != null) {
      paths.add(path);
      return;
    }
    switch (expr.getKind()) {
      case SELECT -> collect(expr.select().operand(), paths);
      case CALL -> {
        expr.call().target().ifPresent(target -> collect(target, paths));
        expr.call().args().forEach(arg -> collect(arg, paths));
      }
      case LIST -> expr.list().elements().forEach(element -> collect(element, paths));
      case MAP ->
          expr.map()
              .entries()
              .forEach(
                  entry -> {
                    collect(entry.key(), paths);
                    collect(entry.value(), paths);
                  });
      case STRUCT -> expr.struct().entries().forEach(entry -> collect(entry.value(), paths));
      case CONSTANT, IDENT, COMPREHENSION, NOT_SET -> {
        // None of these has parts that read a path; comprehensions are macros that were not
        // expanded.
      }
    }
  }
}
