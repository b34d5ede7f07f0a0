package dev.helpflow.cli.explore;

import dev.helpflow.authoring.explore.Exploration;
import dev.helpflow.authoring.explore.MissingScenarios;
import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.ProjectFlow;
import dev.helpflow.authoring.project.WholeFile;
import dev.helpflow.authoring.scenario.Failure;
import dev.helpflow.authoring.scenario.Replay;
import dev.helpflow.authoring.scenario.Scenario;
import dev.helpflow.authoring.scenario.ScenarioReader;
import dev.helpflow.authoring.scenario.ScenarioRunner;
import dev.helpflow.authoring.scenario.ScenarioWriter;
import dev.helpflow.authoring.scenario.Segment;
import dev.helpflow.core.script.ScriptRunner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The scenarios that were missing.
 *
 * @param files those that were written
 * @param refused those that were not, because they do not pass in each of the four ways, and why
 */
record WrittenScenarios(List<Path> files, List<String> refused) {
  static final WrittenScenarios NONE = new WrittenScenarios(List.of(), List.of());

  WrittenScenarios {
    files = List.copyOf(files);
    refused = List.copyOf(refused);
  }

  static WrittenScenarios write(
      FlowProject project, ProjectFlow flow, Exploration exploration, ScriptRunner scripts) {
    ScenarioRunner runner = new ScenarioRunner(project, scripts);
    ScenarioReader reader = new ScenarioReader(project.surroundings());
    List<Path> files = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    Set<Segment> covered = covered(flow, reader, runner);
    for (var missing : MissingScenarios.of(exploration, covered)) {
      Path file = free(flow.folder().resolve("scenarios"), missing.name());
      String text = ScenarioWriter.text(missing.scenario());
      Optional<String> objection = objection(reader, runner, flow, file, text);
      if (objection.isPresent()) {
        refused.add(missing.name() + ": " + objection.get());
      } else {
        WholeFile.write(file, text);
        files.add(file);
      }
    }
    return new WrittenScenarios(files, refused);
  }

  private static Set<Segment> covered(
      ProjectFlow flow, ScenarioReader reader, ScenarioRunner runner) {
    Set<Segment> covered = new HashSet<>();
    for (Path file : flow.scenarioFiles()) {
      if (reader.read(file) instanceof ScenarioReader.Read.Good(Scenario scenario)) {
        covered.addAll(
            runner.run(flow.definition().id(), scenario, Replay.PLAIN).trail().segments());
      }
    }
    return covered;
  }

  /** Why a file would not pass as {@code helpflow test} runs it. */
  private static Optional<String> objection(
      ScenarioReader reader, ScenarioRunner runner, ProjectFlow flow, Path file, String text) {
    return switch (reader.read(file, text.getBytes(StandardCharsets.UTF_8))) {
      case ScenarioReader.Read.Bad bad -> Optional.of(bad.findings().getFirst().toString());
      case ScenarioReader.Read.Good(Scenario scenario) -> {
        for (Replay replay : Replay.values()) {
          List<Failure> failures = runner.run(flow.definition().id(), scenario, replay).failures();
          if (!failures.isEmpty()) {
            yield Optional.of(failures.getFirst() + " (run " + replay.word() + ")");
          }
        }
        yield Optional.empty();
      }
    };
  }

  private static Path free(Path folder, String name) {
    Path file = folder.resolve(name + ".json");
    for (int i = 2; Files.exists(file); i++) {
      file = folder.resolve(name + "-" + i + ".json");
    }
    return file;
  }
}
