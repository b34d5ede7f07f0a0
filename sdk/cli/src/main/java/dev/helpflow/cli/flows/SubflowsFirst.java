package dev.helpflow.cli.flows;

import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.ProjectFlow;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Flows in the order in which a server can take them: those that others run first.
 *
 * @param <T> what is kept of a flow
 */
public final class SubflowsFirst<T> {
  private final Map<FlowId, T> flows;
  private final Function<T, List<FlowId>> runs;
  private final Set<FlowId> seen = new HashSet<>();
  private final List<T> ordered = new ArrayList<>();

  private SubflowsFirst(Map<FlowId, T> flows, Function<T, List<FlowId>> runs) {
    this.flows = flows;
    this.runs = runs;
  }

  /** All flows of a project; what a flow runs comes before it. */
  public static List<ProjectFlow> of(FlowProject project) {
    return of(project.flows(), SubflowsFirst::runs);
  }

  /**
   * All of these flows; what a flow runs comes before it.
   *
   * @param runs the flows that one runs, those that are not among these too
   */
  public static <T> List<T> of(Map<FlowId, T> flows, Function<T, List<FlowId>> runs) {
    SubflowsFirst<T> order = new SubflowsFirst<>(flows, runs);
    flows.keySet().forEach(order::add);
    return List.copyOf(order.ordered);
  }

  private void add(FlowId id) {
    T flow = flows.get(id);
    if (flow == null || !seen.add(id)) {
      return;
    }
    runs.apply(flow).forEach(this::add);
    ordered.add(flow);
  }

  private static List<FlowId> runs(ProjectFlow flow) {
    return flow.definition().nodes().values().stream()
        .filter(Node.Subflow.class::isInstance)
        .map(node -> ((Node.Subflow) node).flow())
        .toList();
  }
}
