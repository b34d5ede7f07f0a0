package dev.helpflow.core.expression;

import dev.helpflow.core.value.ValueType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Walks an expression in the order of evaluation, knowing what the conditions before each part have
 * made certain. Refuses an index that may miss, and collects what is read and what is needed.
 */
final class GuardWalk {
  private final Problems problems;
  private final Set<String> reads = new LinkedHashSet<>();
  private final Set<String> needs = new LinkedHashSet<>();

  GuardWalk(Problems problems) {
    this.problems = problems;
  }

  Set<String> reads() {
    return reads;
  }

  Set<String> needs() {
    return needs;
  }

  void walk(Term term, Facts facts) {
    switch (term) {
      case Term.Literal _ -> {}
      case Term.Name name -> name(name);
      case Term.Select select -> path(select, facts, false);
      case Term.Index index -> path(index, facts, false);
      case Term.Has has -> path(has.select(), facts, true);
      case Term.Items items -> items.items().forEach(item -> walk(item, facts));
      case Term.Entries entries -> entries.parts().forEach(part -> walk(part, facts));
      case Term.Call call -> call(call, facts);
      case Term.Macro macro -> macro(macro, facts);
    }
  }

  private void call(Term.Call call, Facts facts) {
    List<Term> args = call.args();
    if (call.is("_&&_", 2) || call.is("_||_", 2)) {
      walk(args.get(0), facts);
      walk(args.get(1), facts.and(Conditions.when(args.get(0), call.function().equals("_&&_"))));
    } else if (call.is("_?_:_", 3)) {
      walk(args.get(0), facts);
      walk(args.get(1), facts.and(Conditions.when(args.get(0), true)));
      walk(args.get(2), facts.and(Conditions.when(args.get(0), false)));
    } else {
      args.forEach(arg -> walk(arg, facts));
    }
  }

  private void macro(Term.Macro macro, Facts facts) {
    walk(macro.range(), facts);
    Facts inside = facts.without(macro.variable().name());
    if (macro.loops() && macro.range().type().value() instanceof ValueType.MapOf) {
      inside = inside.withKey(macro.range(), macro.variable());
    }
    List<Term> body = macro.body();
    for (int i = 0; i < body.size(); i++) {
      // In map(x, condition, result) the result is computed only for elements that meet the
      // condition.
      walk(body.get(i), i == 0 ? inside : inside.and(Conditions.when(body.getFirst(), true)));
    }
  }

  /**
   * Reads a path as a whole: only its longest form is noted, and each step is checked, the last one
   * first.
   */
  private void path(Term term, Facts facts, boolean has) {
    term.path().ifPresent(reads::add);
    boolean tested = has;
    Term step = term;
    while (step instanceof Term.Select || step instanceof Term.Index) {
      if (step instanceof Term.Select select) {
        select(select, facts, tested);
        step = select.operand();
      } else if (step instanceof Term.Index index) {
        index(index, facts);
        // The macro tests the fields that follow an index, and computes the element like any other
        // value.
        tested = false;
        step = index.operand();
      }
    }
    if (!(step instanceof Term.Name)) {
      walk(step, facts);
    }
  }

  private void select(Term.Select select, Facts facts, boolean tested) {
    if (tested || select.type().optional() || facts.has(select.text())) {
      return;
    }
    select.path().ifPresent(needs::add);
    if (!declares(select.operand().type().value(), select.field())) {
      unguarded(select.offset(), select.operand(), "'" + select.field() + "'");
    }
  }

  /** Whether presence is the caller's to prove from what is declared, and not this expression's. */
  private static boolean declares(ValueType type, String field) {
    return type instanceof ValueType.Money
        || type instanceof ValueType.Struct(var fields) && fields.containsKey(field);
  }

  private void index(Term.Index index, Facts facts) {
    walk(index.key(), facts);
    if (!index.type().optional() && !facts.has(index.text()) && !within(index, facts)) {
      unguarded(index.offset(), index.operand(), index.key().text());
    }
  }

  private static boolean within(Term.Index index, Facts facts) {
    return switch (index.key()) {
      case Term.Literal(Long at, _, _) ->
          facts.hasElement(index.operand(), at)
              || index.operand() instanceof Term.Items items
                  && at >= 0
                  && at < items.items().size();
      case Term.Literal(String key, _, _) ->
          index.operand() instanceof Term.Entries entries
              && entries.keys().stream()
                  .anyMatch(term -> term instanceof Term.Literal(String k, _, _) && k.equals(key));
      default -> false;
    };
  }

  private void unguarded(int offset, Term operand, String key) {
    boolean list = operand.type().value() instanceof ValueType.ListOf;
    String name =
        operand.path().map(path -> "`" + path + "`").orElse(list ? "The list" : "The table");
    problems.add(
        ExpressionCodes.UNGUARDED_INDEX,
        offset,
        name
            + " may not have the element "
            + key
            + ", and reading it would then fail. "
            + (list
                ? "Test `size(…)` first, or use `[?" + key + "].orValue(…)`."
                : "Test `" + key + " in …` first, or use `[?" + key + "].orValue(…)`."));
  }

  private void name(Term.Name name) {
    String path = name.root();
    if (path != null) {
      reads.add(path);
    }
  }
}
