package dev.helpflow.cli.init;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.cli.Helpflow;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
  @TempDir private Path root;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int helpflow(String... arguments) {
    return Helpflow.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @Test
  void writesAFlowThatPassesAllChecks() {
    assertThat(helpflow("init", root.resolve("flows/pets/lost").toString())).isZero();
    assertThat(out.toString()).startsWith("The flow pets/lost is in ");

    String flows = root.resolve("flows").toString();
    assertThat(helpflow("lint", "--strict", flows)).as("%s", out).isZero();
    assertThat(helpflow("test", "--cover", "100", flows)).as("%s", out).isZero();
    assertThat(root.resolve("flows/pets/lost/README.md")).content().startsWith("# pets/lost");
  }

  @Test
  void leavesAloneWhatIsThere() throws IOException {
    Path folder = Files.createDirectories(root.resolve("pets/lost"));
    Files.writeString(folder.resolve("notes.txt"), "mine");

    assertThat(helpflow("init", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("There is something in " + folder + " already");
    assertThat(folder.resolve("flow.json")).doesNotExist();
  }

  @Test
  void refusesAFolderWhoseNamesAreNoId() {
    assertThat(helpflow("init", root.resolve("Pets/Lost cat").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("\"Pets/Lost cat\" is not a flow id");
  }

  @Test
  void saysWhenItCannotWrite() throws IOException {
    Path file = Files.writeString(root.resolve("lost"), "a file");

    assertThat(helpflow("init", file.toString().replace("lost", "lost/pets/found"))).isEqualTo(1);
    assertThat(err.toString()).startsWith("The flow cannot be written to ");
  }
}
