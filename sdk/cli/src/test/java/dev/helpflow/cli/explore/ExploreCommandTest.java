package dev.helpflow.cli.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.cli.CommandRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreCommandTest {
  @TempDir private Path root;
  private CommandRuns helpflow;
  private String flow;

  @BeforeEach
  void beginAFlow() throws IOException {
    helpflow = new CommandRuns(root);
    flow = root.resolve("flows/pets/lost").toString();
    helpflow.run("init", flow);
    for (Path scenario : scenarios()) {
      Files.delete(scenario);
    }
  }

  private List<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("flows/pets/lost/scenarios"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void saysWhatCustomersCanMeet() {
    assertThat(helpflow.run("explore", flow)).isZero();
    assertThat(helpflow.out())
        .startsWith("Explored pets/lost: ")
        .contains("which are all of them", "Outcomes: ", "resolved on ", "unresolved on ")
        .contains("Questions a customer meets: 1 at least, 1 in the middle, 1 at most.")
        .doesNotContain("Never reached", "Not reached", "No end");
    assertThat(helpflow.err()).isEmpty();
  }

  @Test
  void writesTheScenariosThatAreMissing() throws IOException {
    assertThat(helpflow.run("explore", "--write", flow)).isZero();
    assertThat(helpflow.out()).contains("Written: ").doesNotContain("Not written");
    assertThat(scenarios()).isNotEmpty();

    assertThat(helpflow.run("test", "--cover", "100", flow)).as("%s", helpflow.out()).isZero();
    int count = scenarios().size();
    assertThat(helpflow.run("explore", "--write", flow)).isZero();
    assertThat(helpflow.out()).as("nothing is missing any longer").doesNotContain("Written: ");
    assertThat(scenarios()).hasSize(count);
  }

  @Test
  void writesJson() {
    assertThat(helpflow.run("explore", "--json", flow)).isZero();
    assertThat(helpflow.json().path("flow").asText()).isEqualTo("pets/lost");
    assertThat(helpflow.json().path("whole").asBoolean()).isTrue();
    assertThat(helpflow.json().at("/questions/max").asInt()).isEqualTo(1);
    assertThat(helpflow.json().at("/neverReached/nodes")).isEmpty();
    assertThat(helpflow.json().at("/written")).isEmpty();
  }

  @Test
  void comesToEveryNodeOfARealFlow() {
    String card = Path.of("../../flow-definitions/cards/card-not-working").toString();

    assertThat(helpflow.run("explore", "--json", "--paths", "300", card)).isZero();
    assertThat(helpflow.json().at("/neverReached/nodes")).isEmpty();
    assertThat(helpflow.json().at("/neverReached/transitions")).isEmpty();
  }

  @Test
  void refusesAFlowWithErrors() {
    helpflow.write(
        "flows/pets/lost/flow.json",
        helpflow.read("flows/pets/lost/flow.json").replace("\"to\": \"done\"", "\"to\": \"dome\""));

    assertThat(helpflow.run("explore", flow)).isEqualTo(1);
    assertThat(helpflow.out()).isEmpty();
    assertThat(helpflow.err()).contains(": error: ", "cannot be explored until these errors");
  }

  @Test
  void refusesBoundsThatAreNone() {
    assertThat(helpflow.run("explore", "--paths", "0", flow)).isEqualTo(2);
    assertThat(helpflow.err()).startsWith("Paths, steps and loops are bounded from 1.");
  }
}
