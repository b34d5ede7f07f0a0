package dev.helpflow.core.lint;

import dev.helpflow.core.expression.Outline;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is known after an expression was computed, and what it read that may not be there. */
final class Judge {
  private static final Set<Object> TRUE = Set.of(true);

  private final Subjects subjects;

  Judge(Subjects subjects) {
    this.subjects = subjects;
  }

  /**
   * What is known after an expression, by its outcome; null for an outcome that it cannot have. Of
   * what has no outcome both are the same.
   *
   * @param missing the paths that were read and may not have been there, in order
   */
  record Judgement(
      @Nullable Knowledge whenTrue, @Nullable Knowledge whenFalse, Set<String> missing) {
    /** What is known whatever the outcome; null when it is never computed. */
    @Nullable Knowledge after() {
      return Knowledge.either(whenTrue, whenFalse);
    }
  }

  Judgement judge(Outline outline, Knowledge known) {
    Set<String> missing = new LinkedHashSet<>();
    Outcomes outcomes = whole(outline, known, missing);
    return new Judgement(outcomes.whenTrue(), outcomes.whenFalse(), missing);
  }

  private record Outcomes(@Nullable Knowledge whenTrue, @Nullable Knowledge whenFalse) {
    static final Outcomes NEVER = new Outcomes(null, null);
  }

  private Outcomes outcomes(Outline outline, @Nullable Knowledge known, Set<String> missing) {
    if (known == null) {
      return Outcomes.NEVER;
    }
    return switch (outline) {
      case Outline.Constant(boolean value) ->
          value ? new Outcomes(known, null) : new Outcomes(null, known);
      case Outline.Reads reads -> {
        Knowledge after = read(reads, known, missing);
        yield new Outcomes(after, after);
      }
      case Outline.Not(Outline operand) -> {
        Outcomes other = whole(operand, known, missing);
        yield new Outcomes(other.whenFalse(), other.whenTrue());
      }
      case Outline.And(Outline left, Outline right) -> {
        Outcomes first = outcomes(left, known, missing);
        Outcomes second = outcomes(right, first.whenTrue(), missing);
        yield new Outcomes(
            second.whenTrue(), Knowledge.either(first.whenFalse(), second.whenFalse()));
      }
      case Outline.Or(Outline left, Outline right) -> {
        Outcomes first = outcomes(left, known, missing);
        Outcomes second = outcomes(right, first.whenFalse(), missing);
        yield new Outcomes(
            Knowledge.either(first.whenTrue(), second.whenTrue()), second.whenFalse());
      }
      case Outline.Choice(Outline condition, Outline whenTrue, Outline whenFalse) -> {
        Outcomes first = outcomes(condition, known, missing);
        Outcomes one = outcomes(whenTrue, first.whenTrue(), missing);
        Outcomes other = outcomes(whenFalse, first.whenFalse(), missing);
        yield new Outcomes(
            Knowledge.either(one.whenTrue(), other.whenTrue()),
            Knowledge.either(one.whenFalse(), other.whenFalse()));
      }
      case Outline.Has has -> has(has, read(has.reads(), known, missing));
      case Outline.Test test -> test(test, read(test.reads(), known, missing));
    };
  }

  /**
   * What was decided of a whole guard, or of what is denied, holds as long as nothing changes,
   * though what it says of its parts may be too much to keep: that one of two does not hold.
   */
  private Outcomes whole(Outline condition, Knowledge known, Set<String> missing) {
    Outcomes outcomes = outcomes(condition, known, missing);
    if (!(condition instanceof Outline.And || condition instanceof Outline.Or)) {
      return outcomes;
    }
    int number = subjects.condition(condition);
    Values decided = values(number, known);
    return new Outcomes(
        decided(number, decided.within(TRUE), outcomes.whenTrue()),
        decided(number, decided.without(TRUE), outcomes.whenFalse()));
  }

  private static @Nullable Knowledge decided(
      int number, Values decided, @Nullable Knowledge known) {
    return known == null || decided.isNone() ? null : known.withValues(number, decided);
  }

  /** What is needed is there afterwards, or the expression would have failed. */
  private Knowledge read(Outline.Reads reads, Knowledge known, Set<String> missing) {
    for (Outline part : reads.parts()) {
      outcomes(part, known, missing);
    }
    BitSet needed = new BitSet();
    List<String> untold = new ArrayList<>();
    for (String path : reads.needs()) {
      int number = subjects.path(path);
      if (!subjects.get(number).always() && !known.isCertain(number)) {
        needed.set(number);
        untold.add(path);
      }
    }
    untold.sort(Comparator.comparingInt(String::length));
    missing.addAll(untold);
    return needed.isEmpty() ? known : known.withCertain(needed);
  }

  private Outcomes has(Outline.Has has, Knowledge known) {
    int number = subjects.path(has.path());
    int[] steps = subjects.get(number).steps();
    int unsure = 0;
    for (int step : steps) {
      if (known.isAbsent(step)) {
        return new Outcomes(null, known);
      }
      if (!subjects.get(step).always() && !known.isCertain(step)) {
        unsure++;
      }
    }
    if (unsure == 0) {
      return new Outcomes(known, null);
    }
    boolean isLast = unsure == 1 && !subjects.get(number).always() && !known.isCertain(number);
    return new Outcomes(present(number, known), isLast ? known.withAbsent(number) : known);
  }

  private Outcomes test(Outline.Test test, Knowledge known) {
    int number =
        test.isPath()
            ? subjects.path(test.subject())
            : subjects.text(test.subject(), test.values());
    Values before = values(number, known);
    return new Outcomes(
        narrowed(number, before, before.within(test.values()), known),
        narrowed(number, before, before.without(test.values()), known));
  }

  private Values values(int number, Knowledge known) {
    Values narrowed = known.values().get(number);
    return narrowed == null ? subjects.get(number).all() : narrowed;
  }

  private @Nullable Knowledge narrowed(int number, Values before, Values after, Knowledge known) {
    if (after.isNone()) {
      return null;
    }
    Knowledge there = present(number, known);
    return after.equals(before) ? there : reveal(number, there.withValues(number, after));
  }

  /** All steps of a path are there; and where one is answered, so is what comes with it. */
  private Knowledge present(int number, Knowledge known) {
    Knowledge there = known;
    for (int step : subjects.get(number).steps()) {
      there = there.withCertain(step);
    }
    int beside = subjects.beside(number);
    return beside < 0 ? there : there.withCertain(beside);
  }

  private Knowledge reveal(int number, Knowledge known) {
    Knowledge more = known;
    for (Subjects.Revealed revealed : subjects.revealedBy(number)) {
      boolean isRevealed = true;
      for (var condition : revealed.when().entrySet()) {
        isRevealed &= values(condition.getKey(), known).isWithin(condition.getValue());
      }
      if (isRevealed) {
        more = present(revealed.answer(), more);
      }
    }
    return more;
  }
}
