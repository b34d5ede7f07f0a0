package dev.helpflow.cli.test;

import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.ProjectFlow;
import dev.helpflow.authoring.scenario.Coverage;
import dev.helpflow.authoring.scenario.Replay;
import dev.helpflow.authoring.scenario.Scenario;
import dev.helpflow.authoring.scenario.ScenarioReader;
import dev.helpflow.authoring.scenario.ScenarioResult;
import dev.helpflow.authoring.scenario.ScenarioRunner;
import dev.helpflow.authoring.scenario.Trail;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.script.ScriptRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of running scenarios.
 *
 * @param coverage what those that could be run pass together
 */
record TestRun(List<Tested> scenarios, Coverage coverage) {
  private static final int WHOLE = 100;

  TestRun {
    scenarios = List.copyOf(scenarios);
  }

  /**
   * One scenario.
   *
   * @param name its file's, without the ending
   * @param failures in whole sentences, each with the way of running that it came of; or what is
   *     wrong with the file
   */
  record Tested(FlowId flow, String name, List<String> failures, Duration took) {
    Tested {
      failures = List.copyOf(failures);
    }

    boolean passed() {
      return failures.isEmpty();
    }
  }

  /** Runs every scenario of a project without errors, in each of the four ways. */
  static TestRun of(FlowProject project, ScriptRunner scripts) {
    ScenarioReader reader = new ScenarioReader(project.surroundings());
    ScenarioRunner runner = new ScenarioRunner(project, scripts);
    List<Tested> tested = new ArrayList<>();
    List<Trail> trails = new ArrayList<>();
    project
        .flows()
        .forEach(
            (id, flow) ->
                flow.scenarioFiles()
                    .forEach(file -> tested.add(run(id, file, reader, runner, trails))));
    Coverage coverage =
        Coverage.of(
            project.flows().values().stream().map(ProjectFlow::definition).toList(), trails);
    return new TestRun(tested, coverage);
  }

  private static Tested run(
      FlowId flow, Path file, ScenarioReader reader, ScenarioRunner runner, List<Trail> trails) {
    long begun = System.nanoTime();
    List<String> failures = new ArrayList<>();
    switch (reader.read(file)) {
      case ScenarioReader.Read.Bad bad ->
          bad.findings().forEach(finding -> failures.add(Findings.fromHere(finding).toString()));
      case ScenarioReader.Read.Good(Scenario scenario) -> {
        for (Replay replay : Replay.values()) {
          ScenarioResult result = runner.run(flow, scenario, replay);
          String way = replay == Replay.PLAIN ? "" : " (run " + replay.word() + ")";
          result.failures().forEach(failure -> failures.add(failure + way));
          if (replay == Replay.PLAIN) {
            trails.add(result.trail());
          }
          if (!result.passed()) {
            // The other ways fail where this one does, and would say it again.
            break;
          }
        }
      }
    }
    String name = file.getFileName().toString().replaceFirst("\\.json$", "");
    return new Tested(flow, name, failures, Duration.ofNanos(System.nanoTime() - begun));
  }

  List<Tested> failed() {
    return scenarios.stream().filter(scenario -> !scenario.passed()).toList();
  }

  /** The share of nodes that are passed, rounded down, so that 100 is all of them. */
  int nodePercent() {
    return percent(coverage.missedNodes().size(), coverage.nodes());
  }

  /** The share of transitions that are walked, rounded down. */
  int transitionPercent() {
    return percent(coverage.missedSegments().size(), coverage.segments());
  }

  private static int percent(int missed, int all) {
    return all == 0 ? WHOLE : (all - missed) * WHOLE / all;
  }

  boolean passes(int cover) {
    return failed().isEmpty() && coversEnough(cover);
  }

  boolean coversEnough(int cover) {
    return nodePercent() >= cover && transitionPercent() >= cover;
  }
}
