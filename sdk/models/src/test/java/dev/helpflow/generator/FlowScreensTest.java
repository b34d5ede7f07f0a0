package dev.helpflow.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.authoring.scenario.Replay;
import dev.helpflow.authoring.scenario.ScenarioReader;
import dev.helpflow.authoring.scenario.ScenarioReader.Read;
import dev.helpflow.authoring.scenario.ScenarioResult;
import dev.helpflow.authoring.scenario.ScenarioRunner;
import dev.helpflow.scripts.GraalScriptRunner;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Writes every screen that a scenario of our flows comes to into {@code target/screens.json}, for
 * the models' tests in other languages: {@code {"<flow>/<scenario>": [<screen>, …]}}.
 */
class FlowScreensTest {
  private static final Path TOP = Path.of("../..").toAbsolutePath().normalize();
  private static final Path SCREENS = Path.of("target/screens.json");

  @Test
  void keepsEveryScreenOfOurFlows() throws IOException {
    ObjectNode kept = Json.mapper().createObjectNode();
    try (GraalScriptRunner scripts = new GraalScriptRunner()) {
      FlowProject project =
          FlowProject.load(
              TOP.resolve("flow-definitions"),
              Surroundings.of(TOP.resolve("examples/fake-bank/connectors")),
              scripts);
      ScenarioReader reader = new ScenarioReader(project.surroundings());
      ScenarioRunner runner = new ScenarioRunner(project, scripts);
      project
          .flows()
          .forEach(
              (id, flow) -> {
                for (Path file : flow.scenarioFiles()) {
                  Read read = reader.read(file);
                  assertThat(read).isInstanceOf(Read.Good.class);
                  if (read instanceof Read.Good good) {
                    ScenarioResult result = runner.run(id, good.scenario(), Replay.PLAIN);
                    keep(kept.putArray(id + "/" + file.getFileName()), result);
                  }
                }
              });
    }
    Files.write(SCREENS, Json.write(kept));

    assertThat(kept.size()).isGreaterThan(50);
  }

  private static void keep(ArrayNode screens, ScenarioResult result) {
    // Whether they are the right ones is for the flows' own tests to say.
    for (JsonNode screen : result.screens()) {
      // A scenario shows screens without their keys, which are a server's.
      screens.add(screen.<ObjectNode>deepCopy().put("key", "k" + screens.size()));
    }
  }
}
