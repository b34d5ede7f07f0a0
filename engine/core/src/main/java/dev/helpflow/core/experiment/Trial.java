package dev.helpflow.core.experiment;

import dev.helpflow.core.definition.NodeId;
import java.util.Set;

/**
 * That a session runs a version because its customer is in a variant of an experiment whose
 * variants are versions: {@code {"experiment", "variant", "counted", "differsAt": ["intro"]}}.
 *
 * @param counted whether the customer counts; not those who were forced into it to look at it
 * @param differsAt the nodes at which versions begin to differ: whoever has passed none of them
 *     could not tell one version from another
 */
public record Trial(String experiment, String variant, boolean counted, Set<NodeId> differsAt) {
  public Trial {
    differsAt = Set.copyOf(differsAt);
  }
}
