package dev.helpflow.server.connectors;

import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.definition.FlowRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations that are frozen into the versions that customers are on or may begin. */
public interface PublishedOperations {
  /** Those of a connector. */
  Called of(String connector);

  /**
   * The operations of a connector that versions call.
   *
   * @param versions that were published with each, in order
   * @param unread versions of which this server cannot tell what they call, in order
   */
  record Called(Map<Operation, List<FlowRef>> versions, List<FlowRef> unread) {
    public Called {
      versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
      unread = List.copyOf(unread);
    }
  }
}
