package dev.helpflow.core.expression;

import dev.helpflow.core.value.ValueType;
import java.util.Map;
import java.util.Set;

/** Refuses divisions that can fail and whole numbers that can leave 64 bits. */
final class ArithmeticCheck {
  private static final Set<String> GROWING = Set.of("_+_", "_-_", "_*_", "-_");

  private final Problems problems;
  private final Magnitude magnitude;

  ArithmeticCheck(Problems problems, Magnitude magnitude) {
    this.problems = problems;
    this.magnitude = magnitude;
  }

  void check(Term term, Map<String, Double> variables) {
    if (term instanceof Term.Macro macro) {
      check(macro.range(), variables);
      Map<String, Double> inner =
          Magnitude.with(variables, macro, magnitude.of(macro.range(), variables));
      macro.body().forEach(body -> check(body, inner));
      return;
    }
    term.parts().forEach(part -> check(part, variables));
    if (term instanceof Term.Call call) {
      if (call.is("_/_", 2) || call.is("_%_", 2)) {
        division(call);
      } else if (GROWING.contains(call.function())
          && call.type().value() instanceof ValueType.Int
          && magnitude.of(call, variables) > Magnitude.LIMIT) {
        problems.add(
            ExpressionCodes.OVERFLOW,
            call.offset(),
            "The result of `"
                + Words.operator(call.function())
                + "` can be too large for a whole number. Compute with `double(…)`, or with smaller numbers.");
      }
    }
  }

  private void division(Term.Call call) {
    Object divisor = call.arg(1) instanceof Term.Literal literal ? literal.value() : null;
    boolean zero = divisor instanceof Number number && number.doubleValue() == 0;
    if (zero || !(divisor instanceof Number)) {
      problems.add(
          ExpressionCodes.NON_CONSTANT_DIVISION,
          call.offset(),
          zero
              ? "This divides by zero, which fails always. Divide by another number."
              : "The divisor is not a literal number, so it could be zero and fail. Divide by a literal, or let a script compute it.");
    }
  }
}
