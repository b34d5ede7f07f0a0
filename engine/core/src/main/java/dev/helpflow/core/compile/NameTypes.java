package dev.helpflow.core.compile;

import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.ScreenSpec;
import dev.helpflow.core.expression.ExpressionScope;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.script.ScriptOutcome;
import dev.helpflow.core.value.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a flow's expressions stand for: {@code inputs}, {@code customer}, {@code
 * answers}, {@code actions}, {@code facts}, {@code all}, {@code visit}, {@code session}, {@code
 * now} and {@code constants} (design, section 3).
 */
final class NameTypes {
  private static final ValueType.Struct SESSION =
      new ValueType.Struct(
          Map.of(
              "flow", ValueType.Field.required(new ValueType.Text()),
              "startedAt", ValueType.Field.required(new ValueType.Timestamp()),
              "zone", ValueType.Field.required(new ValueType.Text())));

  private final ValueType.Struct inputs;
  private final Map<NodeId, ValueType> facts = new LinkedHashMap<>();
  private final Map<NodeId, ValueType.Struct> answers = new LinkedHashMap<>();
  private final ExpressionScope scope;

  private NameTypes(FlowDefinition flow, Declarations declarations) {
    this.inputs = inputs(flow);
    ComponentBinder binder = new ComponentBinder(flow, declarations.catalogue());
    Map<String, ValueType.Field> actions = new LinkedHashMap<>();
    Map<String, ValueType.Field> all = new LinkedHashMap<>();
    for (Node node : flow.nodes().values()) {
      ScreenSpec screen = node.shown();
      if (screen != null && !(node instanceof Node.End)) {
        answers.put(node.id(), binder.answers(screen));
        actions.put(node.id().value(), ValueType.Field.optional(binder.actions(screen)));
      }
      ValueType fact = fact(node, declarations);
      if (fact != null) {
        facts.put(node.id(), fact);
      }
      ValueType each = fact != null ? fact : answers.get(node.id());
      if (each != null) {
        all.put(node.id().value(), ValueType.Field.required(new ValueType.ListOf(each)));
      }
    }
    Map<String, ValueType> names = new LinkedHashMap<>();
    names.put("inputs", inputs);
    names.put("customer", declarations.customer());
    names.put("answers", optionals(answers));
    names.put("actions", new ValueType.Struct(actions));
    names.put("facts", optionals(facts));
    names.put("all", new ValueType.Struct(all));
    names.put("visit", new ValueType.Int());
    names.put("session", SESSION);
    names.put("now", new ValueType.Timestamp());
    names.put("constants", constants(flow));
    this.scope = new ExpressionScope(names);
  }

  static NameTypes of(FlowDefinition flow, Declarations declarations) {
    return new NameTypes(flow, declarations);
  }

  ExpressionScope scope() {
    return scope;
  }

  ValueType.Struct inputs() {
    return inputs;
  }

  @Nullable ValueType fact(NodeId id) {
    return facts.get(id);
  }

  ValueType.@Nullable Struct answers(NodeId id) {
    return answers.get(id);
  }

  /** What {@code error} is in the {@code onError} of a call or a script. */
  static ValueType.Struct error(@Nullable Operation operation) {
    List<String> codes = new ArrayList<>();
    if (operation == null) {
      Arrays.stream(ScriptOutcome.Code.values()).map(ScriptOutcome.Code::word).forEach(codes::add);
    } else {
      codes.addAll(operation.errors());
      codes.addAll(CallError.OF_ANY_CALL);
    }
    return new ValueType.Struct(
        Map.of(
            "code",
            ValueType.Field.required(new ValueType.Choice(codes.stream().distinct().toList()))));
  }

  private static @Nullable ValueType fact(Node node, Declarations declarations) {
    return switch (node) {
      case Node.Call call ->
          declarations
              .operation(call.connector(), call.operation())
              .map(Operation::response)
              .orElseGet(ValueType.Any::new);
      case Node.Script script -> script.result();
      case Node.Subflow subflow -> subflowFact(subflow, declarations);
      case Node.Wait wait -> new ValueType.Any();
      case Node.Screen n -> null;
      case Node.Decision n -> null;
      case Node.Experiment n -> null;
      case Node.Escalate n -> null;
      case Node.End n -> null;
    };
  }

  private static ValueType subflowFact(Node.Subflow subflow, Declarations declarations) {
    Map<String, ValueType.Field> fields = new LinkedHashMap<>();
    declarations
        .flow(subflow.flow(), subflow.version())
        .ifPresent(
            child -> {
              fields.putAll(child.outputs());
              fields.put(
                  "outcome",
                  ValueType.Field.required(
                      new ValueType.Choice(child.outcomes().stream().sorted().toList())));
            });
    return fields.isEmpty() ? new ValueType.Any() : new ValueType.Struct(fields);
  }

  private static ValueType.Struct inputs(FlowDefinition flow) {
    Map<String, ValueType.Field> fields = new LinkedHashMap<>();
    flow.inputs()
        .forEach(
            (name, input) ->
                fields.put(
                    name, new ValueType.Field(input.type(), input.required(), input.sensitive())));
    return new ValueType.Struct(fields);
  }

  private static ValueType.Struct constants(FlowDefinition flow) {
    Map<String, ValueType.Field> fields = new LinkedHashMap<>();
    flow.constants()
        .forEach(
            (name, value) ->
                fields.put(name, ValueType.Field.required(ConstantTypes.infer(value))));
    return new ValueType.Struct(fields);
  }

  private static ValueType.Struct optionals(Map<NodeId, ? extends ValueType> types) {
    Map<String, ValueType.Field> fields = new LinkedHashMap<>();
    types.forEach((id, type) -> fields.put(id.value(), ValueType.Field.optional(type)));
    return new ValueType.Struct(fields);
  }
}
