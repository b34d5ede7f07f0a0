package dev.helpflow.authoring.scenario;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Transition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An edge of a flow: which way on from a node leads to which other.
 *
 * <p>Transitions of one way to the same node are one segment, since from outside nobody can tell by
 * which of their guards it was walked.
 *
 * @param way the field that leads on: {@code next}, {@code onError}, {@code outcomes/confirmed}
 */
public record Segment(FlowId flow, NodeId from, String way, NodeId to) {

  /** Every edge of a flow, in the order of its document. */
  public static Set<Segment> of(FlowDefinition flow) {
    Set<Segment> segments = new LinkedHashSet<>();
    for (Node node : flow.nodes().values()) {
      switch (node) {
        case Node.Screen n -> add(segments, flow, n, "next", n.next());
        case Node.Decision n -> add(segments, flow, n, "next", n.next());
        case Node.Script n -> {
          add(segments, flow, n, "next", n.next());
          add(segments, flow, n, "onError", n.onError());
        }
        case Node.Call n -> {
          add(segments, flow, n, "next", n.next());
          add(segments, flow, n, "onError", n.onError());
        }
        case Node.Wait n -> {
          add(segments, flow, n, "next", n.next());
          add(segments, flow, n, "onTimeout", n.onTimeout());
        }
        case Node.Experiment n -> {
          n.variants().forEach((name, ways) -> add(segments, flow, n, "variants/" + name, ways));
          add(segments, flow, n, "otherwise", n.otherwise());
        }
        case Node.Subflow n ->
            n.outcomes().forEach((name, ways) -> add(segments, flow, n, "outcomes/" + name, ways));
        case Node.Escalate n -> {
          add(segments, flow, n, "onReturned", n.onReturned());
          add(segments, flow, n, "onUnavailable", n.onUnavailable());
        }
        case Node.End _ -> {}
      }
    }
    return segments;
  }

  private static void add(
      Set<Segment> segments,
      FlowDefinition flow,
      Node from,
      String way,
      List<Transition> transitions) {
    transitions.forEach(t -> segments.add(new Segment(flow.id(), from.id(), way, t.to())));
  }

  @Override
  public String toString() {
    return flow + " " + from + " " + way + " → " + to;
  }
}
