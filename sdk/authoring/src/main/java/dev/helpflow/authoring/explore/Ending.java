package dev.helpflow.authoring.explore;

import dev.helpflow.core.definition.NodeId;
import java.util.List;

/** Why a path goes no further. */
public sealed interface Ending {

  /** The session is over. */
  record Ended(String outcome) implements Ending {}

  /** It has as many steps as the bounds allow. */
  record TooLong() implements Ending {}

  /** It would come to a node once more than the bounds allow. */
  record Looping(NodeId node) implements Ending {}

  /**
   * No answer that could be made up was accepted.
   *
   * @param errors as {@code amount: amount-too-large}
   */
  record Refused(NodeId node, List<String> errors) implements Ending {
    public Refused {
      errors = List.copyOf(errors);
    }
  }

  /** There is nothing to press. */
  record Stuck(NodeId node) implements Ending {}
}
