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
    Files.writeString(
        folder.resolve("bank.json"),
        ConnectorDocuments.plain()
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
  void areHeldToWhatTheVersionWasPublishedWith() throws IOException {
    Files.writeString(
        folder.resolve("bank.json"),
        ConnectorDocuments.plain()
            .replace("\"state\": { \"type\": \"string\" }", "\"state\": { \"type\": \"integer\" }")
            .replace("[\"notFound\"]", "[\"closed\"]")
            .replace(
                "\"look\": {",
                "\"look\": { \"stubs\": [{ \"with\": { \"id\": \"gone\" }, \"error\": \"closed\" }, { \"value\": { \"state\": 7 } }],")
            .replace(
                "{ \"reference\": { \"type\": \"string\" } }",
                "{ \"reference\": { \"type\": \"integer\" } }")
            .replace("\"pay\": {", "\"pay\": { \"stubs\": [{ \"value\": { \"reference\": 7 } }],"));
    try (FakeBank bank = new FakeBank();
        RunningServer before = RunningServer.start(bank, Map.of());
        RunningServer server =
            before.another(
                bank, Map.of("helpflow.stubs", "true", "helpflow.connectors", folder.toString()))) {
      RunningServer.Answer gone = server.choose("ada", server.begin("ada", "gone"), "look");
      RunningServer.Answer found = server.choose("ada", server.begin("ada", "here"), "look");
      RunningServer.Answer paid = server.choose("ada", server.begin("ada"), "pay");

      assertThat(failures(server, gone, "unexpected")).isEqualTo(1);
      assertThat(failures(server, found, "unexpected")).isEqualTo(1);
      assertThat(paid.sessionStatus()).isEqualTo("waiting");
    }
  }

  private static long failures(RunningServer server, RunningServer.Answer session, String code) {
    return server.count(
        "select count(*) from entries where kind = 'result' and body -> 'error' ->> 'code' = '"
            + code
            + "' and session_id = ?",
        session.session());
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
