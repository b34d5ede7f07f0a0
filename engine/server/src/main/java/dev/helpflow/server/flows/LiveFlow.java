package dev.helpflow.server.flows;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import java.util.Map;

/**
 * What a new session of a flow starts on.
 *
 * @param subflows the versions now live of all flows that it may run and does not pin, however deep
 */
public record LiveFlow(FlowRef ref, Map<FlowId, Integer> subflows, CompiledFlow flow) {
  public LiveFlow {
    subflows = Map.copyOf(subflows);
  }
}
