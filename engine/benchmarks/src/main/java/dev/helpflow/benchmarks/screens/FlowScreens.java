package dev.helpflow.benchmarks.screens;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.authoring.scenario.Replay;
import dev.helpflow.authoring.scenario.ScenarioReader;
import dev.helpflow.authoring.scenario.ScenarioResult;
import dev.helpflow.authoring.scenario.ScenarioRunner;
import dev.helpflow.benchmarks.BenchmarkException;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.scripts.GraalScriptRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Every screen that a scenario of a folder of flows comes to.
 *
 * @param sent as a server sends them
 * @param made the same, as the engine made them
 */
record FlowScreens(List<JsonNode> sent, List<Screen> made) {

  /**
   * Runs every scenario.
   *
   * @throws BenchmarkException when none comes to a screen
   */
  static FlowScreens of(Path flows, Path connectors) {
    List<JsonNode> sent = new ArrayList<>();
    List<Screen> made = new ArrayList<>();
    try (GraalScriptRunner scripts = new GraalScriptRunner()) {
      FlowProject project = FlowProject.load(flows, Surroundings.of(connectors), scripts);
      ScenarioReader reader = new ScenarioReader(project.surroundings());
      ScenarioRunner runner = new ScenarioRunner(project, scripts);
      project
          .flows()
          .forEach(
              (id, flow) -> {
                for (Path file : flow.scenarioFiles()) {
                  if (reader.read(file) instanceof ScenarioReader.Read.Good good) {
                    ScenarioResult result = runner.run(id, good.scenario(), Replay.PLAIN);
                    sent.addAll(result.screens());
                    made.addAll(result.made());
                  }
                }
              });
    }
    if (sent.isEmpty()) {
      throw new BenchmarkException("No scenario under " + flows + " comes to a screen.");
    }
    return new FlowScreens(sent, made);
  }
}
