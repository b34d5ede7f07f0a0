package dev.helpflow.authoring.scenario;

import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.script.ScriptRunner;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs scenarios in each of the four ways. A scenario that is not run plainly is run plainly too,
 * and must show the same screens, do the same commits and come the same way.
 */
public final class ScenarioRunner {
  private final FlowProject project;
  private final ScriptRunner scripts;

  /**
   * A runner.
   *
   * @param project one without errors
   */
  public ScenarioRunner(FlowProject project, ScriptRunner scripts) {
    this.project = project;
    this.scripts = scripts;
  }

  /** Runs a scenario of a flow once. */
  public ScenarioResult run(FlowId flow, Scenario scenario, Replay replay) {
    ScenarioRun run = run(scenario, flow, replay);
    List<Failure> failures = new ArrayList<>(run.failures());
    if (replay != Replay.PLAIN && failures.isEmpty()) {
      run.compare(run(scenario, flow, Replay.PLAIN)).ifPresent(failures::add);
    }
    return new ScenarioResult(replay, failures, run.trail(), run.screens(), run.made());
  }

  /**
   * The expectations of a scenario as they would hold, of each of its steps and of the end; fewer
   * when something could not be done, or when answers were refused where no errors are expected.
   */
  public List<Expectation> find(FlowId flow, Scenario scenario) {
    List<Expectation> found = new ArrayList<>();
    new ScenarioRun(project, scripts, flow, scenario, Replay.PLAIN, found).run();
    return found;
  }

  private ScenarioRun run(Scenario scenario, FlowId flow, Replay replay) {
    ScenarioRun run = new ScenarioRun(project, scripts, flow, scenario, replay, null);
    run.run();
    return run;
  }
}
