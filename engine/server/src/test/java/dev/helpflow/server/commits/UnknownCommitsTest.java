package dev.helpflow.server.commits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.FakeBank.Reply;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commits of unknown outcome, until it is known. */
class UnknownCommitsTest {
  private static final Path CAREFUL = Path.of("src", "test", "resources", "careful", "connectors");
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, CommitSteps.FAST);
  private static final FakeBank ASKED = new FakeBank();
  private static final RunningServer ASKING = RunningServer.start(ASKED, CommitSteps.with(CAREFUL));

  @BeforeEach
  void answerWell() {
    BANK.reset();
    ASKED.reset();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    ASKING.close();
    BANK.close();
    ASKED.close();
  }

  @Test
  void operatorsSeeACommitUntilItsOutcomeIsKnown() {
    BANK.on("/pay", request -> new Reply(503, ""));
    Answer waiting = SERVER.choose("ada", SERVER.begin("ada"), "pay");

    JsonNode commit =
        Eventually.get(
                CommitSteps.SOON,
                () -> CommitSteps.listed(SERVER, waiting),
                found -> found.filter(c -> c.path("attempts").asInt() >= 2).isPresent())
            .orElseThrow();
    BANK.on("/pay", request -> new Reply(200, "{\"reference\":\"r-1\"}"));
    CommitSteps.eventually(SERVER, waiting, "paid");

    assertThat(commit.path("id").asText())
        .isEqualTo(BANK.received("/pay").getFirst().header("Idempotency-Key"));
    assertThat(commit.path("flow").asText()).isEqualTo("tests/journey");
    assertThat(commit.path("version").asInt()).isEqualTo(1);
    assertThat(commit.path("node").asText()).isEqualTo("pay");
    assertThat(commit.path("connector").asText()).isEqualTo("bank");
    assertThat(commit.path("operation").asText()).isEqualTo("pay");
    assertThat(commit.path("state").asText()).isEqualTo("unknown");
    assertThat(commit.path("lastError").asText()).contains("503");
    assertThat(Instant.parse(commit.path("since").asText()))
        .isBefore(Instant.parse(commit.path("lastAt").asText()));
    assertThat(CommitSteps.listed(SERVER, waiting)).isEmpty();
  }

  @Test
  void asksForTheOutcomeBeforeItSendsAgain() {
    ASKED.on("/pay", request -> new Reply(503, ""));
    ASKED.on("/outcome", request -> new Reply(200, "{\"reference\":\"r-7\"}"));

    Answer paid = pay("paid");

    assertThat(ASKED.received("/pay")).hasSize(1);
    assertThat(ASKED.received("/outcome")).hasSize(1);
    assertThat(ASKED.received("/outcome").getFirst().query())
        .isEqualTo("key=" + ASKED.received("/pay").getFirst().header("Idempotency-Key"));
    assertThat(paid.screen()).isEqualTo("paid");
  }

  @Test
  void sendsTheSameAgainWhenNothingOfItCame() {
    AtomicInteger tries = new AtomicInteger();
    ASKED.on(
        "/pay",
        request ->
            tries.incrementAndGet() == 1
                ? new Reply(503, "")
                : new Reply(200, "{\"reference\":\"r-1\"}"));
    ASKED.on("/outcome", request -> new Reply(404, "{\"code\":\"notFound\"}"));

    pay("paid");

    assertThat(ASKED.received("/pay")).hasSize(2);
    assertThat(ASKED.received("/pay").getLast().body())
        .isEqualTo(ASKED.received("/pay").getFirst().body());
    assertThat(ASKED.received("/pay").getLast().header("Idempotency-Key"))
        .isEqualTo(ASKED.received("/pay").getFirst().header("Idempotency-Key"));
  }

  @Test
  void takesARefusalThatIsToldAfterwards() {
    ASKED.on("/pay", request -> new Reply(503, ""));
    ASKED.on("/outcome", request -> new Reply(409, "{\"code\":\"refused\"}"));

    pay("failed");

    assertThat(ASKED.received("/pay")).hasSize(1);
  }

  @Test
  void sendsNothingAgainWhileTheOutcomeIsNotTold() {
    ASKED.on("/pay", request -> new Reply(503, ""));
    AtomicInteger asked = new AtomicInteger();
    ASKED.on(
        "/outcome",
        request ->
            switch (asked.incrementAndGet()) {
              // A wrong address, say: whether it knows the key, it does not tell.
              case 1 -> new Reply(404, "");
              case 2 -> new Reply(500, "");
              default -> new Reply(200, "{\"reference\":\"r-1\"}");
            });

    pay("paid");

    assertThat(asked).hasValue(3);
    assertThat(ASKED.received("/pay")).hasSize(1);
  }

  @Test
  void takesNoClientErrorForARefusalOfWhatMayHaveBeenDone() {
    AtomicInteger tries = new AtomicInteger();
    BANK.on(
        "/pay",
        request ->
            switch (tries.incrementAndGet()) {
              // It was booked, and the answer lost.
              case 1 -> new Reply(503, "");
              case 2 -> new Reply(401, "");
              case 3 -> new Reply(403, "{\"code\":\"unexpected\"}");
              case 4 -> new Reply(409, "{\"code\":\"inProgress\"}");
              default -> new Reply(200, "{\"reference\":\"r-1\"}");
            });

    Answer paid =
        CommitSteps.eventually(SERVER, SERVER.choose("ada", SERVER.begin("ada"), "pay"), "paid");

    assertThat(paid.screen()).isEqualTo("paid");
    assertThat(tries).hasValue(5);
  }

  @Test
  void takesADeclaredCodeForARefusalOfWhatWasSentBefore() {
    AtomicInteger tries = new AtomicInteger();
    BANK.on(
        "/pay",
        request ->
            tries.incrementAndGet() == 1
                ? new Reply(503, "")
                : new Reply(409, "{\"code\":\"refused\"}"));

    CommitSteps.eventually(SERVER, SERVER.choose("ada", SERVER.begin("ada"), "pay"), "failed");

    assertThat(tries).hasValue(2);
  }

  private static Answer pay(String screen) {
    return CommitSteps.eventually(ASKING, ASKING.choose("ada", ASKING.begin("ada"), "pay"), screen);
  }
}
