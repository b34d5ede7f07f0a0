package dev.helpflow.core.lint;

import java.util.HashSet;
import java.util.Set;

/**
 * The values that a subject may have: one of some, or any but some. Immutable.
 *
 * @param excluded whether it is any but these
 */
record Values(Set<Object> values, boolean excluded) {
  private static final Set<Object> TRUTHS = Set.of(true, false);
  private static final Values ANY = new Values(Set.of(), true);

  Values {
    values = Set.copyOf(values);
  }

  /** All that a subject can have, when they are few and known; any otherwise. */
  static Values all(Set<Object> domain) {
    return domain.isEmpty() ? ANY : new Values(domain, false);
  }

  /** All that something can be that is compared with these. */
  static Values comparedWith(Set<Object> values) {
    return !values.isEmpty() && TRUTHS.containsAll(values) ? new Values(TRUTHS, false) : ANY;
  }

  boolean isNone() {
    return !excluded && values.isEmpty();
  }

  Values within(Set<Object> others) {
    Set<Object> kept = new HashSet<>(others);
    if (excluded) {
      kept.removeAll(values);
    } else {
      kept.retainAll(values);
    }
    return new Values(kept, false);
  }

  Values without(Set<Object> others) {
    Set<Object> left = new HashSet<>(values);
    if (excluded) {
      left.addAll(others);
    } else {
      left.removeAll(others);
    }
    return new Values(left, excluded);
  }

  Values or(Values other) {
    if (excluded && other.excluded) {
      Set<Object> both = new HashSet<>(values);
      both.retainAll(other.values);
      return new Values(both, true);
    }
    if (excluded) {
      return new Values(minus(values, other.values), true);
    }
    if (other.excluded) {
      return new Values(minus(other.values, values), true);
    }
    Set<Object> either = new HashSet<>(values);
    either.addAll(other.values);
    return new Values(either, false);
  }

  private static Set<Object> minus(Set<Object> some, Set<Object> others) {
    Set<Object> left = new HashSet<>(some);
    left.removeAll(others);
    return left;
  }

  boolean isWithin(Set<Object> others) {
    return !excluded && others.containsAll(values);
  }
}
