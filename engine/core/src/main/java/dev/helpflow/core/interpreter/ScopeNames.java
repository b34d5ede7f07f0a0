package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.expression.ExpressionValues;
import dev.helpflow.core.expression.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the names of expressions stand for at one point of a walk, in one scope: all of it read from
 * entries before that point.
 *
 * <p>Values are in the form of expressions. Changes as the walk goes on, so it is never kept beyond
 * it.
 */
final class ScopeNames implements Names {
  private final CompiledFlow flow;
  private final Object inputs;
  private final Object customer;
  private final Map<String, Object> session;
  private final Map<String, Object> answers = new HashMap<>();
  private final Map<String, Object> actions = new HashMap<>();
  private final Map<String, Object> facts = new HashMap<>();
  private final Map<String, List<Object>> visited = new HashMap<>();
  private @Nullable Map<String, Object> all;
  private @Nullable Map<String, Object> error;
  private @Nullable Names bound;
  private long visit = 1;
  private Instant now;

  ScopeNames(
      CompiledFlow flow,
      Map<String, Object> inputs,
      Object customer,
      Map<String, Object> session,
      Instant now) {
    this.flow = flow;
    this.inputs = flow.forms().inputs().toExpression(inputs);
    this.customer = customer;
    this.session = session;
    this.now = now;
  }

  /**
   * These names with {@code derived} among them, as they are now: a derived value is kept until
   * something changes.
   */
  Names names() {
    Names names = bound;
    if (names == null) {
      names = flow.derived().bind(this);
      bound = names;
    }
    return names;
  }

  @Override
  public @Nullable Object find(String name) {
    return switch (name) {
      case "inputs" -> inputs;
      case "customer" -> customer;
      case "answers" -> answers;
      case "actions" -> actions;
      case "facts" -> facts;
      case "all" -> all();
      case "visit" -> visit;
      case "error" -> error;
      case "session" -> session;
      case "now" -> now;
      case "constants" -> flow.constants();
      default -> null;
    };
  }

  void at(long visitNumber, Instant time) {
    visit = visitNumber;
    now = time;
    error = null;
    bound = null;
  }

  void failedWith(String code) {
    error = Map.of("code", code);
    bound = null;
  }

  /** Notes that a screen was answered. */
  void answered(NodeId node, String action, Map<String, Object> values) {
    Object value = expressionAnswers(node, values);
    answers.put(node.value(), value);
    actions.put(node.value(), action);
    bound = null;
    if (flow.forms().fact(node) == null) {
      remember(node, value);
    }
  }

  /** Notes what a node found out; null when it found nothing, which expressions must test for. */
  void found(NodeId node, @Nullable Object value) {
    ExpressionValues form = flow.forms().fact(node);
    bound = null;
    if (value == null || form == null) {
      facts.remove(node.value());
      return;
    }
    Object fact = form.toExpression(value);
    facts.put(node.value(), fact);
    remember(node, fact);
  }

  /** These names as they would be if a screen were answered so. */
  Names ifAnswered(NodeId node, String action, Map<String, Object> values) {
    Map<String, Object> newAnswers = new HashMap<>(answers);
    newAnswers.put(node.value(), expressionAnswers(node, values));
    Map<String, Object> newActions = new HashMap<>(actions);
    newActions.put(node.value(), action);
    return flow.derived()
        .bind(
            name ->
                switch (name) {
                  case "answers" -> newAnswers;
                  case "actions" -> newActions;
                  default -> find(name);
                });
  }

  private Object expressionAnswers(NodeId node, Map<String, Object> values) {
    ExpressionValues form = flow.forms().answers(node);
    return form == null ? values : form.toExpression(values);
  }

  private void remember(NodeId node, Object value) {
    visited(node).add(value);
  }

  private List<Object> visited(NodeId node) {
    return visited.computeIfAbsent(node.value(), ignored -> new ArrayList<>(2));
  }

  /**
   * Every node that can be visited has a list, be it empty, so that no expression need test for it;
   * the lists grow as the walk goes on, since copying them at each visit would make loops
   * quadratic.
   */
  private Map<String, Object> all() {
    Map<String, Object> lists = all;
    if (lists == null) {
      lists = new HashMap<>();
      for (NodeId node : flow.definition().nodes().keySet()) {
        if (flow.forms().fact(node) != null || flow.forms().answers(node) != null) {
          lists.put(node.value(), Collections.unmodifiableList(visited(node)));
        }
      }
      all = lists;
    }
    return lists;
  }
}
