package dev.helpflow.core.expression;

import dev.helpflow.core.value.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Outlines a typed expression; what a condition in it makes certain is not needed after it. */
final class Outliner {
  /**
   * The largest outline of a derived expression that is taken over where it is read. Derived
   * expressions that read one another twice would double with each, and what a guard says of some
   * path is said in far less.
   */
  private static final int MAX_DERIVED = 200;

  private static final Set<Object> TRUE = Set.of(true);

  private final Map<String, Outline> derived;

  /** Knows the outlines of derived expressions, by {@code derived.<name>}. */
  Outliner(Map<String, Outline> derived) {
    this.derived = derived;
  }

  /** The outline of a whole expression, in which nothing is certain yet. */
  Outline of(Term root) {
    return read(root, Facts.NONE);
  }

  /** The same for those who read it as a derived value. */
  static Outline derived(Outline outline, ReadPaths paths) {
    return outline.size() <= MAX_DERIVED ? outline : new Outline.Reads(paths.needs(), List.of());
  }

  private Outline read(Term term, Facts facts) {
    return switch (term) {
      case Term.Literal(Boolean value, _, _) -> new Outline.Constant(value);
      case Term.Literal _ -> Outline.NOTHING;
      case Term.Name _, Term.Select _, Term.Index _ -> value(term, facts);
      case Term.Has has -> has(has, facts);
      case Term.Items items -> parts(items.items(), facts);
      case Term.Entries entries -> parts(entries.parts(), facts);
      case Term.Call call -> call(call, facts);
      case Term.Macro macro -> opaque(macro, macro(macro, facts));
    };
  }

  private Outline value(Term term, Facts facts) {
    Outline whole = term.path().map(derived::get).orElse(null);
    if (whole != null && isTruth(term)) {
      return whole;
    }
    Outline.Reads reads = path(term, facts, false);
    String path = plainPath(term);
    return path != null && isTruth(term)
        ? new Outline.Test(path, true, TRUE, reads)
        : opaque(term, reads);
  }

  private Outline has(Term.Has has, Facts facts) {
    Outline.Reads reads = path(has.select(), facts, true);
    String path = plainPath(has.select());
    return path == null ? opaque(has, reads) : new Outline.Has(path, reads);
  }

  private Outline call(Term.Call call, Facts facts) {
    List<Term> args = call.args();
    if (call.is("!_", 1)) {
      return new Outline.Not(read(call.arg(0), facts));
    }
    if (call.is("_&&_", 2)) {
      return new Outline.And(read(call.arg(0), facts), read(call.arg(1), after(call, facts, true)));
    }
    if (call.is("_||_", 2)) {
      return new Outline.Or(read(call.arg(0), facts), read(call.arg(1), after(call, facts, false)));
    }
    if (call.is("_?_:_", 3)) {
      return new Outline.Choice(
          read(call.arg(0), facts),
          read(call.arg(1), after(call, facts, true)),
          read(call.arg(2), after(call, facts, false)));
    }
    if (call.is("hasValue", 1)) {
      String path = optionalPath(call.arg(0));
      if (path != null) {
        return new Outline.Has(path, path(call.arg(0), facts, false));
      }
    }
    if (call.is("orValue", 2) && isTruth(call)) {
      Outline test = selected(call, TRUE, facts);
      if (test != null) {
        return test;
      }
    }
    if (args.size() == 2) {
      Outline compared = comparison(call, facts);
      if (compared != null) {
        return compared;
      }
    }
    return opaque(call, parts(args, facts));
  }

  /** What is certain in the part that is computed when the first one has this outcome. */
  private static Facts after(Term.Call call, Facts facts, boolean outcome) {
    return facts.and(Conditions.when(call.arg(0), outcome));
  }

  private @Nullable Outline comparison(Term.Call call, Facts facts) {
    return switch (call.function()) {
      case "_==_" -> equality(call, facts);
      case "_!=_" -> {
        Outline same = equality(call, facts);
        yield same == null ? null : new Outline.Not(same);
      }
      case "@in" -> {
        Set<Object> values = new LinkedHashSet<>();
        boolean literal = call.arg(1) instanceof Term.Items;
        for (Term item :
            call.arg(1) instanceof Term.Items items ? items.items() : List.<Term>of()) {
          Object value = literal(item);
          literal &= value != null;
          if (value != null) {
            values.add(value);
          }
        }
        yield literal ? test(call.arg(0), values, facts) : null;
      }
      default -> null;
    };
  }

  private @Nullable Outline equality(Term.Call call, Facts facts) {
    Object right = literal(call.arg(1));
    if (right != null) {
      return test(call.arg(0), Set.of(right), facts);
    }
    Object left = literal(call.arg(0));
    return left == null ? null : test(call.arg(1), Set.of(left), facts);
  }

  /** That a subject has one of some values, or null when it is itself a literal. */
  private @Nullable Outline test(Term subject, Set<Object> values, Facts facts) {
    if (subject instanceof Term.Literal || subject.type().optional()) {
      return null;
    }
    if (subject instanceof Term.Call call && call.is("orValue", 2)) {
      Outline selected = selected(call, values, facts);
      if (selected != null) {
        return selected;
      }
    }
    String path = plainPath(subject);
    if (path != null && !path.contains(".")) {
      path = path.equals("visit") ? path : null;
    }
    return path == null
        ? new Outline.Test(subject.text(), false, values, reads(read(subject, facts)))
        : new Outline.Test(path, true, values, path(subject, facts, false));
  }

  /** That what is selected, or a literal where there is none, has one of some values. */
  private @Nullable Outline selected(Term.Call orValue, Set<Object> values, Facts facts) {
    String path = optionalPath(orValue.arg(0));
    Object otherwise = literal(orValue.arg(1));
    if (path == null || otherwise == null) {
      return null;
    }
    Outline.Reads reads = path(orValue.arg(0), facts, false);
    Outline.Has there = new Outline.Has(path, reads);
    Outline.Test test = new Outline.Test(path, true, values, reads);
    return values.contains(otherwise)
        ? new Outline.Or(new Outline.Not(there), test)
        : new Outline.And(there, test);
  }

  private static @Nullable Object literal(Term term) {
    return term instanceof Term.Literal(Object value, _, _)
            && (value instanceof String || value instanceof Boolean || value instanceof Long)
        ? value
        : null;
  }

  /** The path of a term that is there or is a fault; null when it is no such path. */
  private static @Nullable String plainPath(Term term) {
    return term.path().filter(path -> !path.contains("[]")).orElse(null);
  }

  /** The path of a selection each step of which may be absent, {@code answers.?q.?x}. */
  private static @Nullable String optionalPath(Term term) {
    Term step = term;
    while (step instanceof Term.Select select && select.type().optional()) {
      step = select.operand();
    }
    return step instanceof Term.Name name && !name.bound() && term instanceof Term.Select
        ? plainPath(term)
        : null;
  }

  private static boolean isTruth(Term term) {
    return term.type().known()
        && !term.type().optional()
        && term.type().value() instanceof ValueType.Bool;
  }

  /** Something whose outcome is its own: the same text, read at the same point, has the same. */
  private static Outline opaque(Term term, Outline.Reads reads) {
    return isTruth(term) ? new Outline.Test(term.text(), false, TRUE, reads) : reads;
  }

  private static Outline.Reads reads(Outline outline) {
    return outline instanceof Outline.Reads reads
        ? reads
        : new Outline.Reads(Set.of(), List.of(outline));
  }

  private Outline.Reads parts(List<Term> terms, Facts facts) {
    Set<String> needs = new LinkedHashSet<>();
    List<Outline> parts = new ArrayList<>();
    for (Term term : terms) {
      add(read(term, facts), needs, parts);
    }
    return new Outline.Reads(needs, parts);
  }

  private static void add(Outline outline, Set<String> needs, List<Outline> parts) {
    if (outline instanceof Outline.Reads reads) {
      needs.addAll(reads.needs());
      parts.addAll(reads.parts());
    } else if (!(outline instanceof Outline.Constant)) {
      parts.add(outline);
    }
  }

  private Outline.Reads macro(Term.Macro macro, Facts facts) {
    Set<String> needs = new LinkedHashSet<>();
    List<Outline> parts = new ArrayList<>();
    add(read(macro.range(), facts), needs, parts);
    Facts inside = facts.without(macro.variable().name());
    List<Term> body = macro.body();
    for (int i = 0; i < body.size(); i++) {
      Facts known = i == 0 ? inside : inside.and(Conditions.when(body.getFirst(), true));
      add(read(body.get(i), known), needs, parts);
    }
    return new Outline.Reads(needs, parts);
  }

  /** Reads a path as a whole, as {@link GuardWalk} does. */
  private Outline.Reads path(Term term, Facts facts, boolean has) {
    Set<String> needs = new LinkedHashSet<>();
    List<Outline> parts = new ArrayList<>();
    boolean tested = has;
    Term step = term;
    while (step instanceof Term.Select || step instanceof Term.Index) {
      if (step instanceof Term.Select select) {
        Optional<String> path = select.path();
        if (!tested && !select.type().optional() && !facts.has(select.text())) {
          path.ifPresent(needs::add);
        }
        path.map(derived::get).ifPresent(outline -> add(outline, needs, parts));
        step = select.operand();
      } else if (step instanceof Term.Index index) {
        add(read(index.key(), facts), needs, parts);
        tested = false;
        step = index.operand();
      }
    }
    if (!(step instanceof Term.Name)) {
      add(read(step, facts), needs, parts);
    }
    return new Outline.Reads(needs, parts);
  }
}
