package dev.helpflow.core.expression;

/** Reads off a condition what is certain when it is true, and what when it is false. */
final class Conditions {
  private Conditions() {}

  static Facts when(Term condition, boolean outcome) {
    return switch (condition) {
      case Term.Has has when outcome -> present(has.select());
      case Term.Call call -> call(call, outcome);
      default -> Facts.NONE;
    };
  }

  private static Facts call(Term.Call call, boolean outcome) {
    if (call.args().isEmpty()) {
      return Facts.NONE;
    }
    Term left = call.args().getFirst();
    Term right = call.args().getLast();
    return switch (call.function()) {
      case "!_" -> when(left, !outcome);
      case "_&&_" ->
          outcome
              ? when(left, true).and(when(right, true))
              : when(left, false).or(when(right, false));
      case "_||_" ->
          outcome
              ? when(left, true).or(when(right, true))
              : when(left, false).and(when(right, false));
      case "hasValue" -> outcome ? present(left) : Facts.NONE;
      case "@in" -> outcome ? Facts.NONE.withKey(right, left) : Facts.NONE;
      case "_>_" ->
          size(left, right, outcome ? 1 : NOTHING).and(size(right, left, outcome ? NOTHING : 0));
      case "_>=_" ->
          size(left, right, outcome ? 0 : NOTHING).and(size(right, left, outcome ? NOTHING : 1));
      case "_<_" ->
          size(right, left, outcome ? 1 : NOTHING).and(size(left, right, outcome ? NOTHING : 0));
      case "_<=_" ->
          size(right, left, outcome ? 0 : NOTHING).and(size(left, right, outcome ? NOTHING : 1));
      case "_==_" ->
          outcome ? size(left, right, 0).and(size(right, left, 0)) : notEmpty(left, right);
      case "_!=_" ->
          outcome ? notEmpty(left, right) : size(left, right, 0).and(size(right, left, 0));
      default -> Facts.NONE;
    };
  }

  private static final int NOTHING = Integer.MIN_VALUE;

  /** {@code size(list)} is at least the literal {@code bound} and {@code more}. */
  private static Facts size(Term size, Term bound, int more) {
    if (more != NOTHING
        && size instanceof Term.Call call
        && call.is("size", 1)
        && bound instanceof Term.Literal(Long least, _, _)
        && least < Integer.MAX_VALUE) {
      return Facts.NONE.withSize(call.arg(0), least + more);
    }
    return Facts.NONE;
  }

  /** {@code size(list) != 0} or {@code list != []}. */
  private static Facts notEmpty(Term left, Term right) {
    if (left instanceof Term.Call call
        && call.is("size", 1)
        && right instanceof Term.Literal(Long none, _, _)
        && none == 0) {
      return Facts.NONE.withSize(call.arg(0), 1);
    }
    return right instanceof Term.Items items && items.items().isEmpty()
        ? Facts.NONE.withSize(left, 1)
        : Facts.NONE;
  }

  /** Every step of a path. */
  private static Facts present(Term term) {
    return switch (term) {
      case Term.Select select -> present(select.operand()).withPresent(select);
      case Term.Index index -> present(index.operand()).withPresent(index);
      default -> Facts.NONE;
    };
  }
}
