package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published version without its document.
 *
 * @param reason why it was published, as the audit log has it
 */
record VersionRow(
    FlowRef ref,
    String contentHash,
    int catalogueRelease,
    Instant createdAt,
    String createdBy,
    String reason) {

  /** What the audit log calls publishing. */
  static final String PUBLISHED = "flow.published";

  /**
   * What a version is read from.
   *
   * @param operations JSON array of the operations that were frozen into it
   * @param subflows JSON object: the versions of the flows that it runs that it was checked against
   */
  record Stored(VersionRow row, String document, String operations, String subflows) {}

  /**
   * A flow among others.
   *
   * @param live the version that new sessions start on, or null
   * @param newest the newest version
   */
  record Summary(FlowId id, @Nullable Integer live, int newest) {}
}
