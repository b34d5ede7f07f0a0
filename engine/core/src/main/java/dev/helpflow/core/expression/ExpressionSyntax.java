package dev.helpflow.core.expression;

import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import java.util.List;
import java.util.Map;

/**
 * Whether a text is an expression at all, whatever the names in it are: known before there is a
 * flow to type it against. Safe for use by many threads.
 */
public final class ExpressionSyntax {
  private static final ExpressionScope NO_NAMES = new ExpressionScope(Map.of());
  private static final CelCompiler CEL =
      CelEnvironment.compiler(NO_NAMES, new ScopeTypes(NO_NAMES));

  private ExpressionSyntax() {}

  /** What stands in the way of reading the source, by place; empty when nothing does. */
  public static List<ExpressionProblem> problems(String source) {
    Problems problems = new Problems();
    if (source.length() > ExpressionLimits.MAX_SOURCE) {
      problems.add(
          ExpressionCodes.TOO_LONG,
          ExpressionLimits.MAX_SOURCE,
          "The expression is longer than "
              + ExpressionLimits.MAX_SOURCE
              + " characters. Move parts of it into `derived`.");
      return problems.refused().problems();
    }
    SourceOffsets offsets = new SourceOffsets(source);
    CelValidationResult result = CEL.parse(source);
    CelMessages messages = new CelMessages(NO_NAMES, offsets, problems);
    if (result.hasError()) {
      messages.syntax(result.getErrors(), result.getSource());
    }
    return problems.refused().problems();
  }
}
