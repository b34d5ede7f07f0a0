package dev.helpflow.authoring.scenario;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import java.util.LinkedHashSet;
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
      node.ways()
          .forEach(
              (way, transitions) ->
                  transitions.forEach(
                      transition ->
                          segments.add(new Segment(flow.id(), node.id(), way, transition.to()))));
    }
    return segments;
  }

  @Override
  public String toString() {
    return flow + " " + from + " " + way + " → " + to;
  }
}
