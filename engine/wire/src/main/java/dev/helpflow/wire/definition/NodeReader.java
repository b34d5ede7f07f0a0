package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.wire.value.TypeCodec;
import java.util.Objects;

/** Reads nodes of all kinds. */
final class NodeReader {
  static final String DEFAULT_PRIORITY = "normal";

  private NodeReader() {}

  static Node read(NodeId id, JsonNode node) {
    String kind = node.path("type").textValue();
    return switch (kind) {
      case "screen" ->
          new Node.Screen(
              id,
              Parts.optionalExpression(node, "key"),
              ScreenReader.read(node),
              node.path("answers").textValue(),
              Parts.transitions(node.path("next")));
      case "decision" ->
          new Node.Decision(
              id, Parts.optionalExpression(node, "key"), Parts.transitions(node.path("next")));
      case "script" -> script(id, node);
      case "call" -> call(id, node);
      case "wait" -> waiting(id, node);
      case "experiment" -> experiment(id, node);
      case "subflow" -> subflow(id, node);
      case "escalate" -> escalate(id, node);
      case "end" -> end(id, node);
      default ->
          throw new IllegalStateException("The JSON Schema let the kind \"" + kind + "\" pass.");
    };
  }

  private static Node script(NodeId id, JsonNode node) {
    return new Node.Script(
        id,
        Parts.optionalExpression(node, "key"),
        node.path("language").textValue(),
        node.path("source").textValue(),
        Parts.namedExpressions(node.path("with")),
        TypeCodec.decode(node.path("result")),
        Parts.transitions(node.path("next")),
        Parts.transitions(node.path("onError")));
  }

  private static Node call(NodeId id, JsonNode node) {
    return new Node.Call(
        id,
        Parts.optionalExpression(node, "key"),
        node.path("connector").textValue(),
        node.path("operation").textValue(),
        Parts.namedExpressions(node.path("with")),
        Parts.optionalDuration(node, "timeout"),
        Parts.optionalDuration(node, "freshFor"),
        node.path("commit").asBoolean(false),
        Parts.transitions(node.path("next")),
        Parts.transitions(node.path("onError")));
  }

  private static Node waiting(NodeId id, JsonNode node) {
    return new Node.Wait(
        id,
        Parts.expression(node.path("key")),
        node.path("for").textValue(),
        Parts.optionalDuration(node, "timeout"),
        node.path("hours").textValue(),
        ScreenReader.read(node.path("screen")),
        node.path("answers").textValue(),
        Parts.transitions(node.path("next")),
        Parts.transitions(node.path("onTimeout")));
  }

  private static Node experiment(NodeId id, JsonNode node) {
    return new Node.Experiment(
        id,
        Parts.optionalExpression(node, "key"),
        node.path("experiment").textValue(),
        Parts.branches(node.path("variants")),
        Parts.transitions(node.path("otherwise")));
  }

  private static Node subflow(NodeId id, JsonNode node) {
    return new Node.Subflow(
        id,
        Parts.optionalExpression(node, "key"),
        FlowId.parse(node.path("flow").textValue()),
        Parts.optionalInteger(node, "version"),
        Parts.namedExpressions(node.path("with")),
        Parts.branches(node.path("outcomes")));
  }

  private static Node escalate(NodeId id, JsonNode node) {
    return new Node.Escalate(
        id,
        Parts.optionalExpression(node, "key"),
        node.path("queue").textValue(),
        Objects.requireNonNullElse(node.path("priority").textValue(), DEFAULT_PRIORITY),
        node.path("reason").textValue(),
        Parts.briefing(node),
        ScreenReader.optional(node),
        Parts.transitions(node.path("onReturned")),
        Parts.transitions(node.path("onUnavailable")));
  }

  private static Node end(NodeId id, JsonNode node) {
    return new Node.End(
        id,
        Parts.optionalExpression(node, "key"),
        node.path("outcome").textValue(),
        Parts.namedExpressions(node.path("outputs")),
        ScreenReader.optional(node));
  }
}
