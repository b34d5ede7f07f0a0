package dev.helpflow.cli.init;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.cli.CommandRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {
  @TempDir private Path root;
  private CommandRuns helpflow;

  @BeforeEach
  void openTheFolder() {
    helpflow = new CommandRuns(root);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pets/lost", "pets-and-farms/lost-my-2-cats"})
  void writesAFlowThatPassesAllChecks(String id) {
    assertThat(helpflow.run("init", root.resolve("flows").resolve(id).toString())).isZero();
    assertThat(helpflow.out()).startsWith("The flow " + id + " is in ");

    String flows = root.resolve("flows").toString();
    assertThat(helpflow.run("lint", "--strict", flows)).as("%s", helpflow.out()).isZero();
    assertThat(helpflow.run("test", "--cover", "100", flows)).as("%s", helpflow.out()).isZero();
    assertThat(root.resolve("flows").resolve(id).resolve("README.md"))
        .content()
        .startsWith("# " + id);
  }

  @Test
  void leavesAloneWhatIsThere() throws IOException {
    Path folder = Files.createDirectories(root.resolve("pets/lost"));
    Files.writeString(folder.resolve("notes.txt"), "mine");

    assertThat(helpflow.run("init", folder.toString())).isEqualTo(2);
    assertThat(helpflow.err()).startsWith("There is something in " + folder + " already");
    assertThat(folder.resolve("flow.json")).doesNotExist();
  }

  @Test
  void refusesAFolderWhoseNamesAreNoId() {
    assertThat(helpflow.run("init", root.resolve("Pets/Lost cat").toString())).isEqualTo(2);
    assertThat(helpflow.err()).contains("\"Pets/Lost cat\" is not a flow id");
  }

  @Test
  void saysWhenItCannotWrite() throws IOException {
    Path file = Files.writeString(root.resolve("lost"), "a file");

    assertThat(helpflow.run("init", file.toString().replace("lost", "lost/pets/found")))
        .isEqualTo(1);
    assertThat(helpflow.err()).startsWith("The flow cannot be written to ");
  }

  @Test
  void writesAllFilesOrNone() throws IOException {
    assertThat(helpflow.run("init", "--json", root.resolve("pets/lost").toString())).isZero();
    assertThat(helpflow.json().path("flow").asText()).isEqualTo("pets/lost");
    for (JsonNode file : helpflow.json().path("files")) {
      assertThat(root.resolve("pets/lost").resolve(file.asText())).isRegularFile();
    }
    try (Stream<Path> around = Files.list(root.resolve("pets"))) {
      assertThat(around).as("nothing is left beside it").hasSize(1);
    }
  }
}
