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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownCommitsTest {
  private static final Map<String, Object> FAST =
      Map.of(
          "helpflow.sessions.lease", "1s",
          "helpflow.sessions.renew-every", "300ms",
          "helpflow.sessions.recover-every", "100ms",
          "helpflow.sessions.retry-first", "200ms",
          "helpflow.sessions.retry-longest", "400ms",
          "helpflow.sessions.inline-budget", "500ms");
  private static final Path CAREFUL = Path.of("src", "test", "resources", "careful", "connectors");
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final String OPS = "dev:ops:olu";

  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, FAST);
  private static final FakeBank ASKED = new FakeBank();
  private static final RunningServer ASKING = RunningServer.start(ASKED, with(CAREFUL));

  @TempDir private Path folder;

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
                SOON,
                () -> listed(SERVER, waiting),
                found -> found.filter(c -> c.path("attempts").asInt() >= 2).isPresent())
            .orElseThrow();
    BANK.on("/pay", request -> new Reply(200, "{\"reference\":\"r-1\"}"));
    eventually(SERVER, waiting, "paid");

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
    assertThat(listed(SERVER, waiting)).isEmpty();
  }

  @Test
  void anOperatorSettlesOneThatWasDone() {
    BANK.on("/pay", request -> new Reply(503, ""));
    Answer waiting = SERVER.choose("ada", SERVER.begin("ada"), "pay");
    String id = unknown(SERVER, waiting);

    Answer settled =
        settle(
            id,
            "{\"outcome\":\"done\",\"value\":{\"reference\":\"r-9\"},\"reason\":\"Payments say it was booked.\"}");
    Answer read = SERVER.read("ada", waiting.session());
    Answer again = settle(id, "{\"outcome\":\"refused\",\"reason\":\"A second thought.\"}");

    assertThat(settled.status()).as(settled.body().toString()).isEqualTo(200);
    assertThat(settled.body().at("/commit/state").asText()).isEqualTo("done");
    assertThat(read.screen()).isEqualTo("paid");
    assertThat(listed(SERVER, waiting)).isEmpty();
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

    settle(
        unknown(SERVER, waiting),
        "{\"outcome\":\"refused\",\"code\":\"refused\",\"reason\":\"It was never booked.\"}");

    assertThat(SERVER.read("ada", waiting.session()).screen()).isEqualTo("failed");
  }

  @Test
  void refusesASettlementThatTheOperationCouldNotHaveAnswered() {
    BANK.on("/pay", request -> new Reply(503, ""));
    Answer waiting = SERVER.choose("ada", SERVER.begin("ada"), "pay");
    String id = unknown(SERVER, waiting);
    String reason = ",\"reason\":\"For a test.\"}";

    assertThat(settle(id, "{\"outcome\":\"done\",\"value\":{\"reference\":7}" + reason).code())
        .isEqualTo("invalid-request");
    assertThat(settle(id, "{\"outcome\":\"done\"" + reason).code()).isEqualTo("invalid-request");
    assertThat(settle(id, "{\"outcome\":\"refused\",\"code\":\"lost\"" + reason).code())
        .isEqualTo("invalid-request");
    assertThat(settle(id, "{\"outcome\":\"perhaps\"" + reason).code()).isEqualTo("invalid-request");
    assertThat(settle(id, "{\"outcome\":\"refused\"}").code()).isEqualTo("invalid-request");
    assertThat(SERVER.post("dev:author:ann", "/v1/ops/commits/" + id + "/settle", "{}", "").code())
        .isEqualTo("forbidden");
    assertThat(listed(SERVER, waiting)).isPresent();
    settle(id, "{\"outcome\":\"refused\"" + reason);
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
  void sendsNoOtherRequestWithTheSameKey() throws IOException {
    String moved = plain().replace("\"/pay\"", "\"/v2/pay\"");
    Files.writeString(folder.resolve("bank.json"), moved);
    try (FakeBank bank = new FakeBank();
        RunningServer first = RunningServer.start(bank, FAST)) {
      bank.on("/pay", request -> new Reply(503, ""));
      bank.on("/v2/pay", request -> new Reply(422, "{\"code\":\"refused\"}"));
      Answer waiting = first.choose("ada", first.begin("ada"), "pay");
      unknown(first, waiting);
      first.loseDatabase();
      try (RunningServer changed = first.another(bank, with(folder))) {
        JsonNode commit =
            Eventually.get(
                    SOON,
                    () -> listed(changed, waiting),
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
  void listsTheNextPageAlsoWhenTheLastOfTheOneBeforeIsSettled() {
    BANK.on("/pay", request -> new Reply(503, ""));
    Answer ada = SERVER.choose("ada", SERVER.begin("ada"), "pay");
    String first = unknown(SERVER, ada);
    Answer bob = SERVER.choose("bob", SERVER.begin("bob"), "pay");
    String second = unknown(SERVER, bob);
    String next = "";
    String last = "";
    // Others may be of other tests, and before these.
    while (!last.equals(first)) {
      JsonNode page =
          SERVER
              .get(OPS, "/v1/ops/commits?limit=1" + (next.isEmpty() ? "" : "&after=" + next))
              .body();
      last = page.at("/commits/0/id").asText();
      next = page.path("next").asText();
      assertThat(last).isNotEmpty();
    }

    settle(first, "{\"outcome\":\"refused\",\"reason\":\"For a test.\"}");

    assertThat(SERVER.get(OPS, "/v1/ops/commits?after=" + next).body().path("commits"))
        .extracting(commit -> commit.path("id").asText())
        .contains(second);
    assertThat(SERVER.get(OPS, "/v1/ops/commits?after=" + second).code())
        .isEqualTo("invalid-request");
    settle(second, "{\"outcome\":\"refused\",\"reason\":\"For a test.\"}");
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
    String id = unknown(SERVER, waiting);

    Answer refused =
        SERVER.post(
            OPS,
            "/v1/ops/commits/" + id + "/settle",
            "{\"outcome\":\"refused\",\"reason\":\"Not booked.\"}",
            "");
    again.close();

    assertThat(refused.code()).isEqualTo("commit-in-flight");
    assertThat(eventually(SERVER, waiting, "paid").screen()).isEqualTo("paid");
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
    unknown(SERVER, waiting);
    boolean claimed = Eventually.get(SOON, () -> claim(waiting), Boolean::booleanValue);
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

    Answer paid = eventually(SERVER, SERVER.choose("ada", SERVER.begin("ada"), "pay"), "paid");

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

    eventually(SERVER, SERVER.choose("ada", SERVER.begin("ada"), "pay"), "failed");

    assertThat(tries).hasValue(2);
  }

  @Test
  void sendsNoOtherRequestWithTheKeyOfOneWhoseServerStopped() throws IOException {
    String moved = plain().replace("\"/pay\"", "\"/v2/pay\"");
    assertThat(sentByAServerThatStopped(moved, "/v2/pay")).isEmpty();
  }

  @Test
  void sendsNothingToAnotherAddressWithTheSameKey() throws IOException {
    String elsewhere = plain().replace("127.0.0.1:${bank-port}", "127.0.0.1:${bank-port}/else");
    assertThat(sentByAServerThatStopped(elsewhere, "/else/pay")).isEmpty();
  }

  /** What came to a path after a server stopped amid a commit, and another has this connector. */
  private List<FakeBank.Received> sentByAServerThatStopped(String connector, String path)
      throws IOException {
    Files.writeString(folder.resolve("bank.json"), connector);
    try (FakeBank bank = new FakeBank();
        HeldCall held = new HeldCall(new Reply(500, ""));
        RunningServer first = RunningServer.start(bank, FAST)) {
      bank.on("/pay", held);
      bank.on(path, request -> new Reply(200, "{\"reference\":\"r-2\"}"));
      Answer waiting = first.choose("ada", first.begin("ada"), "pay");
      held.awaitRequest();
      first.loseDatabase();
      try (RunningServer changed = first.another(bank, with(folder))) {
        JsonNode commit =
            Eventually.get(
                    SOON,
                    () -> listed(changed, waiting),
                    found -> found.filter(c -> c.path("attempts").asInt() >= 2).isPresent())
                .orElseThrow();
        assertThat(commit.path("lastError").asText()).contains("have changed");
        return bank.received(path);
      }
    }
  }

  private static String plain() throws IOException {
    return Files.readString(
        Path.of("src", "test", "resources", "journey", "connectors", "bank.json"));
  }

  private static Answer pay(String screen) {
    return eventually(ASKING, ASKING.choose("ada", ASKING.begin("ada"), "pay"), screen);
  }

  private static Map<String, Object> with(Path connectors) {
    Map<String, Object> properties = new HashMap<>(FAST);
    properties.put("helpflow.connectors", connectors.toString());
    return properties;
  }

  private static Answer settle(String id, String body) {
    return Eventually.get(
        SOON,
        () -> SERVER.post(OPS, "/v1/ops/commits/" + id + "/settle", body, ""),
        answer -> !answer.code().equals("commit-in-flight"));
  }

  private static String unknown(RunningServer server, Answer session) {
    return Eventually.get(SOON, () -> listed(server, session), Optional::isPresent)
        .orElseThrow()
        .path("id")
        .asText();
  }

  private static Optional<JsonNode> listed(RunningServer server, Answer session) {
    for (JsonNode commit :
        server.get(OPS, "/v1/ops/commits?state=unknown").body().path("commits")) {
      if (commit.path("session").asText().equals(session.session())) {
        return Optional.of(commit);
      }
    }
    return Optional.empty();
  }

  private static Answer eventually(RunningServer server, Answer session, String screen) {
    return Eventually.get(
        SOON,
        () -> server.read("ada", session.session()),
        answer -> answer.screen().equals(screen));
  }
}
