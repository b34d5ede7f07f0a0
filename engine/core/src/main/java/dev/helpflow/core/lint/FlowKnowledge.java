package dev.helpflow.core.lint;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.Edge;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.definition.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What is certain wherever a customer comes to a node, found over all transitions to a fixed point:
 * a must-analysis, in which a guard that is passed says what it proved and one that cannot hold
 * leads nowhere (design, section 3, "Lint").
 */
final class FlowKnowledge {
  private final CompiledFlow flow;
  private final Map<NodeId, NodePlan> plans = new LinkedHashMap<>();
  private final Map<NodeId, Knowledge> arriving = new HashMap<>();
  private final Map<NodeId, List<Tried>> settled = new HashMap<>();
  private final Subjects subjects;
  private final Judge judge;
  private final Passage passage;
  private final NodeReads reads;

  private FlowKnowledge(CompiledFlow flow) {
    this.flow = flow;
    flow.definition().nodes().keySet().forEach(id -> plans.put(id, flow.node(id)));
    Map<NodePlan, ScreenAnswers> screens = ScreenAnswers.allOf(plans.values());
    this.subjects = new Subjects(flow, screens);
    this.judge = new Judge(subjects);
    this.passage = new Passage(subjects, judge, screens);
    this.reads = new NodeReads(flow, judge, passage);
    if (plans.containsKey(flow.definition().start())) {
      solve(flow.definition().start());
    }
  }

  static FlowKnowledge of(CompiledFlow flow) {
    return new FlowKnowledge(flow);
  }

  /**
   * A transition that is tried.
   *
   * @param first what is known before the first transition of its list
   * @param before what is known before it is tried
   * @param judgement of its guard, or null when it has none
   */
  record Tried(
      PlanWays.PlanWay way,
      int index,
      Knowledge first,
      Knowledge before,
      Judge.@Nullable Judgement judgement) {
    NodeId to() {
      return way.edges().get(index).to();
    }

    /** Null when it is never taken. */
    @Nullable Knowledge taken() {
      return judgement == null ? before : judgement.whenTrue();
    }

    /** Null when one of these transitions is always taken. */
    @Nullable Knowledge passedBy() {
      return judgement == null ? null : judgement.whenFalse();
    }
  }

  Iterable<NodePlan> plans() {
    return plans.values();
  }

  CompiledFlow flow() {
    return flow;
  }

  /** What a node computes before it is left, whether or not anybody comes to it. */
  List<NodeReads.Read> allReadsOf(NodePlan plan) {
    return reads.of(plan, Knowledge.NONE);
  }

  NodePlan plan(NodeId node) {
    return Objects.requireNonNull(plans.get(node));
  }

  Subjects subjects() {
    return subjects;
  }

  Judge judge() {
    return judge;
  }

  /** What is certain where a node is come to, or null when no customer comes to it. */
  @Nullable Knowledge at(NodeId node) {
    return arriving.get(node);
  }

  /** What a node computes before it is left, with what is known there. */
  List<NodeReads.Read> readsOf(NodePlan plan) {
    Knowledge known = at(plan.id());
    return known == null ? List.of() : reads.of(plan, known);
  }

  /** The transitions of a node that are tried, in order. */
  List<Tried> tried(NodePlan plan) {
    return settled.getOrDefault(plan.id(), List.of());
  }

  private List<Tried> tried(NodePlan plan, Knowledge known) {
    List<Tried> all = new ArrayList<>();
    Knowledge here = reads.after(plan, known);
    for (PlanWays.PlanWay way : PlanWays.of(plan)) {
      Knowledge first = passage.through(plan, way.way(), here);
      Knowledge before = first;
      for (int i = 0; i < way.edges().size() && before != null; i++) {
        Edge edge = way.edges().get(i);
        Judge.Judgement judgement =
            edge.guard() == null ? null : judge.judge(edge.guard().outline(), before);
        Tried tried = new Tried(way, i, first, before, judgement);
        all.add(tried);
        before = tried.passedBy();
      }
    }
    return all;
  }

  /** Nodes are taken in the order of the paths to them, so that most are come to once. */
  private void solve(NodeId start) {
    Map<NodeId, Integer> order = order(start);
    PriorityQueue<NodeId> open =
        new PriorityQueue<>((a, b) -> order.getOrDefault(a, 0) - order.getOrDefault(b, 0));
    arriving.put(start, passage.atStart(plans.keySet()));
    open.add(start);
    while (!open.isEmpty()) {
      NodeId id = open.remove();
      NodePlan plan = plans.get(id);
      Knowledge known = arriving.get(id);
      if (plan == null || known == null) {
        continue;
      }
      // The last time that a node is come to is when all is known of it.
      List<Tried> all = tried(plan, known);
      settled.put(id, all);
      for (Tried tried : all) {
        Knowledge taken = tried.taken();
        if (taken != null && plans.containsKey(tried.to()) && arrive(tried.to(), taken)) {
          open.remove(tried.to());
          open.add(tried.to());
        }
      }
    }
  }

  /** Whether less is certain there than was. */
  private boolean arrive(NodeId node, Knowledge taken) {
    Knowledge lasting = taken.without(subjects.passing());
    Knowledge before = arriving.get(node);
    Knowledge after = Knowledge.either(before, lasting);
    if (after == null || after.equals(before)) {
      return false;
    }
    arriving.put(node, after);
    return true;
  }

  /** Each node's place in reverse postorder. */
  private Map<NodeId, Integer> order(NodeId start) {
    Map<NodeId, Integer> order = new HashMap<>();
    List<NodeId> stack = new ArrayList<>(List.of(start));
    Map<NodeId, List<NodeId>> left = new HashMap<>();
    int next = plans.size();
    while (!stack.isEmpty()) {
      NodeId id = stack.getLast();
      List<NodeId> targets = left.computeIfAbsent(id, this::targets);
      if (targets.isEmpty()) {
        stack.removeLast();
        order.put(id, next--);
      } else {
        NodeId target = targets.removeLast();
        if (!left.containsKey(target)) {
          stack.add(target);
        }
      }
    }
    return order;
  }

  private List<NodeId> targets(NodeId id) {
    List<NodeId> targets = new ArrayList<>();
    NodePlan plan = plans.get(id);
    if (plan != null) {
      PlanWays.of(plan).forEach(way -> way.edges().forEach(edge -> targets.add(edge.to())));
    }
    targets.removeIf(target -> !plans.containsKey(target));
    return targets;
  }
}
