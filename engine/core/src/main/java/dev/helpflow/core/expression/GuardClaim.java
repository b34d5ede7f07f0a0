package dev.helpflow.core.expression;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a guard says of one subject: that its value is one of some, or that it is none of them. A
 * guard of any other form says of itself that it is true.
 *
 * @param subject a path ({@code answers.q.problem}), or an expression as text
 * @param values strings, booleans and whole numbers
 * @param excluded whether the guard holds for all values but these
 */
public record GuardClaim(String subject, Set<Object> values, boolean excluded) {
  private static final Set<Object> TRUTHS = Set.of(true, false);

  /** Copies the values. */
  public GuardClaim {
    values = Set.copyOf(values);
  }

  static GuardClaim isOneOf(String subject, Set<Object> values) {
    return new GuardClaim(subject, values, false);
  }

  GuardClaim negated() {
    return new GuardClaim(subject, values, !excluded);
  }

  /**
   * What holds when either does, unless they speak of different subjects or one excludes values.
   */
  Optional<GuardClaim> or(GuardClaim other) {
    if (!subject.equals(other.subject) || excluded || other.excluded) {
      return Optional.empty();
    }
    Set<Object> both = new HashSet<>(values);
    both.addAll(other.values);
    return Optional.of(new GuardClaim(subject, both, false));
  }

  /**
   * The values that none of these claims about one subject holds for, empty when one of them holds
   * whatever the value is.
   *
   * @param domain all values that the subject can have, or empty when they are not known
   * @return the values that are left, or empty when they are not known either
   */
  public static Optional<Set<Object>> uncovered(List<GuardClaim> claims, Set<Object> domain) {
    Set<Object> covered = new HashSet<>();
    Set<Object> left = null;
    for (GuardClaim claim : claims) {
      if (!claim.excluded) {
        covered.addAll(claim.values);
      } else if (left == null) {
        left = new LinkedHashSet<>(claim.values);
      } else {
        left.retainAll(claim.values);
      }
    }
    if (left == null) {
      left = new LinkedHashSet<>(domain);
      if (domain.isEmpty() && covered.stream().anyMatch(TRUTHS::contains)) {
        left.addAll(TRUTHS);
      }
      if (left.isEmpty()) {
        return Optional.empty();
      }
    }
    left.removeAll(covered);
    return Optional.of(left);
  }
}
