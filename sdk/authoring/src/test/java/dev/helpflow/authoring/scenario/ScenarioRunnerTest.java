package dev.helpflow.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.Trips;
import dev.helpflow.core.definition.NodeId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenarioRunnerTest {
  private static final FlowProject PROJECT = Trips.project();
  private static final ScenarioRunner RUNNER = new ScenarioRunner(PROJECT, Trips.NO_SCRIPTS);
  private static final ScenarioReader READER = new ScenarioReader(PROJECT.surroundings());

  private static Scenario file(String name) {
    return good(READER.read(Trips.REFUND.resolve("scenarios/" + name + ".json")));
  }

  private static Scenario text(String stubs, String steps) {
    String json =
        """
        {"description": "A test.", "inputs": {"trip": "T1"}, "stubs": %s, "steps": %s}
        """
            .formatted(stubs, steps);
    return good(READER.read(Path.of("test.json"), json.getBytes(StandardCharsets.UTF_8)));
  }

  private static Scenario good(ScenarioReader.Read read) {
    assertThat(read).isInstanceOf(ScenarioReader.Read.Good.class);
    return ((ScenarioReader.Read.Good) read).scenario();
  }

  @ParameterizedTest
  @EnumSource
  void passesInEveryWay(Replay replay) {
    for (String name : List.of("late", "found", "not-found")) {
      assertThat(RUNNER.run(Trips.ID, file(name), replay).failures()).as(name).isEmpty();
    }
  }

  @Test
  void saysWhatWasExpectedAndWhatWasFound() {
    Scenario wrong =
        text(
            "{\"trips.find\": [{\"error\": \"notFound\"}]}",
            """
            [{"expect": {"screen": "why"}, "do": {"action": "next", "answers": {"reason": "lost"}}},
             {"expect": {"screen": "ask", "components": ["since"]}}]
            """);

    ScenarioResult result = RUNNER.run(Trips.ID, wrong, Replay.PLAIN);

    assertThat(result.failures())
        .extracting(Failure::toString)
        .containsExactly("Step 2: Expected the screen to be ask, but found check.");
  }

  @Test
  void endsAtAnActionThatTheScreenDoesNotHave() {
    Scenario wrong =
        text(
            "{\"trips.find\": [{\"error\": \"notFound\"}]}",
            "[{\"do\": {\"action\": \"jump\"}}, {\"do\": {\"back\": true}}]");

    assertThat(RUNNER.run(Trips.ID, wrong, Replay.PLAIN).failures())
        .singleElement()
        .asString()
        .startsWith("Step 1: The action jump was rejected as UNKNOWN_ACTION.");
  }

  @Test
  void saysWhichStubIsMissing() {
    assertThat(RUNNER.run(Trips.ID, text("{}", "[]"), Replay.PLAIN).failures())
        .extracting(Failure::message)
        .containsExactly(
            "The flow called trips.find, but the scenario has no stub for it: add one under \"stubs\", or to the connector's file.");
  }

  /**
   * The screen tells the day of the answer before it, which going back and forth on another day
   * changes.
   */
  @Test
  void noticesThatGoingBackAndForthChangesTheScreen() {
    Scenario changing =
        text(
            "{\"trips.find\": [{\"error\": \"notFound\"}]}",
            """
            [{"do": {"action": "next", "answers": {"reason": "lost"}}},
             {"expect": {"screen": "check"}, "do": {"advance": "PT24H"}},
             {"expect": {"texts": {"since.text": "As of 21 November 2026."}}}]
            """);

    assertThat(RUNNER.run(Trips.ID, changing, Replay.PLAIN).failures()).isEmpty();
    assertThat(RUNNER.run(Trips.ID, changing, Replay.BACK).failures())
        .first()
        .asString()
        .contains("Back from check and forth again by the same answers to why#1")
        .contains("at /components/0/text of the screen");
  }

  @Test
  void tellsWhichNodesAndSegmentsNoScenarioPasses() {
    List<Coverage.Seen> runs =
        Stream.of("late", "found", "not-found")
            .map(name -> RUNNER.run(Trips.ID, file(name), Replay.PLAIN).seen())
            .toList();

    Coverage coverage =
        Coverage.of(PROJECT.flows().values().stream().map(f -> f.definition()).toList(), runs);

    assertThat(coverage.nodes().missed()).isEmpty();
    assertThat(coverage.segments().missed())
        .extracting(Segment::toString)
        .containsExactlyInAnyOrder(
            "trips/refund pay onError → talk", "trips/refund talk onReturned → why");
    assertThat(coverage.isComplete()).isFalse();
    assertThat(Coverage.of(List.of(), runs).isComplete()).isTrue();
  }

  @Test
  void tellsTheWayOfASubflowByItsOutcome() {
    Trail trail = RUNNER.run(Trips.ID, file("late"), Replay.PLAIN).trail();

    assertThat(trail.segments())
        .contains(
            new Segment(Trips.ID, new NodeId("contact"), "outcomes/told", new NodeId("check")));
  }
}
