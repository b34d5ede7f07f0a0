package dev.helpflow.core.expression;

import com.google.common.collect.ImmutableList;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code has(a.b.c)} that tests every step: {@code has(a.b) && has(a.b.c)}. CEL's own tests the
 * last step only and fails when an earlier one is absent, which is exactly when a flow asks.
 */
final class PresenceMacro {
  static final CelMacro MACRO = CelMacro.newGlobalMacro("has", 1, PresenceMacro::expand);

  private PresenceMacro() {}

  private static Optional<CelExpr> expand(
      CelMacroExprFactory factory, CelExpr target, ImmutableList<CelExpr> arguments) {
    CelExpr tested = arguments.getFirst();
    if (tested.getKind() != Kind.SELECT) {
      return Optional.of(factory.reportError("invalid argument to has() macro"));
    }
    List<CelExpr> steps = new ArrayList<>();
    for (CelExpr at = tested; at.getKind() == Kind.SELECT; at = at.select().operand()) {
      steps.addFirst(at);
    }
    CelExpr all = test(factory, steps.getFirst());
    for (CelExpr step : steps.subList(1, steps.size())) {
      all = factory.newGlobalCall("_&&_", all, test(factory, step));
    }
    return Optional.of(all);
  }

  private static CelExpr test(CelMacroExprFactory factory, CelExpr select) {
    return factory.newSelect(
        factory.copy(select.select().operand()), select.select().field(), true);
  }
}
