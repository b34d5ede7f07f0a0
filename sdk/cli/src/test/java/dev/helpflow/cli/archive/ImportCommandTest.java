package dev.helpflow.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.cli.CannedServer;
import dev.helpflow.cli.CommandRuns;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  @TempDir private Path root;

  @Test
  void sumsUpWhatIsThereAlready() {
    CommandRuns helpflow = new CommandRuns(root);
    String version =
        "{\"version\": %d, \"contentHash\": \"h\", \"document\": {\"id\": \"pets/lost\"}}";
    Path file =
        helpflow.write(
            "pets.json",
            "{\"helpflow\": \"archive/1\", \"flows\": [{\"flow\": \"pets/lost\", \"versions\": [%s, %s]}]}"
                .formatted(version.formatted(1), version.formatted(2)));
    try (CannedServer server = CannedServer.start()) {
      server.answers("GET /v1/flows", 200, "{\"flows\": []}");
      server.answers(
          "POST /v1/flows/pets/lost/versions", 200, "{\"version\": 1, \"contentHash\": \"h\"}");

      assertThat(helpflow.run("import", file.toString(), "--server", server.url())).isZero();
      assertThat(helpflow.out()).isEqualTo("Of pets/lost, 2 versions are there already.\n");
    }
  }
}
