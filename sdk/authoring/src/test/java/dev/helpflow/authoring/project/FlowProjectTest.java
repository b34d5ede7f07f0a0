package dev.helpflow.authoring.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.FlowId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowProjectTest {
  @TempDir private Path folder;

  @Test
  void findsTheSubflowsOfAFolderAmongItsSiblings() {
    FlowProject project = Trips.project();

    assertThat(project.findings()).isEmpty();
    assertThat(project.flows().keySet()).containsExactly(Trips.ID, new FlowId("trips", "contact"));
  }

  @Test
  void readsEveryFlowOfATree() {
    FlowProject project =
        FlowProject.load(
            Trips.ROOT.resolve("flows"),
            Surroundings.of(Trips.ROOT.resolve("connectors")),
            Trips.NO_SCRIPTS);

    assertThat(project.findings()).isEmpty();
    assertThat(project.flows()).hasSize(2);
  }

  @Test
  void saysInWhichFileAndLineSomethingIsWrong() throws IOException {
    Path flow = folder.resolve("trips/refund");
    Files.createDirectories(flow);
    Files.writeString(
        flow.resolve("flow.json"), "{\n  \"spec\": 1,\n  \"ide\": \"trips/refund\"\n}");

    FlowProject project = FlowProject.load(flow, Surroundings.bare(), Trips.NO_SCRIPTS);

    assertThat(project.hasErrors()).isTrue();
    assertThat(project.flows()).isEmpty();
    assertThat(project.findings())
        .extracting(Finding::toString)
        .anyMatch(line -> line.startsWith(flow.resolve("flow.json") + ":3:10: error: "));
  }

  @Test
  void warnsOfAFlowWhoseIdIsNotWhereItLies() throws IOException {
    Path flow = Files.createDirectories(folder.resolve("trips/found"));
    Files.writeString(
        flow.resolve("flow.json"),
        """
        { "spec": 2,
          "id": "trips/lost", "title": "@title", "locales": ["en-GB"],
          "messages": { "en-GB": { "title": "Lost" } },
          "start": "done",
          "nodes": { "done": { "type": "end", "outcome": "resolved" } } }
        """);

    FlowProject copied = FlowProject.load(flow, Surroundings.bare(), Trips.NO_SCRIPTS);

    assertThat(copied.hasErrors()).isFalse();
    assertThat(copied.findings())
        .extracting(Finding::toString)
        .anyMatch(
            line ->
                line.startsWith(
                        flow.resolve("flow.json")
                            + ":2:9: warning: The flow is published as trips/lost,")
                    && line.endsWith("[project/id-unlike-folder]"));
    Path moved = Files.move(flow, folder.resolve("trips/lost"));
    assertThat(FlowProject.load(moved, Surroundings.bare(), Trips.NO_SCRIPTS).findings())
        .noneMatch(finding -> finding.issue().code().equals("project/id-unlike-folder"));
  }

  @Test
  void saysThatAnOperationIsUnknownWhereNoConnectorsAreNamed() {
    FlowProject project = FlowProject.load(Trips.REFUND, Surroundings.bare(), Trips.NO_SCRIPTS);

    assertThat(project.findings())
        .anyMatch(finding -> finding.issue().pointer().startsWith("/nodes/pay"));
  }
}
