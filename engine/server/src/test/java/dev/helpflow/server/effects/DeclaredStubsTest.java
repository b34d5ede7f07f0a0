package dev.helpflow.server.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredStubsTest {
  @TempDir private Path folder;

  @Test
  void answerWhereNoBankIsToBeAsked() throws IOException {
    Path plain = Path.of("src", "test", "resources", "journey", "connectors", "bank.json");
    Files.writeString(
        folder.resolve("bank.json"),
        Files.readString(plain)
            .replace(
                "\"look\": {",
                "\"look\": { \"stubs\": [{ \"with\": { \"id\": \"gone\" }, \"error\": \"notFound\" }, { \"value\": { \"state\": \"stubbed\" } }],"));
    try (FakeBank bank = new FakeBank();
        RunningServer server =
            RunningServer.start(
                bank, Map.of("helpflow.stubs", "true", "helpflow.connectors", folder.toString()))) {
      RunningServer.Answer gone = server.choose("ada", server.begin("ada", "gone"), "look");
      RunningServer.Answer found = server.choose("ada", server.begin("ada", "here"), "look");
      RunningServer.Answer paid = server.choose("ada", server.begin("ada"), "pay");

      assertThat(gone.screen()).isEqualTo("missing");
      assertThat(found.body().at("/screen/components/0/text").asText()).isEqualTo("It is stubbed.");
      assertThat(bank.received("/look")).isEmpty();
      // It has no stub.
      assertThat(paid.screen()).isEqualTo("paid");
      assertThat(bank.received("/pay")).hasSize(1);
    }
  }

  @Test
  void keepAServerForCustomersFromStarting() {
    try (FakeBank bank = new FakeBank()) {
      assertThatThrownBy(
              () ->
                  RunningServer.start(
                      bank, Map.of("helpflow.stubs", "true", "helpflow.development", "false")))
          .hasStackTraceContaining("HELPFLOW_STUBS is true");
    }
  }
}
