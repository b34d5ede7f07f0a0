package dev.helpflow.authoring.scenario;

import dev.helpflow.core.definition.FlowDefinition;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How much of some flows a set of scenarios passes.
 *
 * @param nodes how many nodes the flows have
 * @param segments how many edges they have
 * @param missedNodes those that no scenario comes to
 * @param missedSegments those that no scenario walks
 */
public record Coverage(
    int nodes, int segments, Set<Trail.PassedNode> missedNodes, Set<Segment> missedSegments) {

  /** What the trails of runs cover of flows; a sub-flow is covered by runs of its callers too. */
  public static Coverage of(Collection<FlowDefinition> flows, Collection<Trail> trails) {
    Set<Trail.PassedNode> nodes = new LinkedHashSet<>();
    Set<Segment> segments = new LinkedHashSet<>();
    for (FlowDefinition flow : flows) {
      flow.nodes().keySet().forEach(node -> nodes.add(new Trail.PassedNode(flow.id(), node)));
      segments.addAll(Segment.of(flow));
    }
    Set<Trail.PassedNode> missedNodes = new LinkedHashSet<>(nodes);
    Set<Segment> missedSegments = new LinkedHashSet<>(segments);
    for (Trail trail : trails) {
      missedNodes.removeAll(trail.nodes());
      missedSegments.removeAll(trail.segments());
    }
    return new Coverage(nodes.size(), segments.size(), missedNodes, missedSegments);
  }

  /** Whether every node and every edge is passed. */
  public boolean isComplete() {
    return missedNodes.isEmpty() && missedSegments.isEmpty();
  }
}
