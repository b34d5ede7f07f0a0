package dev.helpflow.authoring.explore;

import dev.helpflow.authoring.scenario.Coverage;
import dev.helpflow.core.definition.FlowId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was seen on all paths of a flow.
 *
 * @param isWhole whether there are no other paths of made-up values within the bounds of one path
 * @param paths in the order in which they were walked
 * @param coverage what of the flow itself they pass; its sub-flows are left out
 */
public record Exploration(
    FlowId flow, Bounds bounds, boolean isWhole, List<WalkedPath> paths, Coverage coverage) {
  private static final String RESOLVED = "resolved";

  public Exploration {
    paths = List.copyOf(paths);
  }

  /** How many questions customers meet on paths that end. */
  public record Questions(int min, int median, int max) {}

  /** The outcomes that were come to, and on how many paths. */
  public Map<String, Integer> outcomes() {
    Map<String, Integer> outcomes = new TreeMap<>();
    for (WalkedPath path : paths) {
      if (path.ending() instanceof Ending.Ended(String outcome)) {
        outcomes.merge(outcome, 1, Integer::sum);
      }
    }
    return outcomes;
  }

  /** How many questions there are; empty when no path ends. */
  public Optional<Questions> questions() {
    List<Integer> counts =
        paths.stream().filter(WalkedPath::isEnded).map(WalkedPath::questions).sorted().toList();
    return counts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Questions(counts.getFirst(), counts.get(counts.size() / 2), counts.getLast()));
  }

  /** The path that ends with the most steps, the first of several; empty when none ends. */
  public Optional<WalkedPath> longest() {
    // Of equal ones max gives the last, which would be another whenever a bound is.
    return paths.stream()
        .filter(WalkedPath::isEnded)
        .reduce((a, b) -> b.scenario().steps().size() > a.scenario().steps().size() ? b : a);
  }

  /**
   * Paths that end with another outcome than {@code resolved}, on which no human was reached and no
   * contact shown beyond what every flow has; the shortest first, one of each series of screens.
   */
  public List<WalkedPath> unserved() {
    Map<String, WalkedPath> unserved = new TreeMap<>();
    paths.stream()
        .filter(path -> !path.isServed())
        .filter(path -> path.ending() instanceof Ending.Ended(String o) && !o.equals(RESOLVED))
        .forEach(path -> unserved.putIfAbsent(path.screens().toString(), path));
    return unserved.values().stream()
        .sorted(Comparator.comparing(path -> path.screens().size()))
        .toList();
  }

  /** Why paths came to no end, in words, and on how many. */
  public Map<String, Integer> unfinished() {
    Map<String, Integer> unfinished = new TreeMap<>();
    for (WalkedPath path : paths) {
      String why =
          switch (path.ending()) {
            case Ending.Ended _ -> "";
            case Ending.TooLong _ -> "had more than " + bounds.steps() + " steps";
            case Ending.Looping(var node) ->
                "came to " + node + " more than " + bounds.loops() + " times";
            case Ending.Refused(var node, var errors) ->
                "had answers to "
                    + node
                    + " refused"
                    + (errors.isEmpty() ? "" : " (" + String.join(", ", errors) + ")");
            case Ending.Stuck(var node) -> "found nothing to press at " + node;
          };
      if (!why.isEmpty()) {
        unfinished.merge(why, 1, Integer::sum);
      }
    }
    return unfinished;
  }
}
