package dev.helpflow.authoring.diff;

import dev.helpflow.core.definition.NodeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a change is about: which customers, or those who help them. */
public sealed interface Customers {

  /** All of the flow. */
  record Everybody() implements Customers {}

  /** Those who come to one of some nodes, or stand there. */
  record At(List<NodeId> nodes) implements Customers {
    public At {
      nodes = List.copyOf(nodes);
    }
  }

  /** Those who have gone on from a node. */
  record Past(NodeId node) implements Customers {}

  /** Those who chose a value at a screen. */
  record WhoChose(NodeId node, String component, String value) implements Customers {}

  /** Those who pressed an action of a screen. */
  record WhoPressed(NodeId node, String action) implements Customers {}

  /**
   * Those for whom a call or script fails.
   *
   * @param code null for any other failure
   */
  record WithFailure(NodeId node, @Nullable String code) implements Customers {}

  /** Those whose wait reaches its limit. */
  record TimedOut(NodeId node) implements Customers {}

  /** Those for whom nobody was to be had. */
  record Unserved(NodeId node) implements Customers {}

  /** Those whom a human gave back. */
  record Returned(NodeId node) implements Customers {}

  /** Those whose sub-flow ended so. */
  record WithOutcome(NodeId node, String outcome) implements Customers {}

  /** Those of a variant; null for those of none. */
  record InVariant(NodeId node, @Nullable String variant) implements Customers {}

  /**
   * Not customers, but the people who help them.
   *
   * @param node where they were handed over; null for any place of the flow
   */
  record HelpedAt(@Nullable NodeId node) implements Customers {}

  /** Those for whom an expression holds when they leave a node. */
  record ForWhom(NodeId node, String guard) implements Customers {}

  /** Those for whom none of the guards before holds. */
  record Others(NodeId node) implements Customers {}
}
