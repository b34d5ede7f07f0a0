package dev.helpflow.cli.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.cli.Helpflow;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphCommandTest {
  @TempDir private Path root;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int helpflow(String... arguments) {
    return Helpflow.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String flow(String name) {
    return root.resolve("flows/pets").resolve(name).toString();
  }

  @Test
  void writesTheChartOfAFlow() {
    helpflow("init", flow("lost"));
    out.getBuffer().setLength(0);

    assertThat(helpflow("graph", flow("lost"))).isZero();
    assertThat(out.toString().lines())
        .startsWith("flowchart TD", "  start((start)) --> n_whatHappened")
        .contains("  n_answer -->|\"actions.answer == 'helped'\"| n_done");
  }

  @Test
  void asksForOneOfSeveralFlows() {
    helpflow("init", flow("found"));
    helpflow("init", flow("lost"));

    assertThat(helpflow("graph", root.resolve("flows").toString())).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("There are several flows there: name the folder of one, such as ")
        .contains("found");
  }

  @Test
  void saysWhyAFlowCannotBeRead() throws IOException {
    Path folder = Files.createDirectories(root.resolve("flows/pets/lost"));
    Files.writeString(folder.resolve("flow.json"), "{ \"spec\": 1 ");

    assertThat(helpflow("graph", folder.toString())).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("flow.json:1:", ": error: ");
  }
}
