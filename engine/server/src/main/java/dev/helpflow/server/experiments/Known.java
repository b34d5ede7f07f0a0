package dev.helpflow.server.experiments;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.experiment.Allocation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An experiment made ready to assign customers by.
 *
 * @param differsAt where versions begin to differ; empty when nodes route by it
 */
record Known(
    Experiment experiment, Allocation allocation, Audience audience, Set<NodeId> differsAt) {
  Known {
    differsAt = Set.copyOf(differsAt);
  }

  /** Whose versions are its variants, or null when nodes route by it. */
  @Nullable FlowId flow() {
    return experiment.plan().flow();
  }
}
