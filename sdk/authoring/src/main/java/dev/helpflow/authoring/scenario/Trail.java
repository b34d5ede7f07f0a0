package dev.helpflow.authoring.scenario;

import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.simulator.Simulator;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.ledger.Slot;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where in flows a run came: nodes, and the segments between them, sub-flows' own among them.
 *
 * <p>A segment is told from two places that follow each other in one scope, and from what is known
 * of the first: whether its call failed, which outcome its sub-flow had.
 */
public final class Trail {
  private final Set<PassedNode> nodes = new LinkedHashSet<>();
  private final Set<Segment> segments = new LinkedHashSet<>();

  /** A node of a flow. */
  public record PassedNode(FlowId flow, NodeId node) {
    @Override
    public String toString() {
      return flow + " " + node;
    }
  }

  /** The nodes that were come to. */
  public Set<PassedNode> nodes() {
    return Collections.unmodifiableSet(nodes);
  }

  /** The edges that were walked. */
  public Set<Segment> segments() {
    return Collections.unmodifiableSet(segments);
  }

  /** Whether it came into a flow. */
  boolean passes(FlowId flow) {
    return nodes.stream().anyMatch(node -> node.flow().equals(flow));
  }

  /** Adds the path that a session has come by so far. */
  public void follow(FlowProject project, FlowId main, Simulator session) {
    Scopes scopes = new Scopes(project, main);
    List<Address> path = session.path();
    Map<Address, Node.End> ends = new HashMap<>();
    Map<Object, Address> before = new HashMap<>();
    for (Address address : path) {
      FlowDefinition flow = project.flow(scopes.flowOf(address.scope())).definition();
      Node node = Objects.requireNonNull(flow.nodes().get(address.node()));
      nodes.add(new PassedNode(flow.id(), node.id()));
      if (node instanceof Node.End end && address.scope() != null) {
        ends.put(address.scope(), end);
      }
      Object scope = address.scope() == null ? main : address.scope();
      Address from = before.put(scope, address);
      if (from != null) {
        Node left = Objects.requireNonNull(flow.nodes().get(from.node()));
        String way = way(left, session.fold().slot(from), ends.get(from));
        segments.add(new Segment(flow.id(), left.id(), way, node.id()));
      }
    }
  }

  private static String way(Node node, Slot slot, Node.@Nullable End end) {
    return switch (node) {
      case Node.Screen _, Node.Decision _ -> "next";
      case Node.Call _, Node.Script _ -> failed(slot.result()) ? "onError" : "next";
      case Node.Wait wait ->
          slot.signal() != null && slot.signal().isDeadline() && !wait.onTimeout().isEmpty()
              ? "onTimeout"
              : "next";
      case Node.Experiment experiment -> variant(experiment, slot.assignment());
      case Node.Subflow _ -> "outcomes/" + Objects.requireNonNull(end).outcome();
      case Node.Escalate _ ->
          slot.handoff() != null && slot.handoff().state() == HandoffState.RETURNED
              ? "onReturned"
              : "onUnavailable";
      case Node.End _ ->
          throw new IllegalStateException("Nothing follows the end " + node.id() + ".");
    };
  }

  private static boolean failed(Entry.@Nullable Result result) {
    return result != null && result.error() != null;
  }

  private static String variant(Node.Experiment experiment, Entry.@Nullable Assignment assignment) {
    String variant = assignment == null ? null : assignment.variant();
    return variant != null && experiment.variants().containsKey(variant)
        ? "variants/" + variant
        : "otherwise";
  }
}
