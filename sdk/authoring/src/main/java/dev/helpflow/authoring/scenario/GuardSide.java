package dev.helpflow.authoring.scenario;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.NodeId;

/**
 * One side of a guard: that it holds, or that it does not.
 *
 * @param guard what it guards: {@code next → dog}, {@code intro showIf}, {@code rule at amount}
 */
public record GuardSide(FlowId flow, NodeId node, String guard, boolean holds) {

  @Override
  public String toString() {
    return "%s %s %s %s".formatted(flow, node, guard, holds ? "holds" : "does not hold");
  }
}
