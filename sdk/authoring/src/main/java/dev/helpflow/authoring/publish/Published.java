package dev.helpflow.authoring.publish;

import dev.helpflow.core.definition.FlowRef;
import java.util.List;

/**
 * What publishing made.
 *
 * @param contentHash the same on every server for the same document
 * @param isNew false when the identical document was published before, as this version
 * @param issues warnings
 */
public record Published(
    FlowRef version, String contentHash, boolean isNew, List<ServerIssue> issues) {
  public Published {
    issues = List.copyOf(issues);
  }
}
