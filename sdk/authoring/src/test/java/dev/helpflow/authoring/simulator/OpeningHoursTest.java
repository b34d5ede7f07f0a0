package dev.helpflow.authoring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.authoring.project.Finding;
import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.authoring.project.Trips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wait that counts in the hours of a calendar that lies beside the connectors. */
class OpeningHoursTest {
  private static final String OFFICE =
      "{ \"zone\": \"UTC\", \"week\": { \"mon-fri\": [\"09:00-17:00\"] } }";

  @TempDir private Path root;

  @BeforeEach
  void copyTheTrips() throws IOException {
    try (Stream<Path> files = Files.walk(Trips.ROOT)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve(Trips.ROOT.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path flow = root.resolve("flows/trips/refund/flow.json");
    Files.writeString(
        flow,
        Files.readString(flow)
            .replace("\"spec\": 1", "\"spec\": 2")
            .replace("\"timeout\": \"P1D\"", "\"timeout\": \"PT8H\", \"hours\": \"office\""));
  }

  @Test
  void theClockIsMovedToTheEndOfItsHours() throws IOException {
    calendar(OFFICE);
    FlowProject project = project();
    assertThat(project.findings()).isEmpty();
    Simulator session =
        Simulator.start(
            project,
            Trips.ID,
            // A Friday, an hour before the office closes.
            new Opening(
                Map.of("trip", "T1"),
                Map.of(),
                null,
                ZoneOffset.UTC,
                Instant.parse("2026-11-20T16:00:00Z"),
                Map.of()),
            call ->
                new CallAnswer.Value(
                    call.isCommit() ? Map.of("reference", "R1") : Map.of("name", "To Wales")),
            Trips.NO_SCRIPTS);
    session.submit("next", Map.of("reason", "lost"));
    session.submit("pay", Map.of());
    assertThat(session.view().screen().id()).isEqualTo("found");

    session.timeOut();

    // One hour is Friday's, seven are Monday's.
    assertThat(session.now()).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
    assertThat(session.view().screen().id()).isEqualTo("talk");
  }

  @Test
  void withoutTheCalendarTheFlowIsRefused() {
    assertThat(codes(project())).contains("flow/unknown-calendar");
  }

  @Test
  void aCalendarThatIsWrongIsToldWithFileAndLine() throws IOException {
    Path file = calendar("{ \"zone\": \"UTC\",\n  \"week\": { \"mon\": [\"17:00-09:00\"] } }");

    assertThat(project().findings())
        .extracting(Finding::toString)
        .anyMatch(line -> line.startsWith(file + ":2:") && line.contains("17:00-09:00"));
  }

  private Path calendar(String document) throws IOException {
    Path folder = Files.createDirectories(root.resolve("settings/calendars"));
    return Files.writeString(folder.resolve("office.json"), document);
  }

  private FlowProject project() {
    return FlowProject.load(
        root.resolve("flows/trips/refund"),
        Surroundings.of(root.resolve("connectors")),
        Trips.NO_SCRIPTS);
  }

  private static List<String> codes(FlowProject project) {
    return project.findings().stream().map(finding -> finding.issue().code()).toList();
  }
}
