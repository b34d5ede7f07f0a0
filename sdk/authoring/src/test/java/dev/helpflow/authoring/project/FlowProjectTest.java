package dev.helpflow.authoring.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private Path write(String name, String id, String nodes) throws IOException {
    Path flow = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        flow.resolve("flow.json"),
        """
        { "spec": 2, "id": "%s", "title": "@title", "locales": ["en-GB"],
          "messages": { "en-GB": { "title": "Lost" } },
          "start": "%s",
          "nodes": { %s "done": { "type": "end", "outcome": "resolved" } } }
        """
            .formatted(id, nodes.isEmpty() ? "done" : "sub", nodes));
    return flow;
  }

  private static String running(String flow) {
    return "\"sub\": { \"type\": \"subflow\", \"flow\": \"%s\", \"outcomes\": { \"resolved\": \"done\" } },"
        .formatted(flow);
  }

  @Test
  void readsAFlowOnceThatIsNamedByItsFolderAndNotByItsId() throws IOException {
    write("trips/a", "trips/a", running("trips/found"));
    write("trips/b", "trips/b", running("trips/found"));
    write("trips/found", "trips/lost", "");

    FlowProject project = FlowProject.load(folder, Surroundings.bare(), Trips.NO_SCRIPTS);

    assertThat(project.findings())
        .extracting(finding -> finding.issue().code())
        .contains("project/id-unlike-folder", "flow/unknown-flow")
        .doesNotContain("project/flow-twice");
    assertThat(project.looked()).isEqualTo(3);
  }

  @Test
  void stillFindsTwoFlowsOfOneId() throws IOException {
    write("trips/a", "trips/a", "");
    write("trips/b", "trips/a", "");

    assertThat(FlowProject.load(folder, Surroundings.bare(), Trips.NO_SCRIPTS).findings())
        .extracting(finding -> finding.issue().code())
        .containsOnlyOnce("project/flow-twice");
  }

  @Test
  void asksForAFlowOfOthersOnceHoweverManySessionsRunIt() throws IOException {
    Path flow = write("flows/trips/a", "trips/a", running("shops/b"));
    Path others = write("others/shops/b", "shops/b", "").resolveSibling("");
    List<String> asked = new ArrayList<>();
    FlowProject project =
        FlowProject.load(
            flow,
            Surroundings.bare(),
            Trips.NO_SCRIPTS,
            (id, version) -> {
              asked.add(id + "@" + version);
              return FlowFile.read(others.resolve(id.name()))
                      instanceof FlowFile.Read.Good(var read)
                  ? Optional.of(read)
                  : Optional.empty();
            });
    FlowId other = new FlowId("shops", "b");

    assertThat(project.hasErrors()).isFalse();
    assertThat(project.reachable()).containsExactly(new FlowId("trips", "a"), other);
    assertThat(project.flow(new FlowRef(other, 1)).definition().id()).isEqualTo(other);
    assertThat(asked).containsExactly("shops/b@null");
  }
}
