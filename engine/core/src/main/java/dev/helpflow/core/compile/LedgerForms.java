package dev.helpflow.core.compile;

import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.expression.ExpressionValues;
import dev.helpflow.core.value.ValueType;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one flow go from the form of the ledger to that of expressions; made once,
 * since every walk needs them.
 */
public final class LedgerForms {
  private final ExpressionValues inputs;
  private final ExpressionValues customer;
  private final Map<NodeId, ExpressionValues> facts = new HashMap<>();
  private final Map<NodeId, ExpressionValues> answers = new HashMap<>();

  LedgerForms(NameTypes types, Iterable<NodeId> nodes) {
    this.inputs = ExpressionValues.of(types.inputs());
    this.customer =
        ExpressionValues.of(Objects.requireNonNull(types.scope().names().get("customer")));
    for (NodeId node : nodes) {
      ValueType fact = types.fact(node);
      if (fact != null) {
        facts.put(node, ExpressionValues.of(fact));
      }
      ValueType answer = types.answers(node);
      if (answer != null) {
        answers.put(node, ExpressionValues.of(answer));
      }
    }
  }

  /** Of the declared inputs. */
  public ExpressionValues inputs() {
    return inputs;
  }

  /** Of the customer attributes that the flow was compiled against. */
  public ExpressionValues customer() {
    return customer;
  }

  /** Of what a node finds out, or null when it finds out nothing. */
  public @Nullable ExpressionValues fact(NodeId node) {
    return facts.get(node);
  }

  /** Of a node's answers, or null when it asks nothing. */
  public @Nullable ExpressionValues answers(NodeId node) {
    return answers.get(node);
  }
}
