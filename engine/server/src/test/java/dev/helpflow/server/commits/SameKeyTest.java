package dev.helpflow.server.commits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.FakeBank.Reply;
import dev.helpflow.server.sessions.HeldCall;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That nothing else is sent with the key of a commit that may have been done. */
class SameKeyTest {
  @TempDir private Path folder;

  @Test
  void sendsNoOtherRequestWithTheSameKey() throws IOException {
    String moved = CommitSteps.plain().replace("\"/pay\"", "\"/v2/pay\"");
    Files.writeString(folder.resolve("bank.json"), moved);
    try (FakeBank bank = new FakeBank();
        RunningServer first = RunningServer.start(bank, CommitSteps.FAST)) {
      bank.on("/pay", request -> new Reply(503, ""));
      bank.on("/v2/pay", request -> new Reply(422, "{\"code\":\"refused\"}"));
      Answer waiting = first.choose("ada", first.begin("ada"), "pay");
      CommitSteps.unknown(first, waiting);
      first.loseDatabase();
      try (RunningServer changed = first.another(bank, CommitSteps.with(folder))) {
        JsonNode commit =
            Eventually.get(
                    CommitSteps.SOON,
                    () -> CommitSteps.listed(changed, waiting),
                    found ->
                        found
                            .filter(c -> c.path("lastError").asText().contains("have changed"))
                            .isPresent())
                .orElseThrow();
        assertThat(commit.path("attempts").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(bank.received("/v2/pay")).isEmpty();
        assertThat(changed.read("ada", waiting.session()).sessionStatus()).isEqualTo("waiting");
      }
    }
  }

  @Test
  void sendsNoOtherRequestWithTheKeyOfOneWhoseServerStopped() throws IOException {
    String moved = CommitSteps.plain().replace("\"/pay\"", "\"/v2/pay\"");
    assertThat(sentByAServerThatStopped(moved, "/v2/pay")).isEmpty();
  }

  @Test
  void sendsNothingToAnotherAddressWithTheSameKey() throws IOException {
    String elsewhere =
        CommitSteps.plain().replace("127.0.0.1:${bank-port}", "127.0.0.1:${bank-port}/else");
    assertThat(sentByAServerThatStopped(elsewhere, "/else/pay")).isEmpty();
  }

  /** What came to a path after a server stopped amid a commit, and another has this connector. */
  private List<FakeBank.Received> sentByAServerThatStopped(String connector, String path)
      throws IOException {
    Files.writeString(folder.resolve("bank.json"), connector);
    try (FakeBank bank = new FakeBank();
        HeldCall held = new HeldCall(new Reply(500, ""));
        RunningServer first = RunningServer.start(bank, CommitSteps.FAST)) {
      bank.on("/pay", held);
      bank.on(path, request -> new Reply(200, "{\"reference\":\"r-2\"}"));
      Answer waiting = first.choose("ada", first.begin("ada"), "pay");
      held.awaitRequest();
      first.loseDatabase();
      try (RunningServer changed = first.another(bank, CommitSteps.with(folder))) {
        JsonNode commit =
            Eventually.get(
                    CommitSteps.SOON,
                    () -> CommitSteps.listed(changed, waiting),
                    found -> found.filter(c -> c.path("attempts").asInt() >= 2).isPresent())
                .orElseThrow();
        assertThat(commit.path("lastError").asText()).contains("have changed");
        return bank.received(path);
      }
    }
  }
}
