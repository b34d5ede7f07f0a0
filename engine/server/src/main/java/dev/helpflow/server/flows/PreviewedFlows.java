package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.server.security.IssuedTokens;
import java.util.Optional;

/** Flows that are not published and run all the same, for whoever previews them. */
public interface PreviewedFlows {
  /** The namespace that is theirs alone. */
  String NAMESPACE = "preview";

  /** Whether a flow is one of them. */
  static boolean isPreview(FlowId id) {
    return id.namespace().equals(NAMESPACE);
  }

  /** The one that a customer who only looks at a flow looks at. */
  static FlowId of(String customer) {
    return new FlowId(NAMESPACE, customer.substring(IssuedTokens.PREVIEW.length()));
  }

  /** One of them; empty when there is none of that id, or its time is over. */
  Optional<Checked> find(FlowId id);

  /**
   * A document that lint has passed.
   *
   * @param operations JSON array of the operations that it was checked against
   */
  record Checked(String document, String operations) {}
}
