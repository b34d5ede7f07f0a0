package dev.helpflow.cli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.cli.CannedServer;
import dev.helpflow.cli.CommandRuns;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
  @TempDir private Path root;
  private final CannedServer server = CannedServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void saysOfANamespaceWhatWasDoneToWhat() {
    server.answers(
        "GET /v1/namespaces/pets/history",
        200,
        """
        {"history": [
          {"at": "2026-01-03T00:00:00Z", "who": "ann", "action": "flow.live",
           "subject": "pets/lost@2", "reason": "Half.", "detail": {"percent": 50}},
          {"at": "2026-01-02T00:00:00Z", "who": "bob", "action": "content.shared",
           "subject": "pets", "reason": "Words.", "detail": {"revision": 7}},
          {"at": "2026-01-01T00:00:00Z", "who": "ann", "action": "flow.newer",
           "subject": "pets/lost", "reason": "New."}]}
        """);
    CommandRuns helpflow = new CommandRuns(root);

    assertThat(helpflow.run("audit", "pets", "--server", server.url())).isZero();
    assertThat(helpflow.out().lines())
        .containsExactly(
            "2026-01-03T00:00:00Z pets/lost@2 went live for 50 of 100 customers by ann: Half.",
            "2026-01-02T00:00:00Z pets keeps revision 7 by bob: Words.",
            "2026-01-01T00:00:00Z pets/lost flow.newer by ann: New.");
  }
}
