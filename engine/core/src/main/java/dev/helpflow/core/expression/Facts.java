package dev.helpflow.core.expression;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is certain where a part of an expression is evaluated, learnt from the conditions before it:
 * that paths are present, that a table has a key, that a list has so many elements.
 *
 * @param present texts of terms that are there
 * @param sizes the least size of lists, by text
 * @param read the names that each fact depends on, so that a macro's variable of the same name ends
 *     it
 */
record Facts(Set<String> present, Map<String, Long> sizes, Map<String, Term> read) {
  static final Facts NONE = new Facts(Set.of(), Map.of(), Map.of());

  boolean has(String text) {
    return present.contains(text);
  }

  boolean hasElement(Term list, long index) {
    return index >= 0 && sizes.getOrDefault(list.text(), 0L) > index;
  }

  Facts withPresent(Term term) {
    return and(new Facts(Set.of(term.text()), Map.of(), Map.of(term.text(), term)));
  }

  Facts withKey(Term map, Term key) {
    return withPresent(new Term.Index(map, key, false, TermType.UNKNOWN, 0));
  }

  Facts withSize(Term list, long least) {
    return least <= 0
        ? this
        : and(new Facts(Set.of(), Map.of(list.text(), least), Map.of(list.text(), list)));
  }

  /** What holds when both hold. */
  Facts and(Facts other) {
    if (other.present.isEmpty() && other.sizes.isEmpty()) {
      return this;
    }
    Set<String> both = new HashSet<>(present);
    both.addAll(other.present);
    Map<String, Long> longer = new HashMap<>(sizes);
    other.sizes.forEach((list, least) -> longer.merge(list, least, Math::max));
    Map<String, Term> all = new HashMap<>(read);
    all.putAll(other.read);
    return new Facts(both, longer, all);
  }

  /** What holds when one of the two holds, nobody knows which. */
  Facts or(Facts other) {
    Set<String> common = new HashSet<>(present);
    common.retainAll(other.present);
    Map<String, Long> shorter = new HashMap<>();
    sizes.forEach(
        (list, least) -> {
          Long least2 = other.sizes.get(list);
          if (least2 != null) {
            shorter.put(list, Math.min(least, least2));
          }
        });
    return new Facts(common, shorter, read);
  }

  /** What still holds where {@code variable} stands for something else. */
  Facts without(String variable) {
    Set<String> kept = new HashSet<>(present);
    Map<String, Long> lists = new HashMap<>(sizes);
    read.forEach(
        (text, term) -> {
          if (term.mentions(variable)) {
            kept.remove(text);
            lists.remove(text);
          }
        });
    return new Facts(kept, lists, read);
  }
}
