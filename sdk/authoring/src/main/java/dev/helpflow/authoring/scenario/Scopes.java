package dev.helpflow.authoring.scenario;

import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.ledger.Address;
import org.jspecify.annotations.Nullable;

/** Which flow an address is in. */
record Scopes(FlowProject project, FlowId main) {

  /** The flow that runs in a scope; at the top, the session's own. */
  FlowRef flowOf(@Nullable Address scope) {
    if (scope == null) {
      return new FlowRef(main, 1);
    }
    Node node = project.flow(flowOf(scope.scope())).definition().nodes().get(scope.node());
    if (node instanceof Node.Subflow subflow) {
      return new FlowRef(subflow.flow(), 1);
    }
    throw new IllegalStateException("The scope " + scope + " is of a node that is no sub-flow.");
  }
}
