package dev.helpflow.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.scenario.Replay;
import dev.helpflow.authoring.scenario.Scenario;
import dev.helpflow.authoring.scenario.ScenarioReader;
import dev.helpflow.authoring.scenario.ScenarioResult;
import dev.helpflow.authoring.scenario.ScenarioRunner;
import dev.helpflow.core.definition.FlowId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario in every language of its flow: the words are others, and nothing else is. */
class LanguagesTest {
  /**
   * What has no other name in Welsh or Arabic: the service by its own site
   * (deathnotificationservice.co.uk), and the bank that our flows are of.
   */
  private static final Set<String> ONE_NAME = Set.of("Death Notification Service", "Example Bank");

  private static final ScenarioReader READER =
      new ScenarioReader(ShippedFlows.PROJECT.surroundings());
  private static final ScenarioRunner RUNNER =
      new ScenarioRunner(ShippedFlows.PROJECT, ShippedFlows.SCRIPTS);
  private static final Set<String> OURS = Set.of("en-GB", "cy", "ar");

  static List<Arguments> scenarios() {
    List<Arguments> all = new ArrayList<>();
    ShippedFlows.PROJECT
        .flows()
        .forEach(
            (id, flow) -> {
              for (Path file : flow.scenarioFiles()) {
                String name = ShippedFlows.ROOT.relativize(file).toString();
                all.add(argumentSet(name, id, file));
              }
            });
    return all;
  }

  @Test
  void everyFlowSpeaksAllThree() {
    ShippedFlows.PROJECT
        .flows()
        .forEach(
            (id, flow) ->
                assertThat(flow.definition().locales()).as(id.toString()).containsAll(OURS));
  }

  @Test
  void everyFlowHasAScenarioInEach() {
    Map<FlowId, Set<String>> told = new LinkedHashMap<>();
    ShippedFlows.PROJECT
        .flows()
        .forEach(
            (id, flow) -> {
              Set<String> locales = told.computeIfAbsent(id, each -> new TreeSet<>());
              for (Path file : flow.scenarioFiles()) {
                String locale = read(file).opening().locale();
                locales.add(locale == null ? flow.definition().locales().getFirst() : locale);
              }
            });

    told.forEach((id, locales) -> assertThat(locales).as(id.toString()).containsAll(OURS));
  }

  @ParameterizedTest(name = "{argumentSetName}")
  @MethodSource("scenarios")
  void leadsTheSameWayInEach(FlowId flow, Path file) {
    Scenario scenario = read(file);
    Map<String, List<Map<String, Object>>> shapes = new LinkedHashMap<>();
    for (String locale : OURS) {
      List<JsonNode> screens = run(flow, scenario, locale);
      assertThat(screens)
          .isNotEmpty()
          .allSatisfy(
              screen -> {
                assertThat(screen.path("locale").asText()).isEqualTo(locale);
                assertThat(screen.path("dir").asText())
                    .isEqualTo(locale.equals("ar") ? "rtl" : "ltr");
              });
      shapes.put(locale, screens.stream().map(LanguagesTest::shape).toList());
    }

    assertThat(shapes.get("cy")).isEqualTo(shapes.get("en-GB"));
    assertThat(shapes.get("ar")).isEqualTo(shapes.get("en-GB"));
  }

  /**
   * A text that is the same letters in two languages was copied and not translated, but for the
   * names of services that have one name.
   */
  @Test
  void everyTranslationIsOne() {
    ShippedFlows.PROJECT
        .flows()
        .forEach(
            (id, flow) -> {
              Map<String, Map<String, String>> messages = flow.definition().messages();
              Map<String, String> english = messages.getOrDefault("en-GB", Map.of());
              for (String locale : List.of("cy", "ar")) {
                messages
                    .getOrDefault(locale, Map.of())
                    .forEach(
                        (key, text) -> {
                          if (text.replaceAll("\\{[^{}]*}", "")
                                  .chars()
                                  .anyMatch(Character::isLetter)
                              && !ONE_NAME.contains(text)) {
                            assertThat(text)
                                .as("%s %s %s", id, locale, key)
                                .isNotEqualTo(english.get(key));
                          }
                        });
              }
            });
  }

  private static List<JsonNode> run(FlowId flow, Scenario scenario, String locale) {
    ScenarioResult result = RUNNER.run(flow, ShippedFlows.inLocale(scenario, locale), Replay.PLAIN);
    assertThat(result.failures()).as(locale).isEmpty();
    return result.screens();
  }

  /** All of a screen but its words. */
  private static Map<String, Object> shape(JsonNode screen) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("id", screen.path("id"));
    shape.put("back", screen.path("back"));
    shape.put("refresh", screen.path("refresh"));
    shape.put("analytics", screen.path("analytics"));
    for (JsonNode component : screen.path("components")) {
      shape.put(
          component.path("id").asText(),
          List.of(
              component.path("type"),
              component.path("version"),
              component.path("value"),
              component.path("required"),
              component.path("options").findValues("value")));
    }
    for (JsonNode action : screen.path("actions")) {
      shape.put(
          "action " + action.path("id").asText(),
          List.of(action.path("type"), action.path("destination"), action.path("with")));
    }
    for (JsonNode error : screen.path("errors")) {
      shape.put("error " + error.path("component").asText(), error.path("code"));
    }
    return shape;
  }

  private static Scenario read(Path file) {
    return switch (READER.read(file)) {
      case ScenarioReader.Read.Good good -> good.scenario();
      case ScenarioReader.Read.Bad bad -> throw new AssertionError(bad.findings().toString());
    };
  }
}
