package dev.helpflow.core.lint;

import dev.helpflow.core.compile.Edge;
import dev.helpflow.core.compile.NodePlan;
import java.util.ArrayList;
import java.util.List;

/** The ways on from compiled nodes: the lists of transitions as written, with their programs. */
final class PlanWays {
  private PlanWays() {}

  /** A list of transitions, and the same compiled. */
  record PlanWay(Way way, List<Edge> edges) {}

  /** All ways on from a node, in the order of {@link Way#of}. */
  static List<PlanWay> of(NodePlan plan) {
    List<Way> ways = Way.of(plan.node());
    List<List<Edge>> edges = edges(plan);
    List<PlanWay> both = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      both.add(new PlanWay(ways.get(i), edges.get(i)));
    }
    return both;
  }

  private static List<List<Edge>> edges(NodePlan plan) {
    return switch (plan) {
      case NodePlan.Screen p -> List.of(p.next());
      case NodePlan.Decision p -> List.of(p.next());
      case NodePlan.Script p -> List.of(p.next(), p.onError());
      case NodePlan.Call p -> List.of(p.next(), p.onError());
      case NodePlan.Wait p -> List.of(p.next(), p.onTimeout());
      case NodePlan.Experiment p -> {
        List<List<Edge>> all = new ArrayList<>(p.variants().values());
        all.add(p.otherwise());
        yield all;
      }
      case NodePlan.Subflow p -> List.copyOf(p.outcomes().values());
      case NodePlan.Escalate p -> List.of(p.onReturned(), p.onUnavailable());
      case NodePlan.End _ -> List.of();
    };
  }
}
