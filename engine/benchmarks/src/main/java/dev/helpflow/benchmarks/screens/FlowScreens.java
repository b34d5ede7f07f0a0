package dev.helpflow.benchmarks.screens;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.authoring.scenario.Replay;
import dev.helpflow.authoring.scenario.ScenarioReader;
import dev.helpflow.authoring.scenario.ScenarioRunner;
import dev.helpflow.benchmarks.BenchmarkException;
import dev.helpflow.scripts.GraalScriptRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every screen that a scenario of a folder of flows comes to, as it is sent. */
final class FlowScreens {
  private FlowScreens() {}

  /**
   * Runs every scenario.
   *
   * @throws BenchmarkException when none comes to a screen
   */
  static List<JsonNode> of(Path flows, Path connectors) {
    List<JsonNode> screens = new ArrayList<>();
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
                    screens.addAll(runner.run(id, good.scenario(), Replay.PLAIN).screens());
                  }
                }
              });
    }
    if (screens.isEmpty()) {
      throw new BenchmarkException("No scenario under " + flows + " comes to a screen.");
    }
    return screens;
  }
}
