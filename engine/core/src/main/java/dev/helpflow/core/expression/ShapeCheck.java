package dev.helpflow.core.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.helpflow.core.value.ValueType;
import java.util.Set;

/**
 * Refuses macros nested too deep, values of open type that are read, and lists of mixed types that
 * are computed with.
 */
final class ShapeCheck {
  private static final Set<String> READING =
      Set.of("_==_", "_!=_", "@in", "sets.contains", "sets.equivalent", "sets.intersects");

  private final Problems problems;
  private final CelAbstractSyntaxTree ast;

  ShapeCheck(Problems problems, CelAbstractSyntaxTree ast) {
    this.problems = problems;
    this.ast = ast;
  }

  void check(Term root) {
    nesting(root, 0);
    passed(root);
  }

  private void nesting(Term term, int depth) {
    int inside = depth;
    if (term instanceof Term.Macro macro && macro.loops()) {
      inside = depth + 1;
      if (inside == ExpressionLimits.MAX_MACRO_NESTING + 1) {
        problems.add(
            ExpressionCodes.NESTED_MACROS,
            macro.offset(),
            "`"
                + macro.macro()
                + "` stands inside "
                + ExpressionLimits.MAX_MACRO_NESTING
                + " macros already, which takes too long on long lists. Compute a part in `derived`, or let a script do it.");
        return;
      }
    }
    for (Term part : term.parts()) {
      nesting(part, inside);
    }
  }

  /**
   * A part whose value becomes the result, or goes into it, may be anything; all others are
   * computed with.
   */
  private void passed(Term term) {
    switch (term) {
      case Term.Items items -> items.items().forEach(this::passed);
      case Term.Entries entries -> {
        entries.keys().forEach(this::computed);
        entries.values().forEach(this::passed);
      }
      case Term.Call call when call.is("_?_:_", 3) -> {
        computed(call.arg(0));
        passed(call.arg(1));
        passed(call.arg(2));
      }
      case Term.Macro macro -> {
        computed(macro.range());
        macro.body().subList(0, Math.max(0, macro.body().size() - 1)).forEach(this::computed);
        if (!macro.body().isEmpty()) {
          passed(macro.body().getLast());
        }
      }
      default -> term.parts().forEach(this::computed);
    }
    if (term instanceof Term.Call call && READING.contains(call.function())) {
      call.args().forEach(this::open);
    }
  }

  private void computed(Term term) {
    boolean mixed =
        switch (term) {
          case Term.Items items -> items.items().size() > 1 && isOpen(items.type().value());
          case Term.Entries entries ->
              entries.keys().stream().anyMatch(key -> !key.type().isText()) || differ(entries);
          case Term.Call call ->
              ast.getType(call.source().id()).filter(ScopeTypes::mixes).isPresent()
                  && !call.function().startsWith("optional.");
          default -> false;
        };
    if (mixed) {
      problems.add(
          ExpressionCodes.TYPE,
          term.offset(),
          "This holds values of several types, so nothing can be computed with it. Keep to one type, or pass it on whole.");
    }
    passed(term);
  }

  private static boolean differ(Term.Entries entries) {
    return entries.values().stream()
        .map(Term::type)
        .reduce(TermType::join)
        .map(TermType::value)
        .filter(ShapeCheck::isOpen)
        .isPresent();
  }

  private static boolean isOpen(ValueType type) {
    return switch (type) {
      case ValueType.Any _ -> true;
      case ValueType.ListOf(var element) -> isOpen(element);
      case ValueType.MapOf(var value) -> isOpen(value);
      default -> false;
    };
  }

  private void open(Term term) {
    if (term.type().known() && isOpen(term.type().value())) {
      problems.add(
          ExpressionCodes.OPEN_VALUE,
          term.offset(),
          "The schema of this value is open, so it cannot be compared. Pass it on whole, or give it a schema.");
    }
  }
}
