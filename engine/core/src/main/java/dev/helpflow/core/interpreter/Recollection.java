package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.Slot;
import dev.helpflow.core.ledger.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one scope of a walk that begins at the end of a trail knows of the nodes passed before:
 * looked up when an expression asks, so that a step costs the same however long the session.
 */
final class Recollection {
  private final Fold fold;
  private final Steps steps;
  private final Map<Address, Map<String, Object>> outputs;
  private final CompiledFlow flow;
  private final @Nullable Address scope;

  /**
   * Of one scope.
   *
   * @param steps those of the trail; the last of them was come to, but not passed
   * @param outputs what sub-flows gave that were left
   */
  Recollection(
      Fold fold,
      Steps steps,
      Map<Address, Map<String, Object>> outputs,
      CompiledFlow flow,
      @Nullable Address scope) {
    this.fold = fold;
    this.steps = steps;
    this.outputs = outputs;
    this.flow = flow;
    this.scope = scope;
  }

  /** The same of a scope within this one. */
  Recollection within(CompiledFlow child, Address entry) {
    return new Recollection(fold, steps, outputs, child, entry);
  }

  /** How often a node was come to; of one with a key, with this value of it. */
  int visits(NodeId node, @Nullable String key) {
    int at = steps.lastVisit(scope, node, steps.size());
    while (at >= 0) {
      var visit = steps.get(at).address().visit();
      if (Objects.equals(visit.key(), key)) {
        return visit.number();
      }
      at = steps.lastVisit(scope, node, at);
    }
    return 0;
  }

  /** The newest answer that led on from a node, or null. */
  Entry.@Nullable Answer answer(NodeId node) {
    int at = passed(node, steps.size() - 1);
    while (at >= 0) {
      Entry.Answer answer = answer(fold.slot(steps.get(at).address()));
      if (answer != null) {
        return answer;
      }
      at = passed(node, at);
    }
    return null;
  }

  /** What ended a wait is a signal if there is one, whatever was answered too. */
  private static Entry.@Nullable Answer answer(Slot slot) {
    return slot.signal() == null ? slot.answer() : null;
  }

  /** What a node found out last, or null when that was nothing. */
  @Nullable Object fact(NodeId node) {
    NodePlan plan = flow.node(node);
    int at = passed(node, steps.size() - 1);
    while (at >= 0) {
      Address address = steps.get(at).address();
      if (isTelling(plan, address)) {
        return fact(plan, address);
      }
      at = passed(node, at);
    }
    return null;
  }

  /** Whether a visit says what the node found out, be it nothing; a deadline does not. */
  private boolean isTelling(NodePlan plan, Address address) {
    return switch (plan) {
      case NodePlan.Wait p -> {
        Entry.Signal signal = fold.slot(address).signal();
        yield signal == null || !signal.isDeadline();
      }
      case NodePlan.Subflow p -> outputs.containsKey(address);
      default -> true;
    };
  }

  private @Nullable Object fact(NodePlan plan, Address address) {
    return switch (plan) {
      case NodePlan.Call p -> result(address);
      case NodePlan.Script p -> result(address);
      case NodePlan.Wait p -> {
        Entry.Signal signal = fold.slot(address).signal();
        yield signal == null || signal.isDeadline() ? null : signal.payload();
      }
      case NodePlan.Subflow p -> outputs.get(address);
      default -> null;
    };
  }

  private @Nullable Object result(Address address) {
    Entry.Result result = fold.slot(address).result();
    return result == null || result.error() != null ? null : result.value();
  }

  /** What every visit of a node brought, in path order: facts of one that finds out, or answers. */
  List<Object> all(NodeId node, boolean facts) {
    NodePlan plan = flow.node(node);
    List<Object> found = new ArrayList<>();
    for (int at = passed(node, steps.size() - 1); at >= 0; at = passed(node, at)) {
      Address address = steps.get(at).address();
      Object value;
      if (facts) {
        value = fact(plan, address);
      } else {
        Entry.Answer answer = answer(fold.slot(address));
        value = answer == null ? null : answer.values();
      }
      if (value != null) {
        found.addFirst(value);
      }
    }
    return found;
  }

  private int passed(NodeId node, int end) {
    return steps.lastVisit(scope, node, end);
  }
}
