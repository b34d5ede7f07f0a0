package dev.helpflow.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.cli.CommandRuns;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class TestCommandTest {
  /** Three nodes and two transitions, of which a scenario that says cat passes two and one. */
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
            "next": [ { "when": "answers.which.pet == 'cat'", "to": "cat" }, { "to": "dog" } ]
          },
          "cat": { "type": "end", "outcome": "resolved" },
          "dog": { "type": "end", "outcome": "unresolved" }
        },
        "messages": { "en-GB": { "title": "Lost pet", "pet": "Choose one", "cat": "The cat", "dog": "The dog", "next": "Continue" } }
      }
      """;

  private static final String CAT =
      """
      {
        "description": "Who has lost a cat is helped.",
        "steps": [ { "expect": { "screen": "which" }, "do": { "action": "next", "answers": { "pet": "cat" } } } ],
        "end": { "screen": "cat", "outcome": "resolved", "status": "ended" }
      }
      """;

  @TempDir private Path root;
  private CommandRuns helpflow;

  @BeforeEach
  void writeTheFlow() {
    helpflow = new CommandRuns(root);
    helpflow.write("flows/pets/lost/flow.json", FLOW);
    scenario("cat", CAT);
  }

  private void scenario(String name, String text) {
    helpflow.write("flows/pets/lost/scenarios/" + name + ".json", text);
  }

  private int test(String... arguments) {
    return helpflow.run(
        Stream.concat(Stream.of("test", root.resolve("flows").toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  @Test
  void runsScenariosAndSaysWhatTheyDoNotCover() {
    assertThat(test()).isZero();
    assertThat(helpflow.out().lines())
        .containsExactly(
            "Not covered: node pets/lost dog",
            "Not covered: transition pets/lost which next → dog",
            "Not covered: guard pets/lost which next → cat does not hold",
            "1 scenario, 0 failed. Covered: 66 % of 3 nodes, 50 % of 2 transitions, 50 % of 2 sides of guards, 100 % of 1 language.");
  }

  @Test
  void demandsTheCoverageThatIsAskedFor() {
    assertThat(test("--cover", "51")).isEqualTo(1);
    assertThat(helpflow.out())
        .contains("At least 51 % of both nodes and transitions have to be covered");

    scenario("dog", CAT.replace("\"cat\"", "\"dog\"").replace("resolved", "unresolved"));
    assertThat(test("--cover", "100")).isZero();
  }

  @Test
  void saysWhereAScenarioWasNotAsItSays() {
    scenario("cat", CAT.replace("\"screen\": \"cat\"", "\"screen\": \"dog\""));

    assertThat(test()).isEqualTo(1);
    assertThat(helpflow.out())
        .contains(
            "FAILED pets/lost cat",
            "cat.json:4:10: Step 2: Expected the screen to be dog, but found cat.")
        .doesNotContain("Not covered");
  }

  @Test
  void aRefusalThatNobodyExpectsIsWhatFailed() {
    scenario("cat", CAT.replace(", \"answers\": { \"pet\": \"cat\" }", ""));

    assertThat(test()).isEqualTo(1);
    assertThat(helpflow.out())
        .contains(
            "cat.json:3:14: Step 1: The answers were refused: pet: required. Correct them, or expect it where the next screen is expected: \"errors\": {\"pet\":\"required\"}.")
        .doesNotContain("Expected the screen");
  }

  @Test
  void noExpectationIsWrittenOverARefusal() {
    String refused =
        """
        {
          "description": "Who has lost a cat is helped.",
          "steps": [
            { "expect": { "screen": "which" }, "do": { "action": "next" } },
            { "do": { "action": "next", "answers": { "pet": "cat" } } }
          ]
        }
        """;
    scenario("cat", refused);

    assertThat(test()).isEqualTo(1);
    assertThat(helpflow.out())
        .contains("cat.json:4:5: Step 1: The answers were refused: pet: required.")
        .doesNotContain("Written:", "to look at");
    assertThat(helpflow.read("flows/pets/lost/scenarios/cat.json")).isEqualTo(refused);

    assertThat(test("--update")).isEqualTo(1);
    assertThat(helpflow.read("flows/pets/lost/scenarios/cat.json")).isEqualTo(refused);
  }

  @Test
  void aRefusalThatIsExpectedIsNoFailure() {
    scenario(
        "cat",
        """
        {
          "description": "Who has lost a cat is helped.",
          "steps": [
            { "expect": { "screen": "which" }, "do": { "action": "next" } },
            { "expect": { "errors": {} }, "do": { "action": "next", "answers": { "pet": "cat" } } }
          ],
          "end": { "screen": "cat" }
        }
        """);

    assertThat(test()).isEqualTo(1);
    assertThat(test("--update")).as("%s", helpflow.out()).isZero();
    assertThat(helpflow.read("flows/pets/lost/scenarios/cat.json"))
        .contains("\"errors\": { \"pet\": \"required\" }");
    assertThat(test()).as("%s", helpflow.out()).isZero();
  }

  @Test
  void aScenarioThatCannotBeReadFails() {
    scenario("broken", "{ \"steps\": 7 }");

    assertThat(test()).isEqualTo(1);
    assertThat(helpflow.out()).contains("FAILED pets/lost broken", "broken.json:1:");
  }

  @Test
  void runsNothingWhileTheFlowHasErrors() {
    helpflow.write("flows/pets/lost/flow.json", FLOW.replace("\"to\": \"dog\"", "\"to\": \"d\""));

    assertThat(test()).isEqualTo(1);
    assertThat(helpflow.out()).isEmpty();
    assertThat(helpflow.err()).contains("error: ", "cannot be run until these errors");
  }

  @Test
  void writesJson() {
    assertThat(test("--json", "--cover", "60")).isEqualTo(1);
    JsonNode json = helpflow.json();
    assertThat(json.path("passed").asBoolean()).isFalse();
    assertThat(json.at("/scenarios/0/flow").asText()).isEqualTo("pets/lost");
    assertThat(json.at("/scenarios/0/name").asText()).isEqualTo("cat");
    assertThat(json.at("/scenarios/0/passed").asBoolean()).isTrue();
    assertThat(json.at("/coverage/nodes/percent").asInt()).isEqualTo(66);
    assertThat(json.at("/coverage/nodes/missed/0").asText()).isEqualTo("pets/lost dog");
    assertThat(json.at("/coverage/transitions/percent").asInt()).isEqualTo(50);
  }

  @Test
  void writesWhatContinuousIntegrationReads() throws Exception {
    scenario("wrong", CAT.replace("\"screen\": \"cat\"", "\"screen\": \"<dog>\\u001b\""));
    Path file = root.resolve("target/results.xml");

    assertThat(test("--junit", file.toString())).isEqualTo(1);
    Element suite =
        (Element)
            DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("testsuite")
                .item(0);
    assertThat(suite.getAttribute("name")).isEqualTo("pets/lost");
    assertThat(suite.getAttribute("tests")).isEqualTo("2");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message")).contains("to be <dog>\uFFFD");
    assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo("wrong");
  }

  @Test
  void refusesAPercentageThatIsNone() {
    assertThat(test("--cover", "101")).isEqualTo(2);
    assertThat(helpflow.err()).startsWith("--cover takes a percentage from 0 to 100");
  }

  @Test
  void demandsBothSidesOfGuards() {
    assertThat(test("--cover-guards", "50")).isZero();
    assertThat(test("--cover-guards", "51")).isEqualTo(1);
    assertThat(helpflow.out()).contains("At least 51 % of the sides of guards have to be covered");

    scenario("dog", CAT.replace("\"cat\"", "\"dog\"").replace("resolved", "unresolved"));
    assertThat(test("--cover-guards", "100")).as("%s", helpflow.out()).isZero();
  }

  @Test
  void whatComesAndGoesOnAScreenHasTwoSides() {
    helpflow.write(
        "flows/pets/lost/flow.json",
        FLOW.replace(
            "\"components\": [{",
            "\"components\": [{ \"type\": \"text\", \"id\": \"help\", \"text\": \"@pet\", \"showIf\": \"visit > 1\" }, {"));

    assertThat(test("--json")).as("%s", helpflow.err()).isZero();
    assertThat(helpflow.json().at("/coverage/guards/all").asInt()).isEqualTo(4);
    assertThat(helpflow.json().at("/coverage/guards/missed").toString())
        .contains("pets/lost which help showIf holds")
        .doesNotContain("help showIf does not hold");
  }

  @Test
  void demandsLanguages() {
    helpflow.write(
        "flows/pets/lost/flow.json",
        FLOW.replace("[\"en-GB\"]", "[\"en-GB\", \"cy\"]")
            .replace(
                "\"messages\": {",
                "\"messages\": { \"cy\": { \"title\": \"Anifail\", \"pet\": \"Dewiswch\", \"cat\": \"Y gath\", \"dog\": \"Y ci\", \"next\": \"Parhau\" },"));
    assertThat(test("--cover-locales", "100")).isEqualTo(1);
    assertThat(helpflow.out())
        .contains("Not covered: language pets/lost in cy", "50 % of 2 languages");

    scenario(
        "cat-in-welsh",
        CAT.replace("{\n  \"description\"", "{ \"locale\": \"cy\",\n  \"description\""));
    assertThat(test("--cover-locales", "100")).as("%s", helpflow.out()).isZero();
  }

  @Test
  void writesMissingExpectationsAndFails() {
    scenario(
        "cat",
        """
        {
          "description": "Who has lost a cat is helped.",
          "steps": [
            { "do": { "action": "next", "answers": { "pet": "cat" } } }
          ]
        }
        """);

    assertThat(test()).isEqualTo(1);
    assertThat(helpflow.out().lines())
        .containsExactly(
            "Written: " + root.resolve("flows/pets/lost/scenarios/cat.json") + ": 2 expectations",
            "1 scenario, 0 failed, 1 to look at. Covered: 66 % of 3 nodes, 50 % of 2 transitions, 50 % of 2 sides of guards, 100 % of 1 language.",
            "What is shown now was written where nothing was expected: see that it is what customers are to see, and run again.");
    assertThat(helpflow.read("flows/pets/lost/scenarios/cat.json"))
        .isEqualTo(
            """
            {
              "description": "Who has lost a cat is helped.",
              "steps": [
                { "expect": { "screen": "which" }, "do": { "action": "next", "answers": { "pet": "cat" } } }
              ],
              "end": { "screen": "cat", "status": "ended", "outcome": "resolved" }
            }
            """);
    assertThat(test()).as("%s", helpflow.out()).isZero();
  }

  @Test
  void tellsProgramsWhatWasWrittenWhere() {
    scenario("cat", CAT.replaceFirst("\"expect\": \\{ \"screen\": \"which\" }, ", ""));

    assertThat(test("--json")).isEqualTo(1);
    JsonNode scenario = helpflow.json().at("/scenarios/0");
    assertThat(scenario.path("passed").asBoolean()).isFalse();
    assertThat(scenario.path("updated").asInt()).isEqualTo(1);
    assertThat(scenario.at("/failures/0").asText())
        .startsWith("1 expectation was missing and is written into ")
        .contains(scenario.path("file").asText());
  }

  @Test
  void saysWhatCannotBeDoneRatherThanThatNothingWasWritten() {
    scenario(
        "cat",
        """
        {
          "description": "Who has lost a cat is helped.",
          "steps": [ { "expect": { "screen": "which" }, "do": { "action": "nxt" } } ]
        }
        """);

    assertThat(test()).isEqualTo(1);
    assertThat(helpflow.out())
        .contains("FAILED pets/lost cat", "The action nxt was rejected")
        .doesNotContain("Written:", "to look at");
  }

  @Test
  void acceptsWhatIsShownNowAndLeavesTheRestOfTheFile() {
    String outdated =
        """
        {  "description":   "Laid out by hand.",
          "steps": [
            { "expect": { "screen": "what", "texts": { "title": "Lost", "pet.label": "Choose one" },
                          "actions": [ "next" ] },
              "do": { "action": "next", "answers": { "pet": "cat" } } }
          ],
          "end": { "outcome": "unresolved", "screen": "cat" } }
        """;
    scenario("cat", outdated);

    assertThat(test()).isEqualTo(1);
    assertThat(helpflow.read("flows/pets/lost/scenarios/cat.json")).isEqualTo(outdated);
    assertThat(test("--update")).as("%s", helpflow.out()).isZero();
    assertThat(helpflow.out()).contains("Updated pets/lost cat: 2 expectations.");
    assertThat(helpflow.read("flows/pets/lost/scenarios/cat.json"))
        .isEqualTo(
            outdated
                .replace("\"what\"", "\"which\"")
                .replace("\"Lost\"", "\"Lost pet\"")
                .replace("\"unresolved\"", "\"resolved\""));
  }

  @Test
  void updatingNothingChangesNoFile() {
    assertThat(test("--update")).isZero();
    assertThat(helpflow.read("flows/pets/lost/scenarios/cat.json")).isEqualTo(CAT);
  }

  @Test
  void whatCannotBeDoneIsNotAccepted() {
    scenario("cat", CAT.replace("\"action\": \"next\"", "\"action\": \"nxt\""));

    assertThat(test("--update")).isEqualTo(1);
    assertThat(helpflow.out()).contains("The action nxt was rejected");
  }
}
