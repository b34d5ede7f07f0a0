package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowRef;
import java.util.Map;

/** The versions that sessions are open on. */
public interface OpenVersions {
  /** How many are open on each version of each flow; those that expired lately too. */
  Map<FlowRef, Long> counts();
}
