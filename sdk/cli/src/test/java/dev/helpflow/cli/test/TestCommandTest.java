package dev.helpflow.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.cli.Helpflow;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        "spec": 1, "id": "pets/lost", "title": "@title", "locales": ["en-GB"],
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
  private Path scenarios;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeTheFlow() throws IOException {
    Path folder = root.resolve("flows/pets/lost");
    scenarios = Files.createDirectories(folder.resolve("scenarios"));
    Files.writeString(folder.resolve("flow.json"), FLOW);
    Files.writeString(scenarios.resolve("cat.json"), CAT);
  }

  private int test(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "test";
    all[1] = root.resolve("flows").toString();
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Helpflow.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all);
  }

  @Test
  void runsScenariosAndSaysWhatTheyDoNotCover() {
    assertThat(test()).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "Not covered: node pets/lost dog",
            "Not covered: transition pets/lost which next → dog",
            "1 scenario, 0 failed. Covered: 66 % of 3 nodes, 50 % of 2 transitions.");
  }

  @Test
  void demandsTheCoverageThatIsAskedFor() throws IOException {
    assertThat(test("--cover", "51")).isEqualTo(1);
    assertThat(out.toString()).contains("At least 51 % of both have to be covered");

    Files.writeString(
        scenarios.resolve("dog.json"),
        CAT.replace("\"cat\"", "\"dog\"").replace("resolved", "unresolved"));
    assertThat(test("--cover", "100")).isZero();
  }

  @Test
  void saysWhereAScenarioWasNotAsItSays() throws IOException {
    Files.writeString(
        scenarios.resolve("cat.json"), CAT.replace("\"screen\": \"cat\"", "\"screen\": \"dog\""));

    assertThat(test()).isEqualTo(1);
    assertThat(out.toString())
        .contains("FAILED pets/lost cat", "Step 2: Expected the screen to be dog, but found cat.");
  }

  @Test
  void aScenarioThatCannotBeReadFails() throws IOException {
    Files.writeString(scenarios.resolve("broken.json"), "{ \"steps\": 7 }");

    assertThat(test()).isEqualTo(1);
    assertThat(out.toString()).contains("FAILED pets/lost broken", "broken.json:1:");
  }

  @Test
  void runsNothingWhileTheFlowHasErrors() throws IOException {
    Files.writeString(
        root.resolve("flows/pets/lost/flow.json"),
        FLOW.replace("\"to\": \"dog\"", "\"to\": \"d\""));

    assertThat(test()).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("error: ", "cannot be run until these errors");
  }

  @Test
  void writesJson() {
    assertThat(test("--json", "--cover", "60")).isEqualTo(1);
    JsonNode json = json();
    assertThat(json.path("passed").asBoolean()).isFalse();
    assertThat(json.at("/scenarios/0/flow").asText()).isEqualTo("pets/lost");
    assertThat(json.at("/scenarios/0/name").asText()).isEqualTo("cat");
    assertThat(json.at("/scenarios/0/passed").asBoolean()).isTrue();
    assertThat(json.at("/coverage/nodes/percent").asInt()).isEqualTo(66);
    assertThat(json.at("/coverage/nodes/missed/0").asText()).isEqualTo("pets/lost dog");
    assertThat(json.at("/coverage/transitions/percent").asInt()).isEqualTo(50);
  }

  private JsonNode json() {
    return Json.parse(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void writesWhatContinuousIntegrationReads() throws Exception {
    Files.writeString(
        scenarios.resolve("wrong.json"),
        CAT.replace("\"screen\": \"cat\"", "\"screen\": \"<dog>\\u001b\""));
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
    assertThat(err.toString()).startsWith("--cover takes a percentage from 0 to 100");
  }
}
