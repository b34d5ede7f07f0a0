package dev.helpflow.core.compile;

import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.value.ValueType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A compiled node, one of nine kinds. */
public sealed interface NodePlan {
  /** The node as authored. */
  Node node();

  /** The program whose value tells visits apart, or null when they are counted. */
  @Nullable ExpressionProgram key();

  /** The node's id. */
  default NodeId id() {
    return node().id();
  }

  /** Shows a screen. */
  record Screen(
      Node.Screen node, @Nullable ExpressionProgram key, ScreenPlan screen, List<Edge> next)
      implements NodePlan {}

  /** Chooses. */
  record Decision(Node.Decision node, @Nullable ExpressionProgram key, List<Edge> next)
      implements NodePlan {}

  /** Runs a script. */
  record Script(
      Node.Script node,
      @Nullable ExpressionProgram key,
      Map<String, ExpressionProgram> with,
      List<Edge> next,
      List<Edge> onError)
      implements NodePlan {}

  /** Calls a connector; the operation is as it was at publish. */
  record Call(
      Node.Call node,
      @Nullable ExpressionProgram key,
      Operation operation,
      Map<String, ExpressionProgram> with,
      List<Edge> next,
      List<Edge> onError)
      implements NodePlan {}

  /** Waits; its key is the correlation key. */
  record Wait(
      Node.Wait node,
      ExpressionProgram key,
      ScreenPlan screen,
      List<Edge> next,
      List<Edge> onTimeout)
      implements NodePlan {}

  /** Routes by variant. */
  record Experiment(
      Node.Experiment node,
      @Nullable ExpressionProgram key,
      Map<String, List<Edge>> variants,
      List<Edge> otherwise)
      implements NodePlan {}

  /** Runs another flow. */
  record Subflow(
      Node.Subflow node,
      @Nullable ExpressionProgram key,
      ValueType.Struct inputs,
      Map<String, ExpressionProgram> with,
      Map<String, List<Edge>> outcomes)
      implements NodePlan {}

  /** Hands over to a human. */
  record Escalate(
      Node.Escalate node,
      @Nullable ExpressionProgram key,
      BriefingPlan briefing,
      @Nullable ScreenPlan screen,
      List<Edge> onReturned,
      List<Edge> onUnavailable)
      implements NodePlan {}

  /** Ends the flow. */
  record End(
      Node.End node,
      @Nullable ExpressionProgram key,
      Map<String, ExpressionProgram> outputs,
      @Nullable ScreenPlan screen)
      implements NodePlan {}
}
