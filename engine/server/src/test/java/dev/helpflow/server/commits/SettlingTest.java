package dev.helpflow.server.commits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.FakeBank.Reply;
import dev.helpflow.server.sessions.HeldCall;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import dev.helpflow.server.sessions.Work;
import dev.helpflow.wire.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commits of unknown outcome that operators settle. */
class SettlingTest {
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, CommitSteps.FAST);

  @BeforeEach
  void answerWell() {
    BANK.reset();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  @Test
  void anOperatorSettlesOneThatWasDone() {
    BANK.on("/pay", request -> new Reply(503, ""));
    Answer waiting = SERVER.choose("ada", SERVER.begin("ada"), "pay");
    String id = CommitSteps.unknown(SERVER, waiting);

    Answer settled =
        CommitSteps.settle(
            SERVER,
            id,
            "{\"outcome\":\"done\",\"value\":{\"reference\":\"r-9\"},\"reason\":\"Payments say it was booked.\"}");
    Answer read = SERVER.read("ada", waiting.session());
    Answer again =
        CommitSteps.settle(
            SERVER, id, "{\"outcome\":\"refused\",\"reason\":\"A second thought.\"}");

    assertThat(settled.status()).as(settled.body().toString()).isEqualTo(200);
    assertThat(settled.body().at("/commit/state").asText()).isEqualTo("done");
    assertThat(read.screen()).isEqualTo("paid");
    assertThat(CommitSteps.listed(SERVER, waiting)).isEmpty();
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.code()).isEqualTo("commit-not-found");
    assertThat(
            SERVER.count(
                "select count(*) from audit_log where action = 'commit.settled' and who = 'olu'"
                    + " and reason = 'Payments say it was booked.' and subject = ?",
                id))
        .isEqualTo(1);
    assertThat(
            SERVER.count(
                "select count(*) from entries where kind = 'result' and body ->> 'value' like '%r-9%'"
                    + " and session_id = ?",
                waiting.session()))
        .isEqualTo(1);
  }

  @Test
  void anOperatorSettlesOneThatWillNeverBeDone() {
    BANK.on("/pay", request -> new Reply(503, ""));
    Answer waiting = SERVER.choose("ada", SERVER.begin("ada"), "pay");

    CommitSteps.settle(
        SERVER,
        CommitSteps.unknown(SERVER, waiting),
        "{\"outcome\":\"refused\",\"code\":\"refused\",\"reason\":\"It was never booked.\"}");

    assertThat(SERVER.read("ada", waiting.session()).screen()).isEqualTo("failed");
  }

  @Test
  void refusesASettlementThatTheOperationCouldNotHaveAnswered() {
    BANK.on("/pay", request -> new Reply(503, ""));
    Answer waiting = SERVER.choose("ada", SERVER.begin("ada"), "pay");
    String id = CommitSteps.unknown(SERVER, waiting);
    String reason = ",\"reason\":\"For a test.\"}";

    assertThat(
            CommitSteps.settle(
                    SERVER, id, "{\"outcome\":\"done\",\"value\":{\"reference\":7}" + reason)
                .code())
        .isEqualTo("invalid-request");
    assertThat(CommitSteps.settle(SERVER, id, "{\"outcome\":\"done\"" + reason).code())
        .isEqualTo("invalid-request");
    assertThat(
            CommitSteps.settle(SERVER, id, "{\"outcome\":\"refused\",\"code\":\"lost\"" + reason)
                .code())
        .isEqualTo("invalid-request");
    assertThat(CommitSteps.settle(SERVER, id, "{\"outcome\":\"perhaps\"" + reason).code())
        .isEqualTo("invalid-request");
    assertThat(CommitSteps.settle(SERVER, id, "{\"outcome\":\"refused\"}").code())
        .isEqualTo("invalid-request");
    assertThat(SERVER.post("dev:author:ann", "/v1/ops/commits/" + id + "/settle", "{}", "").code())
        .isEqualTo("forbidden");
    assertThat(CommitSteps.listed(SERVER, waiting)).isPresent();
    CommitSteps.settle(SERVER, id, "{\"outcome\":\"refused\"" + reason);
  }

  @Test
  void listsTheNextPageAlsoWhenTheLastOfTheOneBeforeIsSettled() {
    BANK.on("/pay", request -> new Reply(503, ""));
    Answer ada = SERVER.choose("ada", SERVER.begin("ada"), "pay");
    String first = CommitSteps.unknown(SERVER, ada);
    Answer bob = SERVER.choose("bob", SERVER.begin("bob"), "pay");
    String second = CommitSteps.unknown(SERVER, bob);
    String next = "";
    String last = "";
    // Others may be of other tests, and before these.
    while (!last.equals(first)) {
      JsonNode page =
          SERVER
              .get(
                  CommitSteps.OPS,
                  "/v1/ops/commits?limit=1" + (next.isEmpty() ? "" : "&after=" + next))
              .body();
      last = page.at("/commits/0/id").asText();
      next = page.path("next").asText();
      assertThat(last).isNotEmpty();
    }

    CommitSteps.settle(SERVER, first, "{\"outcome\":\"refused\",\"reason\":\"For a test.\"}");

    assertThat(SERVER.get(CommitSteps.OPS, "/v1/ops/commits?after=" + next).body().path("commits"))
        .extracting(commit -> commit.path("id").asText())
        .contains(second);
    assertThat(SERVER.get(CommitSteps.OPS, "/v1/ops/commits?after=" + second).code())
        .isEqualTo("invalid-request");
    CommitSteps.settle(SERVER, second, "{\"outcome\":\"refused\",\"reason\":\"For a test.\"}");
  }

  @Test
  void isNotSettledWhileItIsSentAgain() {
    AtomicInteger tries = new AtomicInteger();
    HeldCall again = new HeldCall(new Reply(200, "{\"reference\":\"r-1\"}"));
    BANK.on(
        "/pay",
        request -> tries.incrementAndGet() == 1 ? new Reply(503, "") : again.apply(request));
    Answer waiting = SERVER.choose("ada", SERVER.begin("ada"), "pay");
    again.awaitRequest();
    String id = CommitSteps.unknown(SERVER, waiting);

    Answer refused =
        SERVER.post(
            CommitSteps.OPS,
            "/v1/ops/commits/" + id + "/settle",
            "{\"outcome\":\"refused\",\"reason\":\"Not booked.\"}",
            "");
    again.close();

    assertThat(refused.code()).isEqualTo("commit-in-flight");
    assertThat(CommitSteps.eventually(SERVER, waiting, "paid").screen()).isEqualTo("paid");
    assertThat(
            SERVER.count(
                "select count(*) from audit_log where action = 'commit.settled' and subject = ?",
                id))
        .isZero();
  }

  @Test
  void isNotSentAgainWhileItIsSettled() {
    BANK.on("/pay", request -> new Reply(503, ""));
    Answer waiting = SERVER.choose("ada", SERVER.begin("ada"), "pay");
    CommitSteps.unknown(SERVER, waiting);
    boolean claimed = Eventually.get(CommitSteps.SOON, () -> claim(waiting), Boolean::booleanValue);
    List<Work.Unfinished> others =
        SERVER.bean(Work.class).claim("another", 1_000, Duration.ofSeconds(1));
    boolean twice = claim(waiting);

    assertThat(claimed).isTrue();
    assertThat(others)
        .extracting(unfinished -> unfinished.session().value())
        .doesNotContain(waiting.session());
    assertThat(twice).isFalse();
  }

  private static boolean claim(Answer session) {
    CommitRepository repository = SERVER.bean(CommitRepository.class);
    return SERVER
        .bean(Database.class)
        .run(connection -> repository.claim(connection, session.session()));
  }

  @Test
  void tellsWhatTheLedgerHasAndNotWhatWasSaid() {
    Settlement done = new Settlement(Settlement.Outcome.DONE, Map.of("reference", "r"), null, "x");
    Settlement refused = new Settlement(Settlement.Outcome.REFUSED, null, "refused", "x");
    JsonNode paid = Json.parse("{\"value\":{\"reference\":\"r\"}}".getBytes(UTF_8));
    JsonNode not = Json.parse("{\"error\":{\"code\":\"refused\"}}".getBytes(UTF_8));

    done.demandIs(paid);
    refused.demandIs(not);
    for (Runnable other :
        List.<Runnable>of(() -> done.demandIs(not), () -> refused.demandIs(paid))) {
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(other::run)
          .satisfies(e -> assertThat(e.code()).isEqualTo(ProblemCode.COMMIT_KNOWN));
    }
  }
}
