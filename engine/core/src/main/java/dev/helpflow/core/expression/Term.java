package dev.helpflow.core.expression;

import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An expression as its author wrote it: CEL's tree with macros folded back and each part typed,
 * which is what the checks read.
 *
 * <p>Offsets are UTF-16 units from 0 and point at the operator or the name that a message would
 * speak of.
 */
sealed interface Term {
  TermType type();

  int offset();

  /** A boolean, long, double or string; null stands for CEL's null. */
  record Literal(@Nullable Object value, TermType type, int offset) implements Term {}

  /** A name of the scope, or a variable of a macro with the path of what it ranges over. */
  record Name(String name, boolean bound, @Nullable String root, TermType type, int offset)
      implements Term {}

  /** {@code operand.field}, or {@code operand.?field}. */
  record Select(Term operand, String field, boolean optional, TermType type, int offset)
      implements Term {}

  /** {@code operand[key]}, or {@code operand[?key]}. */
  record Index(Term operand, Term key, boolean optional, TermType type, int offset)
      implements Term {}

  /** {@code has(select)}. */
  record Has(Term select, TermType type, int offset) implements Term {}

  /** A list literal. */
  record Items(List<Term> items, TermType type, int offset) implements Term {}

  /** A map literal; keys and values in turn. */
  record Entries(List<Term> keys, List<Term> values, TermType type, int offset) implements Term {}

  /**
   * An operator ({@code _&&_}), a function or a member function, whose target is then the first
   * argument.
   */
  record Call(
      String function, boolean member, List<Term> args, CelExpr source, TermType type, int offset)
      implements Term {
    Term arg(int index) {
      return args.get(index);
    }

    boolean is(String name, int count) {
      return function.equals(name) && args.size() == count;
    }
  }

  /**
   * {@code range.all(variable, body)} and its kind; {@code optMap} ranges over the one value of an
   * optional.
   */
  record Macro(String macro, Term range, Name variable, List<Term> body, TermType type, int offset)
      implements Term {
    boolean loops() {
      return !macro.startsWith("opt");
    }
  }

  /** The parts of this term, in order of evaluation. */
  default List<Term> parts() {
    return switch (this) {
      case Literal _, Name _ -> List.of();
      case Select select -> List.of(select.operand());
      case Index index -> List.of(index.operand(), index.key());
      case Has has -> List.of(has.select());
      case Items items -> items.items();
      case Entries entries ->
          Stream.concat(entries.keys().stream(), entries.values().stream()).toList();
      case Call call -> call.args();
      case Macro macro -> Stream.concat(Stream.of(macro.range()), macro.body().stream()).toList();
    };
  }

  /** This term and all its parts. */
  default Stream<Term> all() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(Term::all));
  }

  /**
   * The path that this term reads: names joined by dots, {@code []} for an element; empty when it
   * is computed.
   */
  default Optional<String> path() {
    return switch (this) {
      case Name name -> Optional.ofNullable(name.root());
      case Select select -> select.operand().path().map(path -> path + "." + select.field());
      case Index index -> index.operand().path().map(path -> path + "[]");
      case Literal _, Has _, Items _, Entries _, Call _, Macro _ -> Optional.empty();
    };
  }

  /**
   * A rendering in which two terms are equal when they always have one value; used to recognise
   * guards.
   */
  default String text() {
    return switch (this) {
      case Literal(Object value, _, _) ->
          value instanceof String text
              ? "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
              : "" + value;
      case Name name -> name.name();
      case Select select -> select.operand().text() + "." + select.field();
      case Index index -> index.operand().text() + "[" + index.key().text() + "]";
      case Has has -> "has(" + has.select().text() + ")";
      case Items items -> "[" + texts(items.items()) + "]";
      case Entries entries -> "{" + texts(entries.keys()) + ":" + texts(entries.values()) + "}";
      case Call call -> call.function() + "(" + texts(call.args()) + ")";
      case Macro macro ->
          macro.macro()
              + "("
              + macro.range().text()
              + ","
              + macro.variable().name()
              + ","
              + texts(macro.body())
              + ")";
    };
  }

  /** Whether some part reads the variable or the name {@code name}. */
  default boolean mentions(String name) {
    return all().anyMatch(term -> term instanceof Name read && read.name().equals(name));
  }

  private static String texts(List<Term> terms) {
    return terms.stream().map(Term::text).collect(Collectors.joining(","));
  }
}
