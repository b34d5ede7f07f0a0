package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.expression.ExpressionValues;
import dev.helpflow.core.expression.Names;
import dev.helpflow.core.ledger.Entry;
import java.time.Instant;
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
  private final @Nullable Recollection before;
  private final Map<String, Object> inputs;
  private final Object customer;
  private final Map<String, Object> session;
  private final NodeValues answers;
  private final NodeValues actions;
  private final NodeValues facts;
  private final AllVisits all;
  private @Nullable Object convertedInputs;
  private @Nullable Map<String, Object> error;
  private @Nullable Names bound;
  private long visit = 1;
  private Instant now;

  /**
   * Names of a scope.
   *
   * @param before what is remembered of the scope from before this walk, or null when it is entered
   *     by this walk
   * @param customer in the form of expressions
   */
  ScopeNames(
      CompiledFlow flow,
      @Nullable Recollection before,
      Map<String, Object> inputs,
      Object customer,
      Map<String, Object> session,
      Instant now) {
    this.flow = flow;
    this.before = before;
    this.inputs = inputs;
    this.customer = customer;
    this.session = session;
    this.now = now;
    this.answers = new NodeValues(flow, this::rememberedAnswer);
    this.actions = new NodeValues(flow, this::rememberedAction);
    this.facts = new NodeValues(flow, this::rememberedFact);
    this.all = new AllVisits(flow, before);
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
      case "inputs" -> inputs();
      case "customer" -> customer;
      case "answers" -> answers;
      case "actions" -> actions;
      case "facts" -> facts;
      case "all" -> all;
      case "visit" -> visit;
      case "error" -> error;
      case "session" -> session;
      case "now" -> now;
      case "constants" -> flow.constants();
      default -> null;
    };
  }

  private Object inputs() {
    Object converted = convertedInputs;
    if (converted == null) {
      converted = flow.forms().inputs().toExpression(inputs);
      convertedInputs = converted;
    }
    return converted;
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

  /** How often a node was come to before this walk; of one with a key, with this value of it. */
  int visitsBefore(NodeId node, @Nullable String key) {
    return before == null ? 0 : before.visits(node, key);
  }

  /** What is remembered of a sub-flow that was entered here before this walk. */
  @Nullable Recollection before() {
    return before;
  }

  /** Notes that a screen was answered. */
  void answered(NodeId node, String action, Map<String, Object> values) {
    Object value = expressionAnswers(node, values);
    answers.note(node, value);
    actions.note(node, action);
    bound = null;
    if (flow.forms().fact(node) == null) {
      all.note(node, value);
    }
  }

  /** Notes what a node found out; null when it found nothing, which expressions must test for. */
  void found(NodeId node, @Nullable Object value) {
    ExpressionValues form = flow.forms().fact(node);
    bound = null;
    if (value == null || form == null) {
      facts.note(node, null);
      return;
    }
    Object fact = form.toExpression(value);
    facts.note(node, fact);
    all.note(node, fact);
  }

  /** These names as they would be if a screen were answered so. */
  Names ifAnswered(NodeId node, String action, Map<String, Object> values) {
    NodeValues newAnswers = answers.and(node, expressionAnswers(node, values));
    NodeValues newActions = actions.and(node, action);
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

  private @Nullable Object rememberedAnswer(NodeId node) {
    Entry.Answer answer = before == null ? null : before.answer(node);
    return answer == null ? null : expressionAnswers(node, answer.values());
  }

  private @Nullable Object rememberedAction(NodeId node) {
    Entry.Answer answer = before == null ? null : before.answer(node);
    return answer == null ? null : answer.action();
  }

  private @Nullable Object rememberedFact(NodeId node) {
    ExpressionValues form = flow.forms().fact(node);
    if (before == null || form == null) {
      return null;
    }
    Object fact = before.fact(node);
    return fact == null ? null : form.toExpression(fact);
  }
}
