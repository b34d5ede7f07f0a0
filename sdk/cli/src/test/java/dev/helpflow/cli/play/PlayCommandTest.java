package dev.helpflow.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.cli.CommandRuns;
import dev.helpflow.wire.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayCommandTest {
  private static final String FLOW =
      """
      {
        "spec": 2, "id": "pets/lost", "title": "@title", "locales": ["en-GB"],
        "human": { "queue": "pets" },
        "start": "which",
        "nodes": {
          "which": {
            "type": "screen", "title": "@which",
            "components": [{ "type": "single-choice", "id": "pet", "label": "@which.pet",
              "options": [ { "value": "cat", "label": "@cat" }, { "value": "dog", "label": "@dog" } ] }],
            "actions": [{ "id": "next", "type": "submit", "label": "@next" }],
            "next": "find"
          },
          "find": { "type": "call", "connector": "pets", "operation": "find", "with": { "pet": "answers.which.pet" },
            "next": "found", "onError": "gone" },
          "found": { "type": "end", "outcome": "resolved" },
          "gone": { "type": "end", "outcome": "unresolved" }
        },
        "messages": { "en-GB": { "title": "Lost pet", "which": "Which pet?", "which.pet": "Choose one", "cat": "The cat", "dog": "The dog", "next": "Continue" } }
      }
      """;
  private static final String CONNECTOR =
      """
      { "connector": "pets", "baseUrl": "http://127.0.0.1:1", "operations": { "find": {
        "method": "POST", "path": "/find", "safe": true,
        "request": { "type": "object", "properties": { "pet": { "type": "string" } }, "required": ["pet"] },
        "response": { "type": "object", "properties": { "where": { "type": "string" } }, "required": ["where"] },
        "errors": ["notFound"] } } }
      """;

  @TempDir private Path root;
  private CommandRuns helpflow;

  @BeforeEach
  void openTheFolder() {
    helpflow = new CommandRuns(root);
  }

  private int play(String flow, String typed) {
    helpflow.write("flows/pets/lost/flow.json", flow);
    helpflow.write("connectors/pets.json", CONNECTOR);
    return run(typed, "play", root.resolve("flows/pets/lost").toString());
  }

  private int run(String typed, String... arguments) {
    return helpflow.runTyping(typed, arguments);
  }

  @Test
  void playsAFlowToItsEndFromAPipe() {
    assertThat(play(FLOW, "2\n\n")).isZero();

    assertThat(helpflow.out())
        .contains(
            "Which pet?", "2) The dog", "call pets.find {\"pet\":\"dog\"}", "{\"where\":\"where\"}")
        .contains("(ended: resolved)");
  }

  @Test
  void marksWhatNeedNotBeAnswered() {
    assertThat(play(FLOW, "quit\n")).isZero();
    assertThat(helpflow.out()).contains("Choose one  [pet]");

    String optional = FLOW.replace("\"id\": \"pet\",", "\"id\": \"pet\", \"required\": false,");
    play(optional.replace("answers.which.pet\"", "answers.which.?pet.orValue('cat')\""), "quit\n");
    assertThat(helpflow.out()).as(helpflow.err()).contains("Choose one (optional)  [pet]");
  }

  @Test
  void saysThatTheFlowIsNotWrittenInTheLanguageThatWasAskedFor() {
    play(FLOW, "quit\n");
    String folder = root.resolve("flows/pets/lost").toString();

    assertThat(run("quit\n", "play", folder, "--locale", "fr")).isZero();
    assertThat(helpflow.out())
        .contains("The flow has no texts in fr, so it is shown in en-GB. It has en-GB.");

    assertThat(run("quit\n", "play", folder, "--locale", "en-US")).isZero();
    assertThat(helpflow.out()).doesNotContain("has no texts in");
  }

  @Test
  void letsTheBankFail() {
    assertThat(play(FLOW, "dog\nerror nonsense\nerror notFound\n")).isZero();

    assertThat(helpflow.out())
        .contains("There is no error \"nonsense\" here")
        .contains("(ended: unresolved)");
  }

  @Test
  void showsWhatIsWrongWithAnAnswerAndAsksAgain() {
    assertThat(play(FLOW, "\n\n1\n\n")).isZero();

    assertThat(helpflow.out()).contains("! pet: ").contains("(ended: resolved)");
  }

  @Test
  void showsTheJsonOfAServer() {
    assertThat(play(FLOW, "json\nquit\n")).isZero();

    assertThat(helpflow.out()).contains("\"status\" : \"active\"").contains("\"id\" : \"which\"");
  }

  @Test
  void endsWellWhenNothingMoreIsTyped() {
    assertThat(play(FLOW, "")).isZero();
  }

  @Test
  void saysWhereAFlowIsWrong() {
    assertThat(play(FLOW.replace("\"start\": \"which\"", "\"start\": \"wich\""), "")).isEqualTo(1);

    assertThat(helpflow.err()).contains("flow.json:4:").contains("error:");
  }

  @Test
  void refusesAFolderThatIsNoFlow() {
    assertThat(run("", "play", root.toString())).isEqualTo(2);

    assertThat(helpflow.err()).contains("There is no flow in " + root);
  }

  @Test
  void saysWhichNumbersThereAreAndAsksAgain() {
    assertThat(play(FLOW, "3\nThe dog\n\n")).isZero();

    assertThat(helpflow.out())
        .contains("There is no option \"3\" here: type a number from 1 to 2.")
        .contains("call pets.find {\"pet\":\"dog\"}");
  }

  @Test
  void saysWhatACommandNeedsAndAsksAgain() {
    assertThat(play(FLOW, "agent\n1\n\n")).isZero();

    assertThat(helpflow.out()).contains("agent accept, agent return").contains("(ended: resolved)");
  }

  @Test
  void helpsWhoeverAnswersForTheBankAndLetsThemLeave() {
    assertThat(play(FLOW, "1\nnonsense\nerror\nhelp\nquit\n")).isZero();

    assertThat(helpflow.out())
        .contains("This is not JSON, nor error or unknown", "error notFound", "or \"quit\"")
        .doesNotContain("(ended:");
  }

  @Test
  void takesTheFileForItsFolder() {
    play(FLOW, "");

    assertThat(run("1\n\n", "play", root.resolve("flows/pets/lost/flow.json").toString())).isZero();
    assertThat(helpflow.out()).contains("(ended: resolved)");
  }

  @Test
  void offersTheFlowsBelowAFolder() {
    play(FLOW, "");

    assertThat(run("", "play", root.resolve("flows").toString())).isEqualTo(2);
    assertThat(helpflow.err()).contains("Below it are pets/lost.");
  }

  @ParameterizedTest
  @CsvSource({
    "play, FOLDER is missing",
    "play FLOW --input pet, --input takes NAME=VALUE",
    "play FLOW --locle cy, There is no option --locle. Did you mean --locale?",
    "play FLOW more, one argument too many",
    "plya FLOW, There is no command \"plya\". Did you mean play?",
    "play FLOW --input age=3, there is no \"age\" here",
    "play FLOW --scenario lost, There is no scenario \"lost\"",
    "serve --port soon, --port takes a whole number",
    "serve --data, --data needs a value"
  })
  void saysWhatIsWrongInASentenceAndWhereHelpIs(String line, String sentence) {
    play(FLOW, "");
    String folder = root.resolve("flows/pets/lost").toString();

    assertThat(run("", line.replace("FLOW", folder).split(" "))).isEqualTo(2);
    assertThat(helpflow.err()).contains(sentence, " --help").hasLineCount(2);
  }

  @Test
  void writesScreensForProgramsALineEach() {
    play(FLOW, "");

    String folder = root.resolve("flows/pets/lost").toString();
    assertThat(run("2\n\n", "play", "--json", folder)).isZero();
    List<JsonNode> screens =
        helpflow
            .out()
            .lines()
            .map(line -> Json.parse(line.getBytes(StandardCharsets.UTF_8)))
            .toList();
    assertThat(screens).hasSize(2);
    assertThat(screens.getFirst().at("/screen/id").asText()).isEqualTo("which");
    assertThat(screens.getFirst().path("status").asText()).isEqualTo("active");
    assertThat(screens.getLast().path("outcome").asText()).isEqualTo("resolved");
    assertThat(helpflow.err()).contains("call pets.find");
  }
}
