package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The versions that some customers start on, and what was made of them.
 *
 * @param made for new sessions, once per flow
 */
record LiveSet(Map<FlowId, Integer> versions, ConcurrentMap<FlowId, LiveFlow> made) {
  static LiveSet of(Map<FlowId, Integer> versions) {
    return new LiveSet(Map.copyOf(versions), new ConcurrentHashMap<>());
  }
}
