package dev.helpflow.cli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.cli.CannedServer;
import dev.helpflow.cli.CommandRuns;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackCommandTest {
  private static final String FLOW = "/v1/flows/pets/lost";

  @TempDir private Path root;
  private final CannedServer server = CannedServer.start();
  private CommandRuns helpflow;

  @BeforeEach
  void haveTwoVersionsThatWereLive() {
    helpflow = new CommandRuns(root);
    server.answers("GET " + FLOW, 200, "{\"live\": {\"version\": 2}}");
    server.answers(
        "GET " + FLOW + "/history",
        200,
        """
        {"history": [
          {"at": "2026-01-02T00:00:00Z", "who": "ann", "action": "flow.live",
           "version": 2, "reason": "Two.", "detail": {"before": 1}},
          {"at": "2026-01-01T00:00:00Z", "who": "ann", "action": "flow.live",
           "version": 1, "reason": "One.", "detail": {}}]}
        """);
    server.answers(
        "PUT " + FLOW + "/live",
        200,
        """
        {"flow": "pets/lost", "live": {"version": 1}, "issues": [
          {"code": "message/other-than-shared", "severity": "warning", "flow": "pets/lost@1",
           "pointer": "/messages/en-GB/call", "message": "The namespace keeps another text.",
           "line": 1, "column": 1}]}
        """);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void saysWhatTheNamespaceHasChangedSince() {
    int code = helpflow.run("rollback", "pets/lost", "--reason", "Back.", "--server", server.url());

    assertThat(helpflow.out().lines())
        .containsExactly(
            "pets/lost@1 is live again, in the place of version 2.",
            "pets/lost@1 /messages/en-GB/call: warning: The namespace keeps another text."
                + " [message/other-than-shared]");
    assertThat(code).isZero();
  }

  @Test
  void goingLiveSaysItToo() {
    helpflow.run("live", "pets/lost", "1", "--reason", "Back.", "--server", server.url());

    assertThat(helpflow.out().lines()).first().isEqualTo("pets/lost@1 is live.");
    assertThat(helpflow.out()).contains("[message/other-than-shared]");
  }

  @Test
  void refusesWhatNoVersionCanGoLiveWithBeforeItAsksTheServer() {
    String[] more = {"--percent", "0", "--reason", "Back.", "--server", server.url()};
    for (String[] command :
        new String[][] {{"rollback", "pets/none"}, {"live", "pets/none", "1"}}) {
      int code = helpflow.run(Stream.of(command, more).flatMap(Stream::of).toArray(String[]::new));

      assertThat(code).isEqualTo(2);
      assertThat(helpflow.err()).startsWith("--percent takes a whole number from 1 to 100");
    }
    assertThat(server.asked()).isEmpty();
  }
}
