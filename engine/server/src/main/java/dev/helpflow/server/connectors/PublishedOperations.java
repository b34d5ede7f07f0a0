package dev.helpflow.server.connectors;

import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.definition.FlowRef;
import java.util.List;
import java.util.Map;

/** The operations that are frozen into the versions that customers are on or may begin. */
public interface PublishedOperations {
  /** Those of a connector, each with the versions that were published with it, in order. */
  Map<Operation, List<FlowRef>> of(String connector);
}
