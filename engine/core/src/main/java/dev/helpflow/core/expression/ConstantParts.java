package dev.helpflow.core.expression;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationException;
import java.util.List;

/**
 * Computes the parts that read nothing when the expression is compiled, so that a literal that does
 * not convert is found then.
 */
final class ConstantParts {
  private final Problems problems;
  private final CelAbstractSyntaxTree ast;

  ConstantParts(Problems problems, CelAbstractSyntaxTree ast) {
    this.problems = problems;
    this.ast = ast;
  }

  /**
   * Whether a part has the same value always: it reads no name but the variables of its own macros.
   */
  static boolean isConstant(Term term) {
    return isConstant(term, List.of());
  }

  private static boolean isConstant(Term term, List<String> variables) {
    if (term instanceof Term.Name name) {
      return variables.contains(name.name());
    }
    if (term instanceof Term.Macro macro) {
      List<String> inner = new java.util.ArrayList<>(variables);
      inner.add(macro.variable().name());
      return isConstant(macro.range(), variables)
          && macro.body().stream().allMatch(body -> isConstant(body, inner));
    }
    return term.parts().stream().allMatch(part -> isConstant(part, variables));
  }

  void check(Term term) {
    if (term instanceof Term.Call call) {
      if (isConstant(call)) {
        compute(call, call.source());
        return;
      }
      if (call.is("matches", 2) && call.arg(1) instanceof Term.Literal) {
        compute(call, onEmptyText(call));
      }
    }
    term.parts().forEach(this::check);
  }

  private void compute(Term.Call call, CelExpr part) {
    try {
      CelEnvironment.runtime()
          .createProgram(
              CelAbstractSyntaxTree.newCheckedAst(
                  part, ast.getSource(), ast.getReferenceMap(), ast.getTypeMap()))
          .eval();
    } catch (CelEvaluationException e) {
      boolean regex = call.function().equals("matches");
      problems.add(
          regex ? ExpressionCodes.REGEX : ExpressionCodes.CONVERSION,
          call.offset(),
          regex
              ? "The pattern of `matches` is not a regular expression in the syntax of RE2. Check brackets and repeats; look-around is not there."
              : "This part fails whenever it is computed: `"
                  + Words.operator(call.function())
                  + "` cannot work with this literal. Correct it.");
    }
  }

  private static CelExpr onEmptyText(Term.Call call) {
    CelExpr.CelCall source = call.source().call();
    ImmutableList<CelExpr> args =
        source.target().isPresent()
            ? source.args()
            : ImmutableList.of(emptyText(source.args().getFirst()), source.args().getLast());
    return CelExpr.ofCall(
        call.source().id(), source.target().map(ConstantParts::emptyText), source.function(), args);
  }

  private static CelExpr emptyText(CelExpr instead) {
    return CelExpr.ofConstant(instead.id(), CelConstant.ofValue(""));
  }
}
