package dev.helpflow.core.lint;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The nodes of a flow and the edges between them. Guards are not asked: an edge is one that might
 * be walked. Every question is answered in time linear in nodes and edges. Immutable.
 */
final class FlowGraph {
  private final NodeId start;
  private final List<Edge> edges;
  private final Map<NodeId, List<Edge>> out = new LinkedHashMap<>();
  private final Map<NodeId, List<Edge>> in = new HashMap<>();

  private FlowGraph(FlowDefinition flow, List<Edge> edges) {
    this.start = flow.start();
    this.edges = List.copyOf(edges);
    for (NodeId id : flow.nodes().keySet()) {
      out.put(id, new ArrayList<>());
      in.put(id, new ArrayList<>());
    }
    for (Edge edge : edges) {
      List<Edge> arriving = in.get(edge.to());
      if (arriving != null) {
        arriving.add(edge);
        leaving(edge.from()).add(edge);
      }
    }
  }

  /**
   * A transition of a flow.
   *
   * @param pointer to the id of the node that it leads to
   */
  record Edge(NodeId from, Way.Kind kind, String pointer, NodeId to) {}

  static FlowGraph of(FlowDefinition flow) {
    return of(flow, (node, way) -> true);
  }

  /** Only of the ways that {@code taken} holds of. */
  static FlowGraph of(FlowDefinition flow, BiPredicate<Node, Way> taken) {
    List<Edge> edges = new ArrayList<>();
    for (Node node : flow.nodes().values()) {
      for (Way way : Way.of(node)) {
        if (!taken.test(node, way)) {
          continue;
        }
        for (int i = 0; i < way.transitions().size(); i++) {
          NodeId to = way.transitions().get(i).to();
          edges.add(new Edge(node.id(), way.kind(), way.transition(i) + "/to", to));
        }
      }
    }
    return new FlowGraph(flow, edges);
  }

  /** All edges in the order of the document, also those that lead to no node. */
  List<Edge> edges() {
    return edges;
  }

  /** The edges from a node to nodes that there are. */
  List<Edge> from(NodeId node) {
    return Collections.unmodifiableList(leaving(node));
  }

  /** The nodes that some path from the start leads to; all of them when there is no such start. */
  Set<NodeId> reachable() {
    return reachable(node -> true);
  }

  /**
   * The nodes that some path from the start leads to while it goes on only past nodes that {@code
   * passed} holds of.
   */
  Set<NodeId> reachable(Predicate<NodeId> passed) {
    if (!out.containsKey(start)) {
      return Collections.unmodifiableSet(out.keySet());
    }
    Set<NodeId> found = new LinkedHashSet<>(Set.of(start));
    Deque<NodeId> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      NodeId node = open.remove();
      if (passed.test(node)) {
        leaving(node).stream().map(Edge::to).filter(found::add).forEach(open::add);
      }
    }
    return found;
  }

  /** The nodes from which some path leads to one of these, themselves included. */
  Set<NodeId> leadingTo(Collection<NodeId> targets) {
    Set<NodeId> found = new LinkedHashSet<>(targets);
    Deque<NodeId> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      in.getOrDefault(open.remove(), List.of()).stream()
          .map(Edge::from)
          .filter(found::add)
          .forEach(open::add);
    }
    return found;
  }

  /**
   * The loops among the nodes that {@code among} holds of: sets of nodes each of which leads to
   * every other and to itself. Loops and the nodes of each are in the order of the document.
   */
  List<List<NodeId>> loops(Predicate<NodeId> among) {
    return new StrongComponents(out.keySet().stream().filter(among).toList(), this::from).loops();
  }

  private List<Edge> leaving(NodeId node) {
    return out.getOrDefault(node, List.of());
  }
}
