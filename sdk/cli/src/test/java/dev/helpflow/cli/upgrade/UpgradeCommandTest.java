package dev.helpflow.cli.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.cli.CommandRuns;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeCommandTest {
  private static final String OLDER =
      """
      {
        "spec": 1, "id": "pets/lost", "title": "@title", "locales": ["en-GB"],
        "human": { "queue": "pets", "context": ["inputs.name"] },
        "inputs": { "name": { "type": "string" } },
        "start": "done",
        "nodes": { "done": { "type":"end", "outcome":"resolved" } }
      }
      """;

  private static final String NEWEST =
      OLDER
          .replace("\"spec\": 1", "\"spec\": 2")
          .replace("[\"inputs.name\"]", "{ \"inputs.name\": \"inputs.name\" }");

  private static final String FLOW = "flows/pets/lost/flow.json";

  @TempDir private Path root;
  private CommandRuns helpflow;

  @BeforeEach
  void writeAFlow() {
    helpflow = new CommandRuns(root);
    helpflow.write(FLOW, OLDER);
    helpflow.write("flows/pets/lost/messages/en-GB.json", "{ \"title\": \"Lost pet\" }");
  }

  private int upgrade(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "upgrade";
    arguments[1] = root.resolve("flows").toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return helpflow.run(arguments);
  }

  @Test
  void writesAFlowInTheNewestSpecAndLeavesTheRestOfItsTextAlone() {
    assertThat(upgrade()).isZero();
    assertThat(helpflow.out().lines())
        .containsExactly(
            "From spec 1 to 2: " + root.resolve(FLOW),
            "What agents are told is named by its expression there, as desks read it before: shorter names may be given, such as \"problem\" for \"answers.whatHappened.problem\", once desks read those.");
    assertThat(helpflow.read(FLOW)).isEqualTo(NEWEST);

    assertThat(upgrade()).isZero();
    assertThat(helpflow.out().strip()).isEqualTo("The flow is written in spec 2 already.");
    assertThat(helpflow.read(FLOW)).isEqualTo(NEWEST);
  }

  @Test
  void saysNothingOfNamesWhereNoneWasMadeUp() {
    helpflow.write(FLOW, OLDER.replace(", \"context\": [\"inputs.name\"]", ""));

    assertThat(upgrade()).isZero();
    assertThat(helpflow.out().lines()).containsExactly("From spec 1 to 2: " + root.resolve(FLOW));
  }

  @Test
  void keepsTheMarkThatAFileBeginsWith() {
    helpflow.write(FLOW, "\uFEFF" + OLDER);
    assertThat(upgrade()).isZero();
    assertThat(helpflow.read(FLOW)).isEqualTo("\uFEFF" + NEWEST);
  }

  @Test
  void saysWhatItWouldWriteAndFailsWhenItIsOnlyToCheck() {
    assertThat(upgrade("--check", "--json")).isEqualTo(1);
    assertThat(helpflow.json().path("written").asBoolean(true)).isFalse();
    assertThat(helpflow.json().at("/older/0/spec").asInt()).isEqualTo(1);
    assertThat(helpflow.read(FLOW)).isEqualTo(OLDER);

    helpflow.write(FLOW, NEWEST);
    assertThat(upgrade("--check")).isZero();
  }

  @Test
  void writesNothingWhileAFlowCannotBeRead() {
    helpflow.write("flows/pets/found/flow.json", "{ \"spec\": 4 }");

    assertThat(upgrade()).isEqualTo(1);
    assertThat(helpflow.err())
        .contains(
            "flows/pets/found/flow.json:1:11", "has spec 4, but this release reads specs 1 to 2");
    assertThat(helpflow.read(FLOW)).isEqualTo(OLDER);
  }

  @Test
  void lintHintsAtIt() {
    helpflow.run("lint", root.resolve("flows").toString());
    assertThat(helpflow.out())
        .contains(
            FLOW
                + ":2:11: hint: The flow is written in spec 1 of the language, and the newest is 2: \"helpflow upgrade\" writes it in that, with the same meaning. [project/older-spec]");
    upgrade();
    helpflow.run("lint", root.resolve("flows").toString());
    assertThat(helpflow.out()).doesNotContain("older-spec");
  }
}
