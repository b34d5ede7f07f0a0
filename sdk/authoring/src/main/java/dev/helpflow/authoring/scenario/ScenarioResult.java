package dev.helpflow.authoring.scenario;

import java.util.List;

/**
 * What came of running a scenario once.
 *
 * @param failures empty when all went as it says
 * @param trail where in the flows it came
 */
public record ScenarioResult(Replay replay, List<Failure> failures, Trail trail) {
  public ScenarioResult {
    failures = List.copyOf(failures);
  }

  /** Whether all went as the scenario says. */
  public boolean passed() {
    return failures.isEmpty();
  }
}
