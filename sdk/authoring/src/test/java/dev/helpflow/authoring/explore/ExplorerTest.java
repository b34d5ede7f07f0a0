package dev.helpflow.authoring.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.authoring.project.Trips;
import dev.helpflow.authoring.scenario.Segment;
import dev.helpflow.authoring.scenario.Trail;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.NodeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplorerTest {
  private static final FlowId ID = FlowId.parse("pets/lost");

  /**
   * Who has lost a cat meets an answer of the bank, its error or a time-out; who has lost a dog
   * meets somebody who gives back or ends, or nobody.
   */
  private static final String FLOW =
      """
      {
        "spec": 2, "id": "pets/lost", "title": "@title", "locales": ["en-GB"],
        "human": { "queue": "pets" },
        "start": "which",
        "nodes": {
          "which": {
            "type": "screen", "title": "@title",
            "components": [{ "type": "single-choice", "id": "pet", "label": "@pet",
              "options": [ { "value": "cat", "label": "@cat" }, { "value": "dog", "label": "@dog" } ] }],
            "actions": [{ "id": "next", "type": "submit", "label": "@next" }],
            "next": [ { "when": "answers.which.pet == 'cat'", "to": "find" }, { "to": "talk" } ]
          },
          "find": { "type": "call", "connector": "pets", "operation": "find", "with": {},
            "next": "found", "onError": "gone" },
          "talk": { "type": "escalate", "queue": "pets", "reason": "dog", "onReturned": "found", "onUnavailable": "gone" },
          "found": { "type": "end", "outcome": "resolved" },
          "gone": { "type": "end", "outcome": "unresolved" }
        },
        "messages": { "en-GB": { "title": "Lost pet", "pet": "Which one?", "cat": "The cat", "dog": "The dog", "next": "Continue" } }
      }
      """;

  private static final String CONNECTOR =
      """
      { "connector": "pets", "baseUrl": "http://127.0.0.1:1", "operations": { "find": {
        "method": "POST", "path": "/find", "safe": true,
        "request": { "type": "object", "properties": {} },
        "response": { "type": "object", "properties": { "where": { "type": "string" } }, "required": ["where"] },
        "errors": ["notFound"] } } }
      """;

  @TempDir private Path root;

  @BeforeEach
  void writeTheBank() throws IOException {
    Files.createDirectories(root.resolve("connectors"));
    Files.writeString(root.resolve("connectors/pets.json"), CONNECTOR);
  }

  private Exploration explore(String flow, Bounds bounds) throws IOException {
    Path folder = Files.createDirectories(root.resolve("flows/pets/lost"));
    Files.writeString(folder.resolve("flow.json"), flow);
    FlowProject project =
        FlowProject.load(folder, Surroundings.of(root.resolve("connectors")), Trips.NO_SCRIPTS);
    assertThat(project.findings().stream().filter(finding -> finding.isError())).isEmpty();
    return new Explorer(project, Trips.NO_SCRIPTS).explore(ID, bounds, _ -> {});
  }

  @Test
  void walksEveryPathOnce() throws IOException {
    Exploration seen = explore(FLOW, Bounds.USUAL);

    assertThat(seen.isWhole()).isTrue();
    assertThat(seen.paths()).hasSize(6);
    assertThat(seen.paths().stream().map(path -> path.scenario().toString()))
        .doesNotHaveDuplicates();
    // The cat that is found, the dog that somebody gives back, and the one that somebody closes as
    // people do who say nothing else; two errors, and nobody there.
    assertThat(seen.outcomes()).containsEntry("resolved", 3).containsEntry("unresolved", 3);
    assertThat(seen.unfinished()).isEmpty();
    assertThat(seen.coverage().isComplete()).isTrue();
    assertThat(seen.questions()).contains(new Exploration.Questions(1, 1, 1));
    assertThat(seen.longest().orElseThrow().scenario().steps()).hasSize(3);
  }

  @Test
  void saysWhichPathsEndBadlyWithoutAHuman() throws IOException {
    assertThat(explore(FLOW, Bounds.USUAL).unserved())
        .singleElement()
        .extracting(WalkedPath::screens)
        .isEqualTo(List.of(new NodeId("which")));
  }

  @Test
  void aHumanWhoWasTriedCounts() throws IOException {
    String served = FLOW.replace("\"onError\": \"gone\"", "\"onError\": \"talk\"");

    assertThat(explore(served, Bounds.USUAL).unserved()).isEmpty();
  }

  @Test
  void stopsAtALoop() throws IOException {
    String loop = FLOW.replace("\"onError\": \"gone\"", "\"onError\": \"which\"");
    Exploration seen = explore(loop, new Bounds(500, 60, 2, 1));

    assertThat(seen.isWhole()).isTrue();
    assertThat(seen.unfinished()).containsOnlyKeys("came to which more than 2 times");
    // Two errors at the first visit, and at each of these two at the second.
    assertThat(seen.unfinished().values()).containsExactly(4);
  }

  @Test
  void stopsAtTheBoundOfPaths() throws IOException {
    Exploration seen = explore(FLOW, new Bounds(5, 60, 2, 1));

    assertThat(seen.isWhole()).isFalse();
    assertThat(seen.paths()).hasSize(5);
  }

  @Test
  void saysWhatIsNeverReached() throws IOException {
    String guarded =
        FLOW.replace(
                "\"next\": \"found\", \"onError\"",
                "\"next\": [ { \"when\": \"size(facts.find.where) > 100\", \"to\": \"far\" }, { \"to\": \"found\" } ], \"onError\"")
            .replace(
                "\"found\": {",
                "\"far\": { \"type\": \"end\", \"outcome\": \"resolved\" }, \"found\": {");
    Exploration seen = explore(guarded, Bounds.USUAL);

    assertThat(seen.coverage().nodes().missed())
        .containsExactly(new Trail.PassedNode(ID, new NodeId("far")));
    assertThat(seen.coverage().segments().missed())
        .containsExactly(new Segment(ID, new NodeId("find"), "next", new NodeId("far")));
  }

  @Test
  void findsTheValuesThatGuardsAskFor() throws IOException {
    String guarded =
        FLOW.replace(
            "\"next\": \"found\", \"onError\"",
            "\"next\": [ { \"when\": \"facts.find.where == 'garden'\", \"to\": \"found\" }, { \"to\": \"gone\" } ], \"onError\"");

    assertThat(explore(guarded, Bounds.USUAL).coverage().isComplete()).isTrue();
  }

  @Test
  void findsTheValuesOfConstantsThatGuardsAskFor() throws IOException {
    String guarded =
        FLOW.replace("\"start\"", "\"constants\": { \"den\": \"under the shed\" }, \"start\"")
            .replace(
                "\"next\": \"found\", \"onError\"",
                "\"next\": [ { \"when\": \"facts.find.where == constants.den\", \"to\": \"found\" }, { \"to\": \"gone\" } ], \"onError\"");

    assertThat(explore(guarded, Bounds.USUAL).coverage().isComplete()).isTrue();
  }

  @Test
  void findsElementsOfListsThatDifferInTwoProperties() throws IOException {
    Files.writeString(
        root.resolve("connectors/pets.json"),
        CONNECTOR.replace(
            "\"where\": { \"type\": \"string\" } }, \"required\": [\"where\"]",
            """
            "where": { "type": "array", "items": { "type": "object", "properties": {
              "kind": { "type": "string", "enum": ["dog", "cat"] },
              "state": { "type": "string", "enum": ["lost", "seen"] } },
              "required": ["kind", "state"] } } }, "required": ["where"]"""));
    String guarded =
        FLOW.replace(
            "\"next\": \"found\", \"onError\"",
            "\"next\": [ { \"when\": \"facts.find.where.exists(it, it.kind == 'cat' && it.state == 'seen')\", \"to\": \"found\" }, { \"to\": \"gone\" } ], \"onError\"");

    assertThat(explore(guarded, Bounds.USUAL).coverage().isComplete()).isTrue();
  }

  @Test
  void waitsForSignalsAndForTheirLimit() throws IOException {
    String waiting =
        FLOW.replace("\"next\": \"found\", \"onError\"", "\"next\": \"hold\", \"onError\"")
            .replace(
                "\"found\": {",
                """
                "hold": { "type": "wait", "for": "pet.home", "key": "'cat'", "timeout": "PT1H",
                  "screen": { "title": "@title", "components": [] }, "next": "found", "onTimeout": "gone" },
                "found": {\
                """);
    Exploration seen = explore(waiting, Bounds.USUAL);

    assertThat(seen.coverage().isComplete()).isTrue();
    assertThat(seen.paths()).hasSize(7);
  }

  @Test
  void theSameSeedGivesTheSamePaths() throws IOException {
    Bounds bounds = new Bounds(4, 60, 2, 7);

    assertThat(scenarios(explore(FLOW, bounds))).isEqualTo(scenarios(explore(FLOW, bounds)));
  }

  private static List<String> scenarios(Exploration seen) {
    return seen.paths().stream().map(path -> path.scenario().toString()).toList();
  }

  @Test
  void fewScenariosPassWhatIsMissing() throws IOException {
    Exploration seen = explore(FLOW, Bounds.USUAL);
    List<MissingScenarios.Missing> missing = MissingScenarios.of(seen, Set.of());

    // Of two transitions out of the call, the hand-off and the question each, four paths pass all.
    assertThat(missing).hasSize(4);
    assertThat(missing.stream().flatMap(each -> each.passes().stream()).collect(Collectors.toSet()))
        .hasSize(6);
    assertThat(MissingScenarios.of(seen, Set.copyOf(missing.getFirst().passes()))).hasSize(3);
    assertThat(missing).extracting(MissingScenarios.Missing::name).doesNotHaveDuplicates();
  }
}
