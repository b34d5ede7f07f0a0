package dev.helpflow.authoring.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The paths that are known of and not walked yet. Those that begin with something that was never
 * tried come first, in the order in which they were found, so that all of a flow is seen early;
 * then those that begin with two things that were never tried together, then all others. Their
 * order is the seed's, so that a bound cuts off no part of a flow.
 */
final class Frontier {
  private final Deque<List<Integer>> untried = new ArrayDeque<>();
  private final List<List<Integer>> untriedTogether = new ArrayList<>();
  private final List<List<Integer>> others = new ArrayList<>();
  private final Map<Taken, Integer> numbers = new HashMap<>();
  private final Set<Long> pairs = new HashSet<>();
  private final Random random;

  private record Taken(String point, int alternative) {}

  Frontier(long seed) {
    this.random = new Random(seed);
    untried.add(List.of());
  }

  Optional<List<Integer>> next() {
    if (!untried.isEmpty()) {
      return Optional.of(untried.removeFirst());
    }
    List<List<Integer>> left = untriedTogether.isEmpty() ? others : untriedTogether;
    if (left.isEmpty()) {
      return Optional.empty();
    }
    // Whichever is taken, the last one can fill its place.
    int at = random.nextInt(left.size());
    List<Integer> last = left.removeLast();
    return Optional.of(at == left.size() ? last : left.set(at, last));
  }

  boolean isEmpty() {
    return untried.isEmpty() && untriedTogether.isEmpty() && others.isEmpty();
  }

  /** Takes note of a path that was walked, and of those that part from it. */
  void add(Tape tape) {
    List<Integer> prefix = new ArrayList<>();
    List<Integer> before = new ArrayList<>();
    for (int i = 0; i < tape.made().size(); i++) {
      Tape.Choice choice = tape.made().get(i);
      int taken = number(choice.point(), choice.taken());
      pair(before, taken);
      if (i >= tape.told()) {
        for (int other = 1; other < choice.alternatives(); other++) {
          part(prefix, before, choice.point(), other);
        }
      }
      prefix.add(choice.taken());
      before.add(taken);
    }
  }

  private void part(List<Integer> prefix, List<Integer> before, String point, int other) {
    List<Integer> path = new ArrayList<>(prefix);
    path.add(other);
    boolean isKnown = numbers.containsKey(new Taken(point, other));
    boolean isNewPair = pair(before, number(point, other));
    if (!isKnown) {
      untried.add(path);
    } else if (isNewPair) {
      untriedTogether.add(path);
    } else {
      others.add(path);
    }
  }

  private int number(String point, int alternative) {
    return numbers.computeIfAbsent(new Taken(point, alternative), _ -> numbers.size());
  }

  /** Whether something is taken for the first time together with one of those before it. */
  private boolean pair(List<Integer> before, int taken) {
    boolean isNew = false;
    for (int each : before) {
      isNew |= pairs.add(((long) each << Integer.SIZE) | taken);
    }
    return isNew;
  }
}
