package dev.helpflow.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.helpflow.authoring.project.ProjectFlow;
import dev.helpflow.authoring.scenario.Coverage;
import dev.helpflow.authoring.scenario.Replay;
import dev.helpflow.authoring.scenario.Scenario;
import dev.helpflow.authoring.scenario.ScenarioReader;
import dev.helpflow.authoring.scenario.ScenarioResult;
import dev.helpflow.authoring.scenario.ScenarioRunner;
import dev.helpflow.core.definition.FlowId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario of every flow, in each of the four ways; and what they cover together. */
class ScenarioTest {
  private static final ScenarioReader READER =
      new ScenarioReader(ShippedFlows.PROJECT.surroundings());
  private static final ScenarioRunner RUNNER =
      new ScenarioRunner(ShippedFlows.PROJECT, ShippedFlows.SCRIPTS);

  static List<Arguments> scenarios() {
    List<Arguments> all = new ArrayList<>();
    ShippedFlows.PROJECT
        .flows()
        .forEach(
            (id, flow) -> {
              for (Path file : flow.scenarioFiles()) {
                for (Replay replay : Replay.values()) {
                  String name = ShippedFlows.ROOT.relativize(file) + " " + replay.word();
                  all.add(argumentSet(name, id, file, replay));
                }
              }
            });
    return all;
  }

  @ParameterizedTest(name = "{argumentSetName}")
  @MethodSource("scenarios")
  void showsTheScreensThatItSays(FlowId flow, Path file, Replay replay) {
    ScenarioResult result = RUNNER.run(flow, read(file), replay);

    assertThat(result.failures()).as(file.toString()).isEmpty();
  }

  @Test
  void passesEveryNodeAndTransitionAndShowsBothSidesOfEveryGuardAndEveryLanguage() {
    List<Coverage.Seen> runs = new ArrayList<>();
    ShippedFlows.PROJECT
        .flows()
        .forEach(
            (id, flow) ->
                flow.scenarioFiles()
                    .forEach(file -> runs.add(RUNNER.run(id, read(file), Replay.PLAIN).seen())));

    Coverage coverage =
        Coverage.of(
            ShippedFlows.PROJECT.flows().values().stream().map(ProjectFlow::definition).toList(),
            runs);

    assertThat(coverage.nodes().missed()).as("nodes that no scenario comes to").isEmpty();
    assertThat(coverage.segments().missed()).as("transitions that no scenario takes").isEmpty();
    assertThat(coverage.guards().missed()).as("sides of guards that none shows").isEmpty();
    assertThat(coverage.locales().missed()).as("languages that none asks for").isEmpty();
    assertThat(coverage.nodes().all()).isPositive();
  }

  private static Scenario read(Path file) {
    return switch (READER.read(file)) {
      case ScenarioReader.Read.Good good -> good.scenario();
      case ScenarioReader.Read.Bad bad -> throw new AssertionError(bad.findings().toString());
    };
  }
}
