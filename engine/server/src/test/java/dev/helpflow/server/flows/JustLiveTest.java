package dev.helpflow.server.flows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Flows that have gone live on one server, started on another at once. */
class JustLiveTest {
  private static final Path NEWER = Path.of("src", "test", "resources", "newer", "flow.json");

  @Test
  void startsOnEveryServerWhatHasGoneLiveOnOne() throws IOException {
    try (FakeBank bank = new FakeBank();
        RunningServer here = RunningServer.start(bank, Map.of());
        RunningServer there = here.another(bank, Map.of())) {
      // As if it had not been told yet.
      there.bean(LiveListener.class).stop();
      here.publish("tests/newer", Files.readString(NEWER));
      assertThat(start(there, "tests/newer")).isEqualTo(201);
      assertThat(start(there, "tests/older")).isEqualTo(404);
    }
  }

  private static int start(RunningServer server, String flow) {
    return server
        .post(
            RunningServer.customer("ada"),
            "/v1/sessions",
            "{\"flow\":\"" + flow + "\",\"inputs\":{}}",
            UUID.randomUUID().toString())
        .status();
  }
}
