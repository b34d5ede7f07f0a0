package dev.helpflow.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.screen.Screen;
import java.util.List;

/**
 * What came of running a scenario once.
 *
 * @param failures empty when all went as it says
 * @param trail where in the flows it came
 * @param screens each that was shown, as a server sends it but without its key
 * @param made the same, as the engine made them
 */
public record ScenarioResult(
    Replay replay, List<Failure> failures, Trail trail, List<JsonNode> screens, List<Screen> made) {
  public ScenarioResult {
    failures = List.copyOf(failures);
    screens = List.copyOf(screens);
    made = List.copyOf(made);
  }

  /** What the run shows of its flows. */
  public Coverage.Seen seen() {
    return new Coverage.Seen(trail, made);
  }

  /** Whether all went as the scenario says. */
  public boolean passed() {
    return failures.isEmpty();
  }
}
