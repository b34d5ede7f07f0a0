package dev.helpflow.core.expression;

import java.util.List;
import java.util.Set;

/**
 * What an expression reads and decides, in the order of its evaluation, as far as it can be told
 * before any session: which paths it needs, and what its outcome says of them. Lint proves with it
 * that what is read is there, and finds guards that never hold (design, section 3, "Lint").
 *
 * <p>What yields true or false has an outcome; {@link Reads} has none, or none that is known.
 */
public sealed interface Outline {
  /** Reads nothing, and nothing is known of its value. */
  Reads NOTHING = new Reads(Set.of(), List.of());

  /** Always the same. */
  record Constant(boolean value) implements Outline {}

  /**
   * Holds when every step of a path is there.
   *
   * @param path from a name of the scope on, without an index: {@code facts.load.last4}
   * @param reads what is computed first
   */
  record Has(String path, Reads reads) implements Outline {}

  /**
   * Holds when a subject has one of some values.
   *
   * @param subject a path as {@link Has} has it, or the text of what is compared
   * @param isPath which of the two it is
   * @param values strings, booleans and whole numbers
   * @param reads what the subject needs
   */
  record Test(String subject, boolean isPath, Set<Object> values, Reads reads) implements Outline {
    /** Copies the values. */
    public Test {
      values = Set.copyOf(values);
    }
  }

  /** Holds when the other does not. */
  record Not(Outline operand) implements Outline {}

  /** The right is computed only when the left holds. */
  record And(Outline left, Outline right) implements Outline {}

  /** The right is computed only when the left does not hold. */
  record Or(Outline left, Outline right) implements Outline {}

  /** One of two, by a condition. */
  record Choice(Outline condition, Outline whenTrue, Outline whenFalse) implements Outline {}

  /**
   * Reads paths, and computes parts, whatever comes of it.
   *
   * @param needs the paths whose absence would be a fault; {@code []} in one stands for an element
   * @param parts each on its own: what one learns does not hold for the next
   */
  record Reads(Set<String> needs, List<Outline> parts) implements Outline {
    /** Copies both. */
    public Reads {
      needs = Set.copyOf(needs);
      parts = List.copyOf(parts);
    }
  }

  /** How many records it is made of. */
  default int size() {
    return switch (this) {
      case Constant _ -> 1;
      case Has has -> has.reads().size();
      case Test test -> test.reads().size();
      case Not not -> 1 + not.operand().size();
      case And and -> 1 + and.left().size() + and.right().size();
      case Or or -> 1 + or.left().size() + or.right().size();
      case Choice choice ->
          1 + choice.condition().size() + choice.whenTrue().size() + choice.whenFalse().size();
      case Reads reads -> 1 + reads.parts().stream().mapToInt(Outline::size).sum();
    };
  }
}
