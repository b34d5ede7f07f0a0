package dev.helpflow.core.lint;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is certain at a point of a flow, on whichever path it was come to: which subjects are there,
 * which are not, and what values they may have. Subjects are the numbers that {@link Subjects} give
 * them. Immutable; what contradicts itself is null.
 *
 * @param certain those that are there
 * @param absent those that are not
 * @param values of those that are not known to have all their values
 */
record Knowledge(BitSet certain, BitSet absent, Map<Integer, Values> values) {
  static final Knowledge NONE = new Knowledge(new BitSet(), new BitSet(), Map.of());

  boolean isCertain(int subject) {
    return certain.get(subject);
  }

  boolean isAbsent(int subject) {
    return absent.get(subject);
  }

  /** The same, with these there. */
  Knowledge withCertain(BitSet more) {
    if (contains(certain, more)) {
      return this;
    }
    BitSet all = copy(certain);
    all.or(more);
    BitSet left = copy(absent);
    left.andNot(more);
    return new Knowledge(all, left, values);
  }

  /** The same, with this there. */
  Knowledge withCertain(int subject) {
    if (isCertain(subject)) {
      return this;
    }
    BitSet all = copy(certain);
    all.set(subject);
    BitSet left = absent;
    if (isAbsent(subject)) {
      left = copy(absent);
      left.clear(subject);
    }
    return new Knowledge(all, left, values);
  }

  /** The same, without this. */
  Knowledge withAbsent(int subject) {
    if (isAbsent(subject)) {
      return this;
    }
    BitSet more = copy(absent);
    more.set(subject);
    return new Knowledge(certain, more, values);
  }

  Knowledge withValues(int subject, Values narrowed) {
    if (narrowed.equals(values.get(subject))) {
      return this;
    }
    Map<Integer, Values> all = new HashMap<>(values);
    all.put(subject, narrowed);
    return new Knowledge(certain, absent, all);
  }

  /** What is left when nothing is known of these any more. */
  Knowledge without(BitSet subjects) {
    boolean isValued = values.keySet().stream().anyMatch(subjects::get);
    if (!isValued && !certain.intersects(subjects) && !absent.intersects(subjects)) {
      return this;
    }
    BitSet there = copy(certain);
    there.andNot(subjects);
    BitSet not = copy(absent);
    not.andNot(subjects);
    Map<Integer, Values> kept = values;
    if (isValued) {
      kept = new HashMap<>(values);
      kept.keySet().removeIf(subjects::get);
    }
    return new Knowledge(there, not, kept);
  }

  /** What holds when one of the two does, nobody knows which. */
  static @Nullable Knowledge either(@Nullable Knowledge one, @Nullable Knowledge other) {
    if (one == null || one == other) {
      return other;
    }
    return other == null ? one : one.or(other);
  }

  private Knowledge or(Knowledge other) {
    BitSet there = copy(certain);
    there.and(other.certain);
    BitSet not = copy(absent);
    not.and(other.absent);
    Map<Integer, Values> both = new HashMap<>();
    values.forEach(
        (subject, mine) -> {
          Values theirs = other.values.get(subject);
          if (theirs != null) {
            both.put(subject, mine.or(theirs));
          }
        });
    return new Knowledge(there, not, both);
  }

  private static boolean contains(BitSet all, BitSet some) {
    BitSet missing = copy(some);
    missing.andNot(all);
    return missing.isEmpty();
  }

  private static BitSet copy(BitSet bits) {
    return (BitSet) bits.clone();
  }
}
