package dev.helpflow.core.lint;

import dev.helpflow.core.definition.NodeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Strongly connected components by the algorithm of Tarjan, "Depth-first search and linear graph
 * algorithms", SIAM Journal on Computing 1(2), 1972; with a stack of its own, because a flow may be
 * one long path.
 */
final class StrongComponents {
  private final Map<NodeId, Integer> order = new HashMap<>();
  private final Function<NodeId, List<FlowGraph.Edge>> edges;
  private final Map<NodeId, Integer> index = new HashMap<>();
  private final Map<NodeId, Integer> low = new HashMap<>();
  private final Map<NodeId, Boolean> pending = new HashMap<>();
  private final Deque<NodeId> component = new ArrayDeque<>();
  private final Deque<Frame> path = new ArrayDeque<>();
  private final List<List<NodeId>> loops = new ArrayList<>();

  private record Frame(NodeId node, Iterator<NodeId> next) {}

  StrongComponents(List<NodeId> nodes, Function<NodeId, List<FlowGraph.Edge>> edges) {
    this.edges = edges;
    nodes.forEach(node -> order.put(node, order.size()));
    nodes.forEach(this::search);
  }

  /**
   * The components that have a path from a node back to itself, in the order in which the nodes
   * were given.
   */
  List<List<NodeId>> loops() {
    return loops.stream().sorted(Comparator.comparingInt(loop -> order(loop.getFirst()))).toList();
  }

  private void search(NodeId root) {
    if (index.containsKey(root)) {
      return;
    }
    enter(root);
    while (!path.isEmpty()) {
      Frame frame = path.element();
      if (frame.next().hasNext()) {
        NodeId to = frame.next().next();
        if (!index.containsKey(to)) {
          enter(to);
        } else if (pending.getOrDefault(to, false)) {
          lower(frame.node(), number(index, to));
        }
      } else {
        path.remove();
        leave(frame.node());
      }
    }
  }

  private void enter(NodeId node) {
    low.put(node, index.size());
    index.put(node, index.size());
    pending.put(node, true);
    component.push(node);
    path.push(new Frame(node, successors(node).iterator()));
  }

  private void leave(NodeId node) {
    if (!path.isEmpty()) {
      lower(path.element().node(), number(low, node));
    }
    if (number(low, node) < number(index, node)) {
      return;
    }
    List<NodeId> members = new ArrayList<>();
    NodeId member;
    do {
      member = component.pop();
      pending.put(member, false);
      members.add(member);
    } while (!member.equals(node));
    if (members.size() > 1 || successors(node).contains(node)) {
      members.sort(Comparator.comparingInt(this::order));
      loops.add(List.copyOf(members));
    }
  }

  private List<NodeId> successors(NodeId node) {
    return edges.apply(node).stream().map(FlowGraph.Edge::to).filter(order::containsKey).toList();
  }

  private void lower(NodeId node, int to) {
    low.merge(node, to, Math::min);
  }

  private int order(NodeId node) {
    return number(order, node);
  }

  private static int number(Map<NodeId, Integer> numbers, NodeId node) {
    return numbers.getOrDefault(node, Integer.MAX_VALUE);
  }
}
