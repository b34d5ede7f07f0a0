package dev.helpflow.cli.lint;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
  private static final String RIGHT =
      """
      {
        "spec": 1, "id": "pets/lost", "title": "@title", "locales": ["en-GB"],
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
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private void write(String flow) throws IOException {
    Path folder = Files.createDirectories(root.resolve("flows/pets/lost"));
    Files.writeString(folder.resolve("flow.json"), flow);
  }

  private int lint(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "lint";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Helpflow.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all);
  }

  private String flows() {
    return root.resolve("flows").toString();
  }

  @Test
  void saysThatNothingIsWrong() throws IOException {
    write(RIGHT);

    assertThat(lint(flows())).isZero();
    assertThat(out.toString()).isEqualTo("Nothing is wrong with 1 flow." + System.lineSeparator());
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void saysWhatIsWrongWhereCompilersDo() throws IOException {
    write(WRONG);

    assertThat(lint(root.resolve("flows/pets/lost/flow.json").toString())).isEqualTo(1);
    assertThat(out.toString().lines().toList())
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
  void letsWarningsPassUnlessItIsStrict() throws IOException {
    write(DOUBTFUL);

    assertThat(lint(flows())).isZero();
    assertThat(out.toString()).contains(": warning: ", "0 errors and 1 warning in 1 flow.");
    assertThat(lint("--strict", flows())).isEqualTo(1);
  }

  @Test
  void writesJson() throws IOException {
    write(WRONG);

    assertThat(lint("--json", flows())).isEqualTo(1);
    JsonNode json = Json.parse(out.toString().getBytes(StandardCharsets.UTF_8));
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
  void writesSarif() throws IOException {
    write(WRONG);

    assertThat(lint("--format", "sarif", flows())).isEqualTo(1);
    JsonNode sarif = Json.parse(out.toString().getBytes(StandardCharsets.UTF_8));
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
  void refusesWhatIsNoFlow() {
    assertThat(lint(root.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("There is no flow in " + root);
  }

  @Test
  void refusesAFormatThatThereIsNot() throws IOException {
    write(RIGHT);

    assertThat(lint("--format", "xml", flows())).isEqualTo(2);
    assertThat(err.toString()).startsWith("--format takes text|json|sarif, but got \"xml\".");
  }

  @Test
  void findsSubflowsThatLieBesideTheFolder() throws IOException {
    write(
        RIGHT
            .replace(
                "\"done\": {",
                "\"sub\": { \"type\": \"subflow\", \"flow\": \"shared/part\", \"with\": {}, \"outcomes\": { \"resolved\": \"done\" } }, \"done\": {")
            .replace("\"next\": \"done\"", "\"next\": \"sub\""));
    Path part = Files.createDirectories(root.resolve("flows/shared/part"));
    Files.writeString(part.resolve("flow.json"), RIGHT.replace("pets/lost", "shared/part"));

    assertThat(lint(root.resolve("flows/pets").toString())).as("%s", out).isZero();
    assertThat(out.toString()).startsWith("Nothing is wrong with 2 flows.");
  }
}
