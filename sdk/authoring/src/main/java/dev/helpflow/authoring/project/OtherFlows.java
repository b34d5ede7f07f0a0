package dev.helpflow.authoring.project;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Flows that a project's flows run and that lie in none of its folders, such as those of another
 * squad. They are not linted, listed or published with it.
 */
@FunctionalInterface
public interface OtherFlows {
  /**
   * A flow; empty when it is not there either.
   *
   * @param version the version that is pinned, or null for the one that is live; a folder has one
   */
  Optional<FlowDefinition> find(FlowId id, @Nullable Integer version);
}
