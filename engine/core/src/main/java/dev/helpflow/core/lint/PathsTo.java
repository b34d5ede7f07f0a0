package dev.helpflow.core.lint;

import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.definition.NodeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds a short path on which something was not set, to tell its author. */
final class PathsTo {
  /** A longer path is told by its beginning and its end. */
  private static final int MAX_NODES = 10;

  private final FlowKnowledge flow;
  private final NodeId start;
  private final Map<NodeId, List<Arc>> arriving = new LinkedHashMap<>();

  PathsTo(FlowKnowledge flow, NodeId start) {
    this.flow = flow;
    this.start = start;
    for (NodePlan plan : flow.plans()) {
      for (FlowKnowledge.Tried tried : flow.tried(plan)) {
        Knowledge taken = tried.taken();
        if (taken != null) {
          arriving
              .computeIfAbsent(tried.to(), to -> new ArrayList<>())
              .add(new Arc(plan.id(), taken));
        }
      }
    }
  }

  private record Arc(NodeId from, Knowledge taken) {}

  /** A path to a node at whose end a subject may not be there, or any path if it was there. */
  String without(int subject, NodeId node) {
    List<NodeId> end = new ArrayList<>();
    NodeId first = isSet(subject, node) ? node : search(subject, node, end);
    List<NodeId> path = new ArrayList<>(before(first));
    path.addAll(end);
    path.add(node);
    return told(List.copyOf(new LinkedHashSet<>(path)));
  }

  private boolean isSet(int subject, NodeId node) {
    Knowledge known = flow.at(node);
    return known == null || known.isCertain(subject);
  }

  /**
   * Goes back over transitions after which the subject may not be there, to the start or to a node
   * that unsets it.
   */
  private NodeId search(int subject, NodeId node, List<NodeId> end) {
    Map<NodeId, NodeId> next = new HashMap<>();
    Deque<NodeId> open = new ArrayDeque<>(List.of(node));
    while (!open.isEmpty()) {
      NodeId at = open.remove();
      if (at.equals(start) || (!at.equals(node) && isSet(subject, at))) {
        NodeId step = at;
        while (step != null && !step.equals(node)) {
          end.add(step);
          step = next.get(step);
        }
        return at;
      }
      for (Arc arc : arriving.getOrDefault(at, List.of())) {
        if (!arc.taken().isCertain(subject)
            && !arc.from().equals(node)
            && next.putIfAbsent(arc.from(), at) == null) {
          open.add(arc.from());
        }
      }
    }
    return node;
  }

  /** The nodes of a shortest path from the start, without the last. */
  private List<NodeId> before(NodeId node) {
    Map<NodeId, NodeId> next = new HashMap<>();
    Deque<NodeId> open = new ArrayDeque<>(List.of(node));
    while (!open.isEmpty() && !next.containsKey(start) && !node.equals(start)) {
      NodeId at = open.remove();
      for (Arc arc : arriving.getOrDefault(at, List.of())) {
        if (!arc.from().equals(node) && next.putIfAbsent(arc.from(), at) == null) {
          open.add(arc.from());
        }
      }
    }
    List<NodeId> path = new ArrayList<>();
    NodeId at = start;
    while (at != null && !at.equals(node)) {
      path.add(at);
      at = next.get(at);
    }
    return path;
  }

  private static String told(List<NodeId> path) {
    List<String> names = path.stream().map(NodeId::value).collect(Collectors.toList());
    if (names.size() > MAX_NODES) {
      List<String> middle = names.subList(MAX_NODES / 2, names.size() - MAX_NODES / 2);
      middle.clear();
      middle.add("…");
    }
    return String.join(" -> ", names);
  }
}
