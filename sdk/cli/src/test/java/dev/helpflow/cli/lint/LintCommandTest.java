package dev.helpflow.cli.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.cli.CommandRuns;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
  private static final String RIGHT =
      """
      {
        "spec": 2, "id": "pets/lost", "title": "@title", "locales": ["en-GB"],
        "human": { "queue": "pets" },
        "start": "told",
        "nodes": {
          "told": {
            "type": "screen", "title": "@title",
            "components": [{ "type": "text", "id": "words", "text": "@words" }],
            "actions": [{ "id": "next", "type": "submit", "label": "@next" }],
            "next": "done"
          },
          "done": { "type": "end", "outcome": "resolved" }
        },
        "messages": { "en-GB": { "title": "Lost pet", "words": "We look for it.", "next": "Continue" } }
      }
      """;

  /** On line 10 the screen leads to a node that there is not. */
  private static final String WRONG = RIGHT.replace("\"next\": \"done\"", "\"next\": \"dome\"");

  /** A message that nothing shows. */
  private static final String DOUBTFUL =
      RIGHT.replace("\"next\": \"Continue\"", "\"next\": \"Continue\", \"old\": \"Unused\"");

  @TempDir private Path root;
  private CommandRuns helpflow;

  @BeforeEach
  void openTheFolder() {
    helpflow = new CommandRuns(root);
  }

  private void write(String flow) {
    helpflow.write("flows/pets/lost/flow.json", flow);
  }

  private int lint(String... arguments) {
    return helpflow.run(
        Stream.concat(Stream.of("lint"), Stream.of(arguments)).toArray(String[]::new));
  }

  private String flows() {
    return root.resolve("flows").toString();
  }

  @Test
  void saysThatNothingIsWrong() {
    write(RIGHT);

    assertThat(lint(flows())).isZero();
    assertThat(helpflow.out()).isEqualTo("Nothing is wrong with 1 flow." + System.lineSeparator());
    assertThat(helpflow.err()).isEmpty();
  }

  @Test
  void saysWhatIsWrongWhereCompilersDo() {
    write(WRONG);

    assertThat(lint(root.resolve("flows/pets/lost/flow.json").toString())).isEqualTo(1);
    assertThat(helpflow.out().lines().toList())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(root.resolve("flows/pets/lost/flow.json") + ":10:")
                    .contains(": error: ", "dome"))
        .last()
        .asString()
        .matches("[0-9]+ errors? and [0-9]+ warnings? in 1 flow\\.");
  }

  @Test
  void letsWarningsPassUnlessItIsStrict() {
    write(DOUBTFUL);

    assertThat(lint(flows())).isZero();
    assertThat(helpflow.out()).contains(": warning: ", "0 errors and 1 warning in 1 flow.");
    assertThat(lint("--strict", flows())).isEqualTo(1);
  }

  @Test
  void writesJson() {
    write(WRONG);

    assertThat(lint("--json", flows())).isEqualTo(1);
    JsonNode json = helpflow.json();
    assertThat(json.path("flows").asInt()).isEqualTo(1);
    assertThat(json.path("errors").asInt()).isPositive();
    JsonNode issue = json.at("/issues/0");
    assertThat(issue.path("file").asText()).endsWith("/pets/lost/flow.json");
    assertThat(issue.path("line").asInt()).isEqualTo(10);
    assertThat(issue.path("severity").asText()).isEqualTo("error");
    assertThat(issue.path("pointer").asText()).startsWith("/nodes/told/next");
    assertThat(issue.path("code").asText()).isNotEmpty();
    assertThat(issue.path("message").asText()).contains("dome");
  }

  @Test
  void writesSarif() {
    write(WRONG);

    assertThat(lint("--format", "sarif", flows())).isEqualTo(1);
    JsonNode sarif = helpflow.json();
    assertThat(sarif.path("version").asText()).isEqualTo("2.1.0");
    JsonNode result = sarif.at("/runs/0/results/0");
    assertThat(sarif.at("/runs/0/tool/driver/rules"))
        .anyMatch(rule -> rule.path("id").equals(result.path("ruleId")));
    assertThat(result.path("level").asText()).isEqualTo("error");
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(10);
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .startsWith("file:///")
        .endsWith("/pets/lost/flow.json");
  }

  @Test
  void countsAFlowThatCannotBeRead() {
    write("{ \"spec\": 2,");

    assertThat(lint(flows())).isEqualTo(1);
    assertThat(helpflow.out())
        .endsWith("1 error and 0 warnings in 1 flow." + System.lineSeparator());
  }

  @Test
  void refusesWhatIsNoFlow() {
    assertThat(lint(root.toString())).isEqualTo(2);
    assertThat(helpflow.err()).startsWith("There is no flow in " + root);
  }

  @Test
  void refusesAFormatThatThereIsNot() {
    write(RIGHT);

    assertThat(lint("--format", "xml", flows())).isEqualTo(2);
    assertThat(helpflow.err()).startsWith("--format takes text|json|sarif, but got \"xml\".");
  }

  @Test
  void findsSubflowsThatLieBesideTheFolder() {
    write(
        RIGHT
            .replace(
                "\"done\": {",
                "\"sub\": { \"type\": \"subflow\", \"flow\": \"shared/part\", \"with\": {}, \"outcomes\": { \"resolved\": \"done\" } }, \"done\": {")
            .replace("\"next\": \"done\"", "\"next\": \"sub\""));
    helpflow.write("flows/shared/part/flow.json", RIGHT.replace("pets/lost", "shared/part"));

    assertThat(lint(root.resolve("flows/pets").toString())).as("%s", helpflow.out()).isZero();
    assertThat(helpflow.out()).startsWith("Nothing is wrong with 2 flows.");
  }
}
