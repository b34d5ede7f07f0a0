package dev.helpflow.authoring.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The paths that are known of and not walked yet. Those that begin with something that was never
 * tried come first, in the order in which they were found, so that all of a flow is seen early; the
 * others follow in an order that the seed decides, so that a bound cuts off no part of a flow.
 */
final class Frontier {
  private final Deque<List<Integer>> untried = new ArrayDeque<>();
  private final List<List<Integer>> others = new ArrayList<>();
  private final Set<Tried> tried = new HashSet<>();
  private final Random random;

  private record Tried(String point, int alternative) {}

  Frontier(long seed) {
    this.random = new Random(seed);
    untried.add(List.of());
  }

  Optional<List<Integer>> next() {
    if (!untried.isEmpty()) {
      return Optional.of(untried.removeFirst());
    }
    if (others.isEmpty()) {
      return Optional.empty();
    }
    // Whichever is taken, the last one can fill its place.
    int at = random.nextInt(others.size());
    List<Integer> last = others.removeLast();
    return Optional.of(at == others.size() ? last : others.set(at, last));
  }

  boolean isEmpty() {
    return untried.isEmpty() && others.isEmpty();
  }

  /** Takes note of a path that was walked, and of those that part from it. */
  void add(Tape tape) {
    List<Integer> prefix = new ArrayList<>();
    for (int i = 0; i < tape.made().size(); i++) {
      Tape.Choice choice = tape.made().get(i);
      tried.add(new Tried(choice.point(), choice.taken()));
      if (i >= tape.told()) {
        for (int other = 1; other < choice.alternatives(); other++) {
          List<Integer> path = new ArrayList<>(prefix);
          path.add(other);
          if (tried.add(new Tried(choice.point(), other))) {
            untried.add(path);
          } else {
            others.add(path);
          }
        }
      }
      prefix.add(choice.taken());
    }
  }
}
