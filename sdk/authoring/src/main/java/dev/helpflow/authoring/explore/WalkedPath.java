package dev.helpflow.authoring.explore;

import dev.helpflow.authoring.scenario.Scenario;
import dev.helpflow.authoring.scenario.Trail;
import dev.helpflow.core.definition.NodeId;
import java.util.List;

/**
 * One path that was walked.
 *
 * @param scenario does the same again
 * @param screens the nodes at which it stopped for the customer, in order, those of sub-flows among
 *     them
 * @param questions how many the customer was asked
 * @param isServed whether a human was reached or a contact shown
 */
public record WalkedPath(
    Scenario scenario,
    Trail trail,
    List<NodeId> screens,
    Ending ending,
    int questions,
    boolean isServed) {
  public WalkedPath {
    screens = List.copyOf(screens);
  }

  /** Whether it came to an end of the flow. */
  public boolean isEnded() {
    return ending instanceof Ending.Ended;
  }
}
