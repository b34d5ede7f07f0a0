package dev.helpflow.cli.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.cli.CommandRuns;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphCommandTest {
  @TempDir private Path root;
  private CommandRuns helpflow;

  @BeforeEach
  void openTheFolder() {
    helpflow = new CommandRuns(root);
  }

  private String flow(String name) {
    return root.resolve("flows/pets").resolve(name).toString();
  }

  @Test
  void writesTheChartOfAFlow() {
    helpflow.run("init", flow("lost"));

    assertThat(helpflow.run("graph", flow("lost"))).isZero();
    assertThat(helpflow.out().lines())
        .startsWith("flowchart TD", "  start((start)) --> n_whatHappened")
        .contains("  n_answer -->|\"actions.answer == 'helped'\"| n_done");
  }

  @Test
  void asksForOneOfSeveralFlows() {
    helpflow.run("init", flow("found"));
    helpflow.run("init", flow("lost"));

    assertThat(helpflow.run("graph", root.resolve("flows").toString())).isEqualTo(2);
    assertThat(helpflow.err())
        .startsWith("There are several flows there: name the folder of one, such as ")
        .contains("found");
  }

  @Test
  void saysWhyAFlowCannotBeRead() {
    helpflow.write("flows/pets/lost/flow.json", "{ \"spec\": 1 ");

    assertThat(helpflow.run("graph", flow("lost"))).isEqualTo(1);
    assertThat(helpflow.out()).isEmpty();
    assertThat(helpflow.err()).contains("flow.json:1:", ": error: ");
  }

  @Test
  void writesAPictureToAFile() {
    helpflow.run("init", flow("lost"));
    String file = root.resolve("charts/lost.svg").toString();

    assertThat(helpflow.run("graph", "--format", "svg", "-o", file, flow("lost"))).isZero();
    assertThat(helpflow.out()).isEmpty();
    assertThat(helpflow.read("charts/lost.svg"))
        .startsWith("<svg ")
        .contains("whatHappened", "actions.answer == 'helped'")
        .endsWith("</svg>\n");
    assertThat(root.resolve("charts")).isDirectoryContaining("glob:**lost.svg");
  }

  @Test
  void writesJson() {
    helpflow.run("init", flow("lost"));

    assertThat(helpflow.run("graph", "--json", flow("lost"))).isZero();
    assertThat(helpflow.json().path("start").asText()).isEqualTo("whatHappened");
    assertThat(helpflow.json().at("/nodes/0/kind").asText()).isEqualTo("screen");
    assertThat(helpflow.json().path("transitions").toString())
        .contains("{\"from\":\"talk\",\"way\":\"onUnavailable\",\"to\":\"later\"}");
  }

  @Test
  void laysNothingOutThatLeadsNowhere() {
    helpflow.run("init", flow("lost"));
    helpflow.write(
        "flows/pets/lost/flow.json",
        helpflow
            .read("flows/pets/lost/flow.json")
            .replace("\"onReturned\": \"done\"", "\"onReturned\": \"dome\""));

    assertThat(helpflow.run("graph", "--format", "svg", flow("lost"))).isEqualTo(1);
    assertThat(helpflow.err()).contains("dome");
    assertThat(helpflow.out()).isEmpty();

    assertThat(helpflow.run("graph", flow("lost"))).isEqualTo(1);
    assertThat(helpflow.err()).contains("flow.json:", "The flow has no node \"dome\".");
    assertThat(helpflow.out()).startsWith("flowchart TD").contains("n_dome");

    assertThat(helpflow.run("graph", "--json", flow("lost"))).isEqualTo(1);
    assertThat(helpflow.err()).contains("The flow has no node \"dome\".");
  }

  @Test
  void saysWhenTheFileCannotBeWritten() {
    helpflow.run("init", flow("lost"));
    String file = helpflow.write("a-file", "").resolve("chart.mmd").toString();

    assertThat(helpflow.run("graph", "-o", file, flow("lost"))).isEqualTo(1);
    assertThat(helpflow.err())
        .startsWith("The file " + file + " cannot be written: ")
        .hasLineCount(1);
  }
}
