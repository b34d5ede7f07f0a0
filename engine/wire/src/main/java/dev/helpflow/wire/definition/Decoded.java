package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.wire.Origins;
import java.util.List;

/** What reading a definition gives. */
public sealed interface Decoded {

  /**
   * A definition of the right shape; lint has yet to say whether it is right.
   *
   * @param document the tree it was read from, as its author wrote it, not to be changed
   * @param origins where what lint says of the definition stands in that tree
   */
  record Good(FlowDefinition flow, JsonNode document, Origins origins) implements Decoded {}

  /** All that is wrong, in the order of the document. */
  record Bad(List<LocatedIssue> issues) implements Decoded {
    public Bad {
      issues = List.copyOf(issues);
    }
  }
}
