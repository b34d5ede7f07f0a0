package dev.helpflow.cli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.cli.CannedServer;
import dev.helpflow.cli.CommandRuns;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetireCommandTest {
  @TempDir private Path root;

  @Test
  void saysThatThereIsNoFlowBeforeItSpeaksOfVersions() {
    try (CannedServer server = CannedServer.start()) {
      server.answers(
          "GET /v1/flows/pets/nope",
          404,
          "{\"code\": \"flow-not-found\", \"detail\": \"There is no flow pets/nope.\"}");
      CommandRuns helpflow = new CommandRuns(root);

      assertThat(helpflow.run("retire", "pets/nope", "--reason", "r", "--server", server.url()))
          .isEqualTo(5);
      assertThat(helpflow.err()).isEqualTo("There is no flow pets/nope.\n");
      assertThat(server.asked()).containsExactly("GET /v1/flows/pets/nope");
    }
  }
}
