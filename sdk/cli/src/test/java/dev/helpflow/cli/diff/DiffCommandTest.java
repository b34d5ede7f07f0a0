package dev.helpflow.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.cli.CommandRuns;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.definition.FlowFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
  private static final Path CARD = Path.of("../../flow-definitions/cards/card-not-working");

  @TempDir private Path root;
  private CommandRuns helpflow;

  @BeforeEach
  void openTheFolder() {
    helpflow = new CommandRuns(root);
  }

  /** The flow as a server keeps it, with one thing in it replaced. */
  private String saved(String find, String replace) {
    FlowFolder.Read.Good read = (FlowFolder.Read.Good) FlowFolder.read(CARD);
    String document = new String(Json.write(read.source().document()), StandardCharsets.UTF_8);
    assertThat(document).contains(find);
    return helpflow.write("saved.json", document.replace(find, replace)).toString();
  }

  @Test
  void comparesASavedDocumentWithAFolder() {
    String saved = saved("'damaged'\",\"to\":\"checkReplace\"", "'damaged'\",\"to\":\"talk\"");

    assertThat(helpflow.run("diff", saved, CARD.toString())).as(helpflow.err()).isZero();
    assertThat(helpflow.out().lines())
        .containsExactly(
            "What changed",
            "  `whatHappened` leads to `checkReplace` when `answers.whatHappened.problem == 'damaged'`, and led to `talk`.",
            "",
            "Who would notice",
            "  Customers who chose `damaged` for `problem` at `whatHappened` go to `checkReplace` instead of `talk`.");
  }

  @Test
  void saysThatNothingIsDifferent() {
    assertThat(helpflow.run("diff", CARD.toString(), CARD.resolve("flow.json").toString()))
        .isZero();
    assertThat(helpflow.out()).isEqualTo("Nothing is different." + System.lineSeparator());
  }

  @Test
  void writesJson() {
    String saved = saved("\"outcome\":\"redirected\"", "\"outcome\":\"unresolved\"");

    assertThat(helpflow.run("diff", "--json", saved, CARD.toString())).isZero();
    assertThat(helpflow.json().at("/changes/0/kind").asText()).isEqualTo("outcome-changed");
    assertThat(helpflow.json().at("/changes/0/from").asText()).isEqualTo("unresolved");
    assertThat(helpflow.json().at("/changes/0/to").asText()).isEqualTo("redirected");
    assertThat(helpflow.json().at("/notices/0/change").asInt()).isZero();
    assertThat(helpflow.json().at("/notices/0/customers/kind").asText()).isEqualTo("at");
    assertThat(helpflow.json().at("/notices/0/sentence").asText())
        .endsWith("are counted as `redirected` instead of `unresolved`.");
  }

  @Test
  void saysAllThatIsWrongWithBothVersions() {
    String first = helpflow.write("first.json", "{ \"spec\": 1,\n  \"id\": 7 }").toString();
    String second = helpflow.write("second.json", "{").toString();

    assertThat(helpflow.run("diff", first, second)).isEqualTo(1);
    assertThat(helpflow.out()).isEmpty();
    assertThat(helpflow.err()).contains("first.json:2:9: error: ", "second.json:1:");
  }

  @Test
  void saysOfTwoFlowsInOneSentenceThatTheyAreTwo() {
    String other = saved("\"id\":\"cards/card-not-working\"", "\"id\":\"cards/stolen\"");

    assertThat(helpflow.run("diff", CARD.toString(), other)).isEqualTo(2);
    assertThat(helpflow.out()).isEmpty();
    assertThat(helpflow.err())
        .startsWith(
            "`cards/card-not-working` and `cards/stolen` are two flows, and not two versions of one.");
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThat(helpflow.run("diff", CARD.toString(), root.resolve("none").toString())).isEqualTo(2);
    assertThat(helpflow.err()).startsWith("There is nothing at " + root.resolve("none"));
  }
}
