package dev.helpflow.core.expression;

import dev.helpflow.core.value.ValueType;
import java.util.Map;

/**
 * How large a whole number can get, so that arithmetic that leaves 64 bits is refused and not met
 * at run time.
 */
final class Magnitude {
  /** What a value can be: ±2^53. */
  static final double OF_VALUE = 0x1p53;

  /**
   * The most that CEL's whole numbers hold, a little less so that rounding errs on the safe side.
   */
  static final double LIMIT = 0x1p62;

  private final Map<String, Double> derived;

  Magnitude(Map<String, Double> derived) {
    this.derived = derived;
  }

  /** The largest absolute value of a number, or of the numbers in a list. */
  double of(Term term, Map<String, Double> variables) {
    return switch (term) {
      case Term.Literal(Long value, _, _) -> Math.abs((double) value);
      case Term.Literal _, Term.Has _ -> 0;
      case Term.Name name -> variables.getOrDefault(name.name(), OF_VALUE);
      case Term.Select select ->
          select.path().map(path -> derived.getOrDefault(path, OF_VALUE)).orElse(OF_VALUE);
      case Term.Index index -> of(index.operand(), variables);
      case Term.Items items -> most(items.items(), variables);
      case Term.Entries entries -> most(entries.values(), variables);
      case Term.Macro macro -> macro(macro, variables);
      case Term.Call call -> call(call, variables);
    };
  }

  private double macro(Term.Macro macro, Map<String, Double> variables) {
    double range = of(macro.range(), variables);
    if (macro.macro().equals("filter")) {
      return range;
    }
    return macro.body().isEmpty() ? 0 : of(macro.body().getLast(), with(variables, macro, range));
  }

  /** The variables inside a macro, whose own ranges over numbers of this size. */
  static Map<String, Double> with(Map<String, Double> variables, Term.Macro macro, double range) {
    Map<String, Double> inner = new java.util.HashMap<>(variables);
    inner.put(macro.variable().name(), range);
    return inner;
  }

  private double call(Term.Call call, Map<String, Double> variables) {
    if (call.args().isEmpty()) {
      return 0;
    }
    double first = of(call.args().getFirst(), variables);
    double last = of(call.args().getLast(), variables);
    return switch (call.function()) {
      case "_+_" ->
          call.type().value() instanceof ValueType.Int ? first + last : Math.max(first, last);
      case "_-_" -> first + last;
      case "_*_" -> first * last;
      case "_?_:_" -> Math.max(of(call.arg(1), variables), last);
      case "_/_", "-_", "math.abs" -> first;
      case "_%_" -> last;
      case "size" -> 0x1p31;
      case "int" ->
          call.args().getFirst().type().value() instanceof ValueType.Int ? first : OF_VALUE;
      default ->
          call.type().value() instanceof ValueType.Int && call.function().startsWith("get")
              ? 0x1p31
              : call.function().equals("daysBetween") ? 0x1p31 : most(call.args(), variables);
    };
  }

  private double most(Iterable<Term> terms, Map<String, Double> variables) {
    double most = 0;
    for (Term term : terms) {
      most = Math.max(most, of(term, variables));
    }
    return most;
  }
}
