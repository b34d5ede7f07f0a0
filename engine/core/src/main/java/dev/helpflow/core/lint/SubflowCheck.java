package dev.helpflow.core.lint;

import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.compile.FlowInterface;
import dev.helpflow.core.compile.FlowInterface.Run;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.Limits;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Pointers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sub-flows come to an end: no flow runs itself, directly or through others, and they are no deeper
 * in one another than a session keeps. A flow that ran itself would fail at that depth, however
 * many screens it shows on the way; going round is what transitions are for.
 */
final class SubflowCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.RECURSION, IssueCodes.SUBFLOW_DEPTH);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    Search search = new Search(context.flow().id(), context.declarations(), new HashMap<>());
    for (Node node : context.flow().nodes().values()) {
      if (node instanceof Node.Subflow subflow) {
        String pointer = Pointers.node(node.id()) + "/flow";
        Run first = new Run(subflow.flow(), subflow.version());
        Optional<List<Run>> circle = search.circle(first, List.of());
        if (circle.isPresent()) {
          findings.error(
              IssueCodes.RECURSION,
              pointer,
              "This flow would run without end: "
                  + told(context.flow().id(), circle.get())
                  + ". Lead back to an earlier node instead, or run another flow.");
        } else if (search.depth(first) > Limits.SUBFLOW_DEPTH) {
          findings.error(
              IssueCodes.SUBFLOW_DEPTH,
              pointer,
              "With this, sub-flows are "
                  + search.depth(first)
                  + " deep in one another, and a session keeps at most "
                  + Limits.SUBFLOW_DEPTH
                  + ". Do without one of them.");
        }
      }
    }
  }

  private static String told(FlowId flow, List<Run> circle) {
    return circle.stream()
        .map(run -> run.flow() + (run.version() == null ? "" : " of version " + run.version()))
        .collect(Collectors.joining(", which runs ", flow + " runs ", ""));
  }

  /**
   * Follows what flows run.
   *
   * @param own the flow that is checked: once it is published, its live version is this one
   */
  private record Search(FlowId own, Declarations declarations, Map<Run, Integer> depths) {
    /** The runs that lead to one that has begun already; empty when there is none. */
    Optional<List<Run>> circle(Run run, List<Run> before) {
      List<Run> path = new ArrayList<>(before);
      path.add(run);
      if (before.contains(run) || (run.flow().equals(own) && run.version() == null)) {
        return Optional.of(path);
      }
      if (depths.containsKey(run)) {
        return Optional.empty();
      }
      int deepest = 0;
      for (Run next : runs(run)) {
        Optional<List<Run>> circle = circle(next, path);
        if (circle.isPresent()) {
          return circle;
        }
        deepest = Math.max(deepest, depth(next));
      }
      depths.put(run, deepest + 1);
      return Optional.empty();
    }

    /** How many sub-flows are in one another; known of what is in no circle. */
    int depth(Run run) {
      return depths.getOrDefault(run, 0);
    }

    private List<Run> runs(Run run) {
      return declarations.flow(run.flow(), run.version()).map(FlowInterface::runs).stream()
          .flatMap(Set::stream)
          .sorted((a, b) -> a.toString().compareTo(b.toString()))
          .toList();
    }
  }
}
