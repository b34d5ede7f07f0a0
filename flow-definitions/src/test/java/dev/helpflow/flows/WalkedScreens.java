package dev.helpflow.flows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.scenario.Replay;
import dev.helpflow.authoring.scenario.Scenario;
import dev.helpflow.authoring.scenario.ScenarioReader;
import dev.helpflow.authoring.scenario.ScenarioRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Every screen that a scenario of our flows comes to, in each language, as a server sends it but
 * without its key.
 */
final class WalkedScreens {
  static final List<JsonNode> ALL = walk();

  private WalkedScreens() {}

  private static List<JsonNode> walk() {
    ScenarioReader reader = new ScenarioReader(ShippedFlows.PROJECT.surroundings());
    ScenarioRunner runner = new ScenarioRunner(ShippedFlows.PROJECT, ShippedFlows.SCRIPTS);
    List<JsonNode> screens = new ArrayList<>();
    ShippedFlows.PROJECT
        .flows()
        .forEach(
            (id, flow) -> {
              for (Path file : flow.scenarioFiles()) {
                if (reader.read(file) instanceof ScenarioReader.Read.Good good) {
                  for (String locale : flow.definition().locales()) {
                    Scenario scenario = ShippedFlows.inLocale(good.scenario(), locale);
                    screens.addAll(runner.run(id, scenario, Replay.PLAIN).screens());
                  }
                }
              }
            });
    return List.copyOf(screens);
  }
}
