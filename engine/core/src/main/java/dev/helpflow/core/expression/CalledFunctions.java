package dev.helpflow.core.expression;

import dev.cel.common.ast.CelExpr;
import java.util.HashSet;
import java.util.Set;

/** The functions and operators that a parsed expression calls once its macros are expanded. */
final class CalledFunctions {
  private final Set<String> names = new HashSet<>();

  private CalledFunctions() {}

  /** Their names as CEL has them: {@code _==_}, {@code size}. */
  static Set<String> of(CelExpr expr) {
    CalledFunctions called = new CalledFunctions();
    called.collect(expr);
    return called.names;
  }

  private void collect(CelExpr expr) {
    switch (expr.getKind()) {
      case SELECT -> collect(expr.select().operand());
      case CALL -> {
        names.add(expr.call().function());
        expr.call().target().ifPresent(this::collect);
        expr.call().args().forEach(this::collect);
      }
      case LIST -> expr.list().elements().forEach(this::collect);
      case MAP ->
          expr.map()
              .entries()
              .forEach(
                  entry -> {
                    collect(entry.key());
                    collect(entry.value());
                  });
      case STRUCT -> expr.struct().entries().forEach(entry -> collect(entry.value()));
      case COMPREHENSION -> {
        CelExpr.CelComprehension loop = expr.comprehension();
        collect(loop.iterRange());
        collect(loop.accuInit());
        collect(loop.loopCondition());
        collect(loop.loopStep());
        collect(loop.result());
      }
      case CONSTANT, IDENT, NOT_SET -> {
        // These have no parts.
      }
    }
  }
}
