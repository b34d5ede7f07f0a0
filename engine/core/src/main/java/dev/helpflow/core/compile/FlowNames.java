package dev.helpflow.core.compile;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.expression.ExpressionScope;
import dev.helpflow.core.value.ValueType;

/**
 * The names that a flow's expressions may read, with their types; there whether or not the flow
 * compiles. Immutable.
 */
public final class FlowNames {
  private final NameTypes types;
  private final Declarations declarations;

  private FlowNames(NameTypes types, Declarations declarations) {
    this.types = types;
    this.declarations = declarations;
  }

  /** The names of a flow, without its {@code derived}. */
  public static FlowNames of(FlowDefinition flow, Declarations declarations) {
    return new FlowNames(NameTypes.of(flow, declarations), declarations);
  }

  /** What can be read everywhere in the flow. */
  public ExpressionScope everywhere() {
    return types.scope();
  }

  /**
   * What can be read in {@code onError} of a node: the same, and {@code error} where it is known
   * what may go wrong.
   */
  public ExpressionScope onErrorOf(Node node) {
    return switch (node) {
      case Node.Call call ->
          declarations
              .operation(call.connector(), call.operation())
              .map(operation -> withError(NameTypes.error(operation)))
              .orElseGet(types::scope);
      case Node.Script _ -> withError(NameTypes.error(null));
      case Node.Screen _,
          Node.Decision _,
          Node.Wait _,
          Node.Experiment _,
          Node.Subflow _,
          Node.Escalate _,
          Node.End _ ->
          types.scope();
    };
  }

  private ExpressionScope withError(ValueType.Struct error) {
    return types.scope().with("error", error);
  }
}
