package dev.helpflow.server.previews;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.server.flows.PreviewedFlows;
import dev.helpflow.server.security.IssuedTokens;
import java.time.Instant;

/**
 * A flow to be looked at.
 *
 * @param flow the id that it runs under
 * @param stubs JSON: answers by {@code connector.operation}, in the order in which they are given
 */
record Preview(
    FlowId flow,
    PreviewedFlows.Checked document,
    String stubs,
    Instant createdAt,
    String createdBy,
    Instant expiresAt) {

  /** The customer that sees it, and nobody else. */
  static String customer(String id) {
    return IssuedTokens.PREVIEW + id;
  }
}
