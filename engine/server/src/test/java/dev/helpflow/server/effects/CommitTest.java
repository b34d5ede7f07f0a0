package dev.helpflow.server.effects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.FakeBank.Reply;
import dev.helpflow.server.sessions.HeldCall;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommitTest {
  private static final Map<String, Object> FAST =
      Map.of(
          "helpflow.sessions.lease", "1s",
          "helpflow.sessions.renew-every", "300ms",
          "helpflow.sessions.recover-every", "100ms",
          "helpflow.sessions.retry-first", "200ms",
          "helpflow.sessions.inline-budget", "500ms");
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final String INTENDED =
      "select count(*) from entries where kind = 'intended' and session_id = ?";

  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, FAST);

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
  void storesTheIntentionBeforeItSends() {
    AtomicLong stored = new AtomicLong();
    BANK.on(
        "/pay",
        request -> {
          stored.set(SERVER.count(INTENDED, request.header("Helpflow-Session")));
          return new Reply(200, "{\"reference\":\"r-1\"}");
        });

    Answer paid = SERVER.choose("ada", SERVER.begin("ada"), "pay");

    assertThat(paid.screen()).isEqualTo("paid");
    assertThat(paid.body().at("/move/kind").asText()).isEqualTo("forward");
    assertThat(stored).hasValue(1);
    assertThat(BANK.received("/pay")).hasSize(1);
    assertThat(BANK.received("/pay").getFirst().header("Idempotency-Key")).isNotEmpty();
    assertThat(work(paid)).isZero();
  }

  @Test
  void takesADefiniteRefusalAsTheEndOfIt() {
    BANK.on("/pay", request -> new Reply(422, "{\"code\":\"refused\"}"));

    Answer refused = SERVER.choose("ada", SERVER.begin("ada"), "pay");

    assertThat(refused.screen()).isEqualTo("failed");
    assertThat(BANK.received("/pay")).hasSize(1);
    assertThat(work(refused)).isZero();
  }

  @Test
  void sendsTheSameBytesWithTheSameKeyUntilTheOutcomeIsKnown() {
    AtomicInteger tries = new AtomicInteger();
    BANK.on(
        "/pay",
        request ->
            tries.incrementAndGet() < 3
                ? new Reply(503, "")
                : new Reply(200, "{\"reference\":\"r-1\"}"));

    Answer waiting = SERVER.choose("ada", SERVER.begin("ada"), "pay");
    Answer paid = eventually(SERVER, waiting, "paid");

    assertThat(waiting.sessionStatus()).isEqualTo("waiting");
    assertThat(waiting.body().at("/screen/refresh/afterMs").asLong()).isPositive();
    assertThat(waiting.body().at("/screen/back").asBoolean()).isFalse();
    assertThat(paid.screen()).isEqualTo("paid");
    assertThat(BANK.received("/pay")).hasSize(3);
    assertThat(BANK.received("/pay"))
        .extracting(FakeBank.Received::body)
        .containsOnly(BANK.received("/pay").getFirst().body());
    assertThat(BANK.received("/pay"))
        .extracting(request -> request.header("Idempotency-Key"))
        .containsOnly(BANK.received("/pay").getFirst().header("Idempotency-Key"));
    assertThat(SERVER.count(INTENDED, paid.session())).isEqualTo(1);
    assertThat(work(paid)).isZero();
  }

  @Test
  void anotherServerTakesOverWhatAServerLeftWhenItStopped() {
    HeldCall held = new HeldCall(new Reply(500, ""));
    BANK.on("/pay", held);
    RunningServer other = SERVER.another(BANK, FAST);
    Answer waiting = other.choose("ada", other.begin("ada"), "pay");
    held.awaitRequest();
    crash(other);
    FakeBank.Received first = BANK.received("/pay").getFirst();
    BANK.on("/pay", request -> new Reply(200, "{\"reference\":\"r-2\"}"));

    Answer paid = eventually(SERVER, waiting, "paid");
    held.close();

    assertThat(waiting.sessionStatus()).isEqualTo("waiting");
    assertThat(paid.screen()).isEqualTo("paid");
    FakeBank.Received last = BANK.received("/pay").getLast();
    assertThat(last.body()).isEqualTo(first.body());
    assertThat(last.header("Idempotency-Key")).isEqualTo(first.header("Idempotency-Key"));
    assertThat(work(paid)).isZero();
  }

  @Test
  void anotherServerMakesASafeCallAgainThatAServerLeftUnanswered() {
    HeldCall held = new HeldCall(new Reply(500, ""));
    BANK.on("/look", held);
    RunningServer other = SERVER.another(BANK, FAST);
    Answer waiting = other.choose("ada", other.begin("ada"), "look");
    held.awaitRequest();
    BANK.on("/look", request -> new Reply(200, "{\"state\":\"found\"}"));
    crash(other);

    Answer found = eventually(SERVER, waiting, "found");
    held.close();

    assertThat(waiting.sessionStatus()).isEqualTo("waiting");
    assertThat(found.body().at("/screen/components/0/text").asText()).isEqualTo("It is found.");
    assertThat(work(found)).isZero();
  }

  @Test
  void aServerKeepsItsLeaseForAsLongAsItsCallLasts() {
    BANK.on(
        "/pay",
        request -> {
          pause(Duration.ofMillis(2500));
          return new Reply(200, "{\"reference\":\"r-1\"}");
        });
    try (RunningServer other = SERVER.another(BANK, FAST)) {
      Answer waiting = SERVER.choose("ada", SERVER.begin("ada"), "pay");
      Answer paid = eventually(other, waiting, "paid");

      assertThat(waiting.sessionStatus()).isEqualTo("waiting");
      assertThat(paid.screen()).isEqualTo("paid");
      assertThat(BANK.received("/pay")).hasSize(1);
    }
  }

  @Test
  void goesOnInTheBackgroundWhenASafeCallTakesLong() {
    BANK.on(
        "/look",
        request -> {
          pause(Duration.ofSeconds(2));
          return new Reply(200, "{\"state\":\"fine\"}");
        });

    Answer waiting = SERVER.choose("ada", SERVER.begin("ada"), "look");
    Answer found = eventually(SERVER, waiting, "found");

    assertThat(waiting.status()).isEqualTo(200);
    assertThat(waiting.sessionStatus()).isEqualTo("waiting");
    assertThat(found.screen()).isEqualTo("found");
    assertThat(BANK.received("/look")).hasSize(1);
    assertThat(work(found)).isZero();
  }

  @Test
  void readingPerformsNothing() {
    BANK.on("/look", request -> new Reply(200, "{\"state\":\"fine\"}"));
    Answer found = SERVER.choose("ada", SERVER.begin("ada"), "look");
    BANK.reset();

    SERVER.read("ada", found.session());

    assertThat(BANK.received("/look")).isEmpty();
  }

  private static Answer eventually(RunningServer server, Answer session, String screen) {
    return Eventually.get(
        SOON,
        () -> server.read("ada", session.session()),
        answer -> answer.screen().equals(screen));
  }

  /** What a crash leaves: the lease is its owner's, who renews it no more and tells nobody. */
  private static void crash(RunningServer server) {
    server.loseDatabase();
    server.close();
  }

  private static long work(Answer session) {
    return Eventually.get(
        Duration.ofSeconds(2),
        () -> SERVER.count("select count(*) from work where session_id = ?", session.session()),
        count -> count == 0);
  }

  private static void pause(Duration time) {
    HeldCall.await(new CountDownLatch(1), time);
  }
}
