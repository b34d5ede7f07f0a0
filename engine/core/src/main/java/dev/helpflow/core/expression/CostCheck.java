package dev.helpflow.core.expression;

import dev.helpflow.core.value.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reckons the worst case of an expression from the sizes that its values can have: how many
 * operations it takes, and how large the values are that it builds. One operation is about what it
 * takes to read a field or to compare two numbers.
 */
final class CostCheck {
  /** Characters that are compared, searched and matched in the time of one operation. */
  private static final double COMPARED = 500;

  private static final double SEARCHED = 100;
  private static final double MATCHED = 4;

  private final Problems problems;
  private final Map<String, Size> derived;

  CostCheck(Problems problems, Map<String, Size> derived) {
    this.problems = problems;
    this.derived = derived;
  }

  /** Refuses what costs or builds too much; answers how large the result can be. */
  Size check(Term root) {
    Reckoning whole = reckon(root, Map.of());
    if (whole.cost() > ExpressionLimits.MAX_COST) {
      problems.add(
          ExpressionCodes.COST,
          root.offset(),
          "The worst case takes too long: a list or table is gone through for each element of"
              + " another, or long texts are searched each time. Go through one list only, or let a"
              + " script compute it.");
    }
    return whole.size();
  }

  private record Reckoning(double cost, Size size) {}

  private Reckoning reckon(Term term, Map<String, Size> variables) {
    Reckoning reckoned =
        switch (term) {
          case Term.Literal(Object value, _, _) ->
              new Reckoning(1, value instanceof String text ? Size.text(text.length()) : Size.ONE);
          case Term.Name name ->
              new Reckoning(1, variables.getOrDefault(name.name(), Size.of(name.type().value())));
          case Term.Select select -> select(select, variables);
          case Term.Index index -> {
            Reckoning operand = reckon(index.operand(), variables);
            yield new Reckoning(
                operand.cost() + reckon(index.key(), variables).cost() + 1,
                part(index, operand.size()));
          }
          case Term.Has has ->
              new Reckoning(1 + 2 * reckon(has.select(), variables).cost(), Size.ONE);
          case Term.Items items -> built(items.items(), variables);
          case Term.Entries entries -> built(entries.parts(), variables);
          case Term.Call call -> call(call, variables);
          case Term.Macro macro -> macro(macro, variables);
        };
    if (reckoned.size().total() > ExpressionLimits.MAX_BUILT) {
      problems.add(
          ExpressionCodes.COST,
          term.offset(),
          "In the worst case this builds a value of more than "
              + ExpressionLimits.MAX_BUILT
              + " characters and elements. Build a smaller one, or let a script compute it.");
      return new Reckoning(
          reckoned.cost(), new Size(ExpressionLimits.ASSUMED_ITEMS, ExpressionLimits.MAX_BUILT));
    }
    return reckoned;
  }

  private Reckoning select(Term.Select select, Map<String, Size> variables) {
    Size known = select.path().map(derived::get).orElse(null);
    if (known == null && select.type().known() && readsOnly(select)) {
      // The size of `answers` as a whole takes as long to add up as the flow is large.
      return new Reckoning(steps(select), Size.of(select.type().value()));
    }
    Reckoning operand = reckon(select.operand(), variables);
    return new Reckoning(operand.cost() + 1, known != null ? known : part(select, operand.size()));
  }

  /** Whether a term is names and dots, read from what the scope has. */
  private static boolean readsOnly(Term term) {
    return term instanceof Term.Select select
        ? readsOnly(select.operand())
        : term instanceof Term.Name name && !name.bound();
  }

  private static double steps(Term term) {
    return term instanceof Term.Select select ? 1 + steps(select.operand()) : 1;
  }

  /** A part is no larger than its type allows, nor than the whole. */
  private static Size part(Term part, Size whole) {
    if (!part.type().known()) {
      return whole;
    }
    Size typed = Size.of(part.type().value());
    boolean computed = part.path().isEmpty();
    return computed ? new Size(Math.max(typed.count(), whole.total()), whole.total()) : typed;
  }

  private Reckoning built(List<Term> parts, Map<String, Size> variables) {
    double cost = 1;
    double total = parts.size();
    for (Term part : parts) {
      Reckoning reckoned = reckon(part, variables);
      cost += reckoned.cost();
      total += reckoned.size().total();
    }
    return new Reckoning(cost, new Size(parts.size(), total));
  }

  private Reckoning macro(Term.Macro macro, Map<String, Size> variables) {
    Reckoning range = reckon(macro.range(), variables);
    double times = macro.loops() ? range.size().count() : 1;
    Map<String, Size> inner = new HashMap<>(variables);
    inner.put(macro.variable().name(), element(macro, range.size()));
    double cost = 0;
    Size last = Size.ONE;
    for (Term body : macro.body()) {
      Reckoning reckoned = reckon(body, inner);
      cost += reckoned.cost();
      last = reckoned.size();
    }
    Size size =
        switch (macro.macro()) {
          case "filter" -> range.size();
          case "map" -> {
            double each =
                average(macro.body().getLast(), macro.variable().name(), range.size(), inner);
            yield new Size(times, times * (1 + each));
          }
          case "optMap", "optFlatMap" -> last;
          default -> Size.ONE;
        };
    return new Reckoning(range.cost() + times * (cost + 3), size);
  }

  /**
   * What a macro's body takes for one element on average. What is read from an element adds up over
   * all elements to no more than there is, however large a single one may be; so {@code
   * cards.map(c, {'value': c.id, 'label': c.name})} takes about twice the room of the cards.
   */
  private double average(Term term, String variable, Size range, Map<String, Size> variables) {
    return switch (term) {
      case Term.Items items ->
          items.items().size() + averages(items.items(), variable, range, variables);
      case Term.Entries entries ->
          entries.parts().size() + averages(entries.parts(), variable, range, variables);
      case Term.Call call when call.is("_+_", 2) ->
          averages(call.args(), variable, range, variables);
      case Term.Call call when call.is("_?_:_", 3) ->
          averages(call.args().subList(1, 3), variable, range, variables);
      case Term.Name _, Term.Select _ when reads(term, variable) ->
          Math.min(
              reckon(term, variables).size().total(), range.total() / Math.max(1, range.count()));
      case Term.Literal _,
          Term.Name _,
          Term.Select _,
          Term.Index _,
          Term.Has _,
          Term.Call _,
          Term.Macro _ ->
          reckon(term, variables).size().total();
    };
  }

  private double averages(
      List<Term> terms, String variable, Size range, Map<String, Size> variables) {
    return terms.stream().mapToDouble(term -> average(term, variable, range, variables)).sum();
  }

  /** Whether a term is a macro's variable, or dots that begin with it. */
  private static boolean reads(Term term, String variable) {
    return term instanceof Term.Select select
        ? reads(select.operand(), variable)
        : term instanceof Term.Name name && name.name().equals(variable);
  }

  private static Size element(Term.Macro macro, Size range) {
    if (!macro.loops()) {
      return range;
    }
    Size typed = macro.variable().type().known() ? Size.of(macro.variable().type().value()) : range;
    boolean read = macro.range().path().isPresent();
    return read ? typed : new Size(Math.max(typed.count(), range.total()), range.total());
  }

  private Reckoning call(Term.Call call, Map<String, Size> variables) {
    double cost = 1;
    Size all = new Size(0, 0);
    Size largest = Size.ONE;
    for (Term arg : call.args()) {
      Reckoning reckoned = reckon(arg, variables);
      cost += reckoned.cost();
      all = all.and(reckoned.size());
      largest = largest.or(reckoned.size());
    }
    return switch (call.function()) {
      case "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "startsWith", "endsWith" ->
          new Reckoning(cost + compared(call, largest), Size.ONE);
      case "@in" -> new Reckoning(cost + (isTable(call) ? 1 : largest.count()), Size.ONE);
      case "size" ->
          new Reckoning(
              cost + (call.arg(0).type().isText() ? all.total() / SEARCHED : 0), Size.ONE);
      case "contains" -> new Reckoning(cost + largest.total() / SEARCHED, Size.ONE);
      case "matches" -> new Reckoning(cost + largest.total() / MATCHED, Size.ONE);
      case "sets.contains", "sets.equivalent", "sets.intersects" ->
          new Reckoning(cost + largest.count() * largest.count(), Size.ONE);
      case "_+_", "join" -> new Reckoning(cost + all.total() / SEARCHED, joined(call, all));
      case "split" ->
          new Reckoning(
              cost + all.total() / SEARCHED, new Size(all.total() + 1, 2 * all.total() + 1));
      case "replace" -> {
        double size =
            (largest.total() + 1)
                * (1 + largest(call.args().subList(1, call.args().size()), variables));
        yield new Reckoning(cost + size / SEARCHED, Size.text(size));
      }
      case "lowerAscii", "upperAscii", "trim" ->
          new Reckoning(cost + all.total() / SEARCHED, largest);
      case "_?_:_", "orValue", "or", "optional.of", "value", "math.@max", "math.@min" ->
          new Reckoning(cost, largest);
      case "string" -> new Reckoning(cost + 2, largest.or(Size.text(40)));
      default -> new Reckoning(cost, Size.ONE);
    };
  }

  private double largest(List<Term> terms, Map<String, Size> variables) {
    return terms.stream()
        .mapToDouble(term -> reckon(term, variables).size().total())
        .max()
        .orElse(0);
  }

  /** Lists are compared by their elements, texts at the speed of memory. */
  private static double compared(Term.Call call, Size largest) {
    return call.args().getFirst().type().isText()
        ? largest.total() / COMPARED
        : Math.min(largest.total(), largest.count() + largest.total() / COMPARED);
  }

  private static boolean isTable(Term.Call call) {
    ValueType type = call.args().getLast().type().value();
    return type instanceof ValueType.MapOf || type instanceof ValueType.Struct;
  }

  /**
   * A separator stands between all elements; text that is joined is as long as all of its parts.
   */
  private static Size joined(Term.Call call, Size all) {
    if (call.function().equals("_+_")) {
      return all;
    }
    double separator =
        call.args().size() < 2
            ? 0
            : call.arg(1) instanceof Term.Literal(String text, _, _)
                ? text.length()
                : ExpressionLimits.ASSUMED_TEXT;
    return Size.text(all.total() + separator * all.count());
  }
}
