package dev.helpflow.server.effects;

import static dev.helpflow.server.effects.ConnectorDocuments.connector;
import static dev.helpflow.server.effects.ConnectorDocuments.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.FakeBank.Reply;
import dev.helpflow.server.sessions.HeldCall;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of connectors whose rules say how: tried again, kept, held back. */
class CarefulCallsTest {
  @TempDir private Path folder;
  private final FakeBank bank = new FakeBank();

  @AfterEach
  void stop() {
    bank.close();
  }

  @Test
  void triesASafeCallAgainWhileItMayBeWellInAMoment() {
    AtomicInteger tries = new AtomicInteger();
    bank.on(
        "/look",
        request ->
            tries.incrementAndGet() < 3
                ? new Reply(503, "")
                : new Reply(200, "{\"state\":\"fine\"}"));
    try (RunningServer server =
        server(operation("look", "\"retry\": {\"attempts\": 3, \"first\": \"PT0.02S\"}"))) {
      assertThat(go(server, "ada", "look").screen()).isEqualTo("found");
      assertThat(bank.received("/look")).hasSize(3);
    }
  }

  @Test
  void triesNoMoreThanItMayAndNeverAfterARefusal() {
    try (RunningServer server =
        server(operation("look", "\"retry\": {\"attempts\": 3, \"first\": \"PT0.02S\"}"))) {
      bank.on("/look", request -> new Reply(503, ""));
      assertThat(go(server, "ada", "look").screen()).isEqualTo("failed");
      assertThat(bank.received("/look")).hasSize(3);

      bank.reset();
      bank.on("/look", request -> new Reply(404, "{\"code\":\"notFound\"}"));
      assertThat(go(server, "ada", "look").screen()).isEqualTo("missing");
      assertThat(bank.received("/look")).hasSize(1);
    }
  }

  @Test
  void givesACustomerTheirOwnAnswerAgainAndNobodyElse() {
    try (RunningServer server =
        server(operation("look", "\"cache\": {\"scope\": \"customer\", \"age\": \"PT1H\"}"))) {
      String same = UUID.randomUUID().toString();
      look(server, "ada", same);
      look(server, "ada", same);
      assertThat(bank.received("/look")).hasSize(1);

      look(server, "bob", same);
      look(server, "ada", "another");
      assertThat(bank.received("/look"))
          .extracting(request -> request.header("Helpflow-Subject"))
          .containsExactly("ada", "bob", "ada");
    }
  }

  @Test
  void givesEveryoneTheSameAnswerWhereThatIsSaidAndNeverAFailure() {
    try (RunningServer server =
        server(operation("look", "\"cache\": {\"scope\": \"everyone\", \"age\": \"PT1H\"}"))) {
      bank.on("/look", request -> new Reply(503, ""));
      assertThat(look(server, "ada", "x").screen()).isEqualTo("failed");

      bank.reset();
      assertThat(look(server, "ada", "x").screen()).isEqualTo("found");
      assertThat(look(server, "bob", "x").screen()).isEqualTo("found");
      assertThat(bank.received("/look")).hasSize(1);
    }
  }

  @Test
  void asksAgainWhenAnAnswerIsTooOld() {
    try (RunningServer server =
        server(operation("look", "\"cache\": {\"scope\": \"everyone\", \"age\": \"PT0.05S\"}"))) {
      look(server, "ada", "x");
      Eventually.get(
          Duration.ofSeconds(10),
          () -> {
            look(server, "ada", "x");
            return bank.received("/look").size();
          },
          calls -> calls >= 2);
    }
  }

  @Test
  void leavesAConnectorAloneThatFailsAndSeesWhenItIsWellAgain() {
    try (RunningServer server =
        server(
            connector("\"breaker\": {\"failureRate\": 50, \"calls\": 2, \"openFor\": \"PT2S\"}"))) {
      bank.on("/look", request -> new Reply(500, ""));
      go(server, "ada", "look");
      go(server, "ada", "look");
      assertThat(bank.received("/look")).hasSize(2);

      Answer held = go(server, "ada", "look");
      Answer refused = go(server, "ada", "pay");
      assertThat(held.screen()).isEqualTo("failed");
      assertThat(code(server, held)).isEqualTo("unavailable");
      assertThat(bank.received("/look")).hasSize(2);
      // Nothing of it was sent, so the customer is told at once and can try again.
      assertThat(refused.screen()).isEqualTo("failed");
      assertThat(bank.received("/pay")).isEmpty();

      bank.reset();
      Answer well =
          Eventually.get(
              Duration.ofSeconds(15),
              () -> go(server, "ada", "look"),
              answer -> answer.screen().equals("found"));
      assertThat(well.screen()).isEqualTo("found");
    }
  }

  @Test
  void aCommitThatMayHaveBeenDoneStaysUnknownWhileTheBreakerIsOpen() {
    try (RunningServer server =
        server(
            connector("\"breaker\": {\"failureRate\": 50, \"calls\": 1, \"openFor\": \"PT1S\"}"))) {
      bank.on("/pay", request -> new Reply(500, ""));
      Answer waiting = go(server, "ada", "pay");
      assertThat(waiting.sessionStatus()).isEqualTo("waiting");
      Eventually.get(
          Duration.ofSeconds(10),
          () ->
              server.count(
                  "select count(*) from unknown_commits where attempts > 1 and last_error like '%failed too often%'"
                      + " and session_id = ?",
                  waiting.session()),
          count -> count == 1);
      assertThat(server.read("ada", waiting.session()).sessionStatus()).isEqualTo("waiting");

      bank.on("/pay", request -> new Reply(200, "{\"reference\":\"r-1\"}"));
      Eventually.get(
          Duration.ofSeconds(15),
          () -> server.read("ada", waiting.session()),
          answer -> answer.screen().equals("paid"));
    }
  }

  @Test
  void makesNoMoreCallsAtOnceThanItMay() throws Exception {
    HeldCall held = new HeldCall(new Reply(200, "{\"state\":\"fine\"}"));
    bank.on("/look", held);
    try (RunningServer server = server(connector("\"atOnce\": 1"))) {
      Thread first = Thread.ofVirtual().start(() -> go(server, "ada", "look"));
      held.awaitRequest();

      Answer second = go(server, "bob", "look");
      held.close();
      first.join();

      assertThat(second.screen()).isEqualTo("failed");
      assertThat(code(server, second)).isEqualTo("unavailable");
      assertThat(bank.received("/look")).hasSize(1);
      assertThat(go(server, "cid", "look").screen()).isEqualTo("found");
    }
  }

  private RunningServer server(String document) {
    return ConnectorDocuments.server(bank, folder, document);
  }

  private static Answer go(RunningServer server, String customer, String way) {
    return server.choose(customer, server.begin(customer), way);
  }

  private static Answer look(RunningServer server, String customer, String id) {
    return server.choose(customer, server.begin(customer, id), "look");
  }

  /** The code that the session's last failure had. */
  private static String code(RunningServer server, Answer session) {
    for (String code : new String[] {"unavailable", "unreachable", "unexpected", "timeout"}) {
      if (server.count(
              "select count(*) from entries where kind = 'result' and body -> 'error' ->> 'code' = '"
                  + code
                  + "' and session_id = ?",
              session.session())
          > 0) {
        return code;
      }
    }
    return "";
  }
}
