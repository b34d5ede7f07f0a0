package dev.helpflow.core.expression;

import dev.helpflow.core.value.ValueType;

/** Refuses a result that is not what is wanted, or no value at all. */
final class ResultCheck {
  private final Problems problems;

  ResultCheck(Problems problems) {
    this.problems = problems;
  }

  void check(Term root, Expected expected) {
    TermType type = root.type();
    boolean nothing = root instanceof Term.Literal(Object value, _, _) && value == null;
    switch (expected) {
      case Expected.Guard _ -> {
        if (!type.known() || type.optional() || !(type.value() instanceof ValueType.Bool)) {
          wanted(root, "true or false");
        }
      }
      case Expected.Key _ -> {
        if (!type.isText()
            && !(type.known() && !type.optional() && type.value() instanceof ValueType.Int)) {
          wanted(root, "a text or a whole number");
        }
      }
      case Expected.Anything _ -> {
        if (!type.known() && !nothing) {
          problems.add(
              ExpressionCodes.TYPE,
              root.offset(),
              "The result is not a value that can be kept or shown. Turn it into one, as `daysBetween` does with two times.");
        }
      }
      case Expected.Exactly(var wanted) -> {
        if (!type.known() || !TermType.accepts(wanted, type.value())) {
          wanted(
              root,
              Words.type(wanted)
                  + (wanted instanceof ValueType.Choice(var values)
                      ? " out of '" + String.join("', '", values) + "'"
                      : ""));
        }
      }
    }
  }

  private void wanted(Term root, String what) {
    problems.add(
        ExpressionCodes.TYPE,
        root.offset(),
        "The result must be "
            + what
            + ", and it is "
            + Words.type(root.type())
            + ". Change the expression to give that.");
  }
}
