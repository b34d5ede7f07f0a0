package dev.helpflow.core.compile;

import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.definition.Briefing;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.ScreenSpec;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.definition.Transition;
import dev.helpflow.core.expression.Expected;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Pointers;
import dev.helpflow.core.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiles nodes; a node with something wrong that it cannot do without compiles to null, and the
 * reason is noted.
 */
final class NodeCompiler {
  private final FlowDefinition flow;
  private final Declarations declarations;
  private final Expressions expressions;
  private final ScreenCompiler screens;

  NodeCompiler(
      FlowDefinition flow,
      Declarations declarations,
      Expressions expressions,
      ScreenCompiler screens) {
    this.flow = flow;
    this.declarations = declarations;
    this.expressions = expressions;
    this.screens = screens;
  }

  @Nullable NodePlan compile(Node node) {
    String pointer = Pointers.node(node.id());
    ExpressionProgram key = expressions.compile(node.key(), new Expected.Key(), pointer + "/key");
    return switch (node) {
      case Node.Screen n ->
          new NodePlan.Screen(
              n,
              key,
              screens.compile(n.screen(), pointer),
              expressions.edges(n.next(), pointer + "/next"));
      case Node.Decision n ->
          new NodePlan.Decision(n, key, expressions.edges(n.next(), pointer + "/next"));
      case Node.Script n ->
          new NodePlan.Script(
              n,
              key,
              expressions.named(n.with(), pointer + "/with"),
              expressions.edges(n.next(), pointer + "/next"),
              expressions
                  .withError(NameTypes.error(null))
                  .edges(n.onError(), pointer + "/onError"));
      case Node.Call n -> call(n, key, pointer);
      case Node.Wait n ->
          key == null
              ? null
              : new NodePlan.Wait(
                  n,
                  key,
                  screens.compile(n.screen(), pointer + "/screen"),
                  expressions.edges(n.next(), pointer + "/next"),
                  expressions.edges(n.onTimeout(), pointer + "/onTimeout"));
      case Node.Experiment n ->
          new NodePlan.Experiment(
              n,
              key,
              branches(n.variants(), pointer + "/variants"),
              expressions.edges(n.otherwise(), pointer + "/otherwise"));
      case Node.Subflow n -> subflow(n, key, pointer);
      case Node.Escalate n ->
          new NodePlan.Escalate(
              n,
              key,
              briefing(n.briefing(), pointer),
              screen(n.screen(), pointer),
              expressions.edges(n.onReturned(), pointer + "/onReturned"),
              expressions.edges(n.onUnavailable(), pointer + "/onUnavailable"));
      case Node.End n ->
          new NodePlan.End(
              n,
              key,
              new Parameters(expressions, IssueCodes.UNKNOWN_OUTPUT, IssueCodes.MISSING_OUTPUT)
                  .compile(
                      n.outputs(),
                      new ValueType.Struct(flow.outputs()),
                      "flow",
                      pointer + "/outputs"),
              screen(n.screen(), pointer));
    };
  }

  /** What an agent is told; what is told at once cannot be kept back by the same name. */
  BriefingPlan briefing(Briefing briefing, String pointer) {
    for (String name : briefing.sensitive().keySet()) {
      if (briefing.context().containsKey(name)) {
        expressions
            .findings()
            .error(
                IssueCodes.DUPLICATE_ID,
                Pointers.child(pointer + "/sensitive", name),
                "The agent is told \""
                    + name
                    + "\" at once already, by the context. Give what is revealed a name of its"
                    + " own.");
      }
    }
    Text summary = briefing.summary();
    return new BriefingPlan(
        told(briefing.context(), pointer + "/context"),
        told(briefing.sensitive(), pointer + "/sensitive"),
        summary == null ? null : screens.text(summary, pointer + "/summary"));
  }

  private Map<String, ExpressionProgram> told(Map<String, Expression> named, String pointer) {
    Map<String, ExpressionProgram> programs = new LinkedHashMap<>();
    named.forEach(
        (name, expression) -> {
          ExpressionProgram program =
              expressions.compile(
                  expression, new Expected.Anything(), Pointers.child(pointer, name));
          if (program != null) {
            programs.put(name, program);
          }
        });
    return programs;
  }

  private @Nullable ScreenPlan screen(@Nullable ScreenSpec screen, String pointer) {
    return screen == null ? null : screens.compile(screen, pointer + "/screen");
  }

  private @Nullable NodePlan call(Node.Call node, @Nullable ExpressionProgram key, String pointer) {
    Operation operation = declarations.operation(node.connector(), node.operation()).orElse(null);
    if (operation == null) {
      expressions
          .findings()
          .error(
              IssueCodes.UNKNOWN_OPERATION,
              pointer + "/operation",
              "There is no operation \""
                  + node.operation()
                  + "\" of a connector \""
                  + node.connector()
                  + "\". Operators configure connectors; see /v1/connectors.");
      return null;
    }
    return new NodePlan.Call(
        node,
        key,
        operation,
        new Parameters(expressions, IssueCodes.UNKNOWN_PARAMETER, IssueCodes.MISSING_PARAMETER)
            .compile(
                node.with(),
                operation.request(),
                "operation " + node.connector() + "." + node.operation(),
                pointer + "/with"),
        expressions.edges(node.next(), pointer + "/next"),
        expressions
            .withError(NameTypes.error(operation))
            .edges(node.onError(), pointer + "/onError"));
  }

  private @Nullable NodePlan subflow(
      Node.Subflow node, @Nullable ExpressionProgram key, String pointer) {
    FlowInterface child = declarations.flow(node.flow(), node.version()).orElse(null);
    if (child == null) {
      expressions
          .findings()
          .error(
              IssueCodes.UNKNOWN_FLOW,
              pointer + "/flow",
              "There is no live flow \""
                  + node.flow()
                  + "\""
                  + (node.version() == null ? "" : " of version " + node.version())
                  + ". Publish it first.");
      return null;
    }
    checkOutcomes(node, child, pointer + "/outcomes");
    Map<String, ValueType.Field> inputs = new LinkedHashMap<>();
    child
        .inputs()
        .forEach(
            (name, input) ->
                inputs.put(
                    name, new ValueType.Field(input.type(), input.required(), input.sensitive())));
    ValueType.Struct declared = new ValueType.Struct(inputs);
    return new NodePlan.Subflow(
        node,
        key,
        declared,
        new Parameters(expressions, IssueCodes.UNKNOWN_PARAMETER, IssueCodes.MISSING_PARAMETER)
            .compile(node.with(), declared, "flow " + node.flow(), pointer + "/with"),
        branches(node.outcomes(), pointer + "/outcomes"));
  }

  private void checkOutcomes(Node.Subflow node, FlowInterface child, String pointer) {
    for (String outcome : node.outcomes().keySet()) {
      if (!child.outcomes().contains(outcome)) {
        expressions
            .findings()
            .error(
                IssueCodes.UNKNOWN_OUTCOME,
                Pointers.child(pointer, outcome),
                "The flow "
                    + node.flow()
                    + " has no outcome \""
                    + outcome
                    + "\"; it has "
                    + sorted(child)
                    + ".");
      }
    }
    for (String outcome : child.outcomes().stream().sorted().toList()) {
      if (!node.outcomes().containsKey(outcome)) {
        expressions
            .findings()
            .error(
                IssueCodes.MISSING_OUTCOME,
                pointer,
                "The flow "
                    + node.flow()
                    + " can end with \""
                    + outcome
                    + "\", which leads nowhere from here.");
      }
    }
  }

  private static String sorted(FlowInterface child) {
    return String.join(", ", child.outcomes().stream().sorted().map(o -> "\"" + o + "\"").toList());
  }

  private Map<String, List<Edge>> branches(Map<String, List<Transition>> branches, String pointer) {
    Map<String, List<Edge>> compiled = new LinkedHashMap<>();
    branches.forEach(
        (name, transitions) ->
            compiled.put(name, expressions.edges(transitions, Pointers.child(pointer, name))));
    return compiled;
  }
}
