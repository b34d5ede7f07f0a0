package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowId;
import java.util.Optional;

/** Flows that are not published and run all the same, for whoever previews them. */
public interface PreviewedFlows {
  /** The namespace that is theirs alone. */
  String NAMESPACE = "preview";

  /** One of them; empty when there is none of that id, or its time is over. */
  Optional<Checked> find(FlowId id);

  /**
   * A document that lint has passed.
   *
   * @param operations JSON array of the operations that it was checked against
   */
  record Checked(String document, String operations) {}
}
