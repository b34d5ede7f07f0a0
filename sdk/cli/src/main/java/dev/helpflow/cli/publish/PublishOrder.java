package dev.helpflow.cli.publish;

import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.ProjectFlow;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Flows in the order in which a server can take them: those that others run first. */
public final class PublishOrder {
  private final FlowProject project;
  private final Set<FlowId> seen = new HashSet<>();
  private final List<ProjectFlow> ordered = new ArrayList<>();

  private PublishOrder(FlowProject project) {
    this.project = project;
  }

  /** All of them; what a flow runs comes before it. */
  public static List<ProjectFlow> of(FlowProject project) {
    PublishOrder order = new PublishOrder(project);
    project.flows().keySet().forEach(order::add);
    return order.ordered;
  }

  private void add(FlowId id) {
    ProjectFlow flow = project.flows().get(id);
    if (flow == null || !seen.add(id)) {
      return;
    }
    for (Node node : flow.definition().nodes().values()) {
      if (node instanceof Node.Subflow subflow) {
        add(subflow.flow());
      }
    }
    ordered.add(flow);
  }
}
