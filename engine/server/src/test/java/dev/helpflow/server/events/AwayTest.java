package dev.helpflow.server.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.events.Receiver.Received;
import dev.helpflow.server.events.Receiver.Reply;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receivers that are away, by a clock that the test moves. */
class AwayTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String DELIVERIES = "/v1/ops/subscriptions/desk/deliveries";

  @TempDir Path folder;

  private final FakeBank bank = new FakeBank();
  private final Receiver receiver = new Receiver();
  private RunningServer server;
  private MovedClock clock;

  @BeforeEach
  void start() {
    // The pauses that a server has unless it is told otherwise.
    server =
        Told.start(
            bank,
            folder,
            Map.of(
                MovedClockFactory.PROPERTY,
                "true",
                "helpflow.events.retry-first",
                "1s",
                "helpflow.events.retry-longest",
                "10m",
                "helpflow.events.probe-longest",
                "1m"));
    clock = (MovedClock) server.bean(Clock.class);
    receiver.forgiveTime();
  }

  @AfterEach
  void stop() {
    server.close();
    receiver.close();
    bank.close();
  }

  @Test
  void anHourAwayLosesNothingAndKeepsNobodyWaiting() {
    Told.subscribe(server, "desk", "\"*\"", receiver, folder, "");
    receiver.answer(_ -> Reply.of(503));
    for (int minute = 0; minute < 60; minute++) {
      Answer begun = server.begin("ada");
      Answer there = server.choose("ada", begun, "talk");
      assertThat(begun.status()).isEqualTo(201);
      assertThat(there.status()).isEqualTo(200);
      clock.advance(MINUTE);
    }
    awaitAttempts(3);
    assertThat(receiver.taken()).isEmpty();
    assertThat(receiverState().path("state").asText()).isEqualTo("failing");
    // Started, answered and handed over, sixty times.
    assertThat(Told.count(server, "outbox", "desk")).isEqualTo(180);

    receiver.answer(_ -> Reply.OK);
    clock.advance(MINUTE.multipliedBy(2));

    // The first that is taken brings all others, though the clock stands still.
    awaitDrained();
    Told.assertNothingIsLostOrOvertaken(server, receiver.taken());
    assertThat(receiver.taken()).hasSize(180);
    assertThat(receiverState().path("state").asText()).isEqualTo("well");
  }

  @Test
  void oneThatIsAwayIsAskedForOneSessionAtATimeAndNotBeforeItsTime() {
    Told.subscribe(server, "desk", "\"session.started\"", receiver, folder, "");
    receiver.answer(_ -> Reply.of(500));
    for (int i = 0; i < 3; i++) {
      server.begin("ada");
      awaitAttempts(i + 1);
      int failures = i + 1;
      Eventually.get(
          SOON, () -> receiverState().path("failures").asInt(), count -> count == failures);
    }
    assertThat(receiverState().has("nextTryAt")).isTrue();
    int before = receiver.received().size();

    server.begin("ada");
    pause();
    assertThat(receiver.received()).hasSize(before);

    // At most a second and its jitter.
    clock.advance(Duration.ofSeconds(2));
    awaitAttempts(before + 1);
    pause();
    assertThat(receiver.received()).hasSize(before + 1);
  }

  @Test
  void whatIsNotTakenIsGivenUpInTimeAndLaterEventsGoOn() {
    Told.subscribe(server, "desk", "\"*\"", receiver, folder, ", \"retryFor\": \"PT1H\"");
    receiver.answer(message -> message.type().equals("screen.answered") ? Reply.of(422) : Reply.OK);
    Answer talking = server.choose("ada", server.begin("ada"), "talk");
    awaitAttempts(2);
    awaitSettled();
    // The longest pause and its jitter are thirteen minutes: the fifth time is behind the hour.
    for (int i = 0; i < 5; i++) {
      assertThat(receiver.taken()).as("nothing overtakes").hasSize(1);
      int before = receiver.received().size();
      clock.advance(Duration.ofMinutes(13));
      awaitAttempts(before + 1);
      awaitSettled();
    }

    awaitTaken(2);
    awaitSettled();
    assertThat(receiver.taken())
        .extracting(Received::type)
        .containsExactly("session.started", "handoff.requested");
    JsonNode dead = server.get(Told.OPS, DELIVERIES + "?state=dead").body();
    assertThat(dead.path("pending").asInt()).isZero();
    assertThat(dead.path("dead").asInt()).isEqualTo(1);
    assertThat(dead.at("/deliveries/0/type").asText()).isEqualTo("screen.answered");
    assertThat(dead.at("/deliveries/0/session").asText()).isEqualTo(talking.session());
    assertThat(dead.at("/deliveries/0/lastError").asText())
        .isEqualTo("The receiver answered with the status 422.");

    receiver.answer(_ -> Reply.OK);
    Answer replayed =
        server.post(
            Told.OPS,
            "/v1/ops/subscriptions/desk/replay",
            "{\"dead\": true, \"reason\": \"The desk is mended.\"}",
            "");
    assertThat(replayed.body().path("events").asInt()).isEqualTo(1);
    awaitTaken(3);
    assertThat(receiver.taken().getLast().type()).isEqualTo("screen.answered");
    awaitDrained();
  }

  @Test
  void allThatWaitedForLongerThanItMayIsGivenUpWithTheReceiver() {
    Told.subscribe(
        server, "desk", "\"session.started\"", receiver, folder, ", \"retryFor\": \"PT1H\"");
    receiver.answer(_ -> Reply.of(503));
    for (int i = 0; i < 30; i++) {
      server.begin("ada");
    }
    awaitAttempts(1);
    Eventually.get(SOON, () -> receiverState().has("failingSince"), found -> found);

    clock.advance(Duration.ofHours(2));

    assertThat(
            Eventually.get(
                SOON,
                () -> server.get(Told.OPS, DELIVERIES).body().path("dead").asInt(),
                dead -> dead == 30))
        .isEqualTo(30);
    assertThat(receiver.taken()).isEmpty();
    // And what is new is told as soon as it can be.
    receiver.answer(_ -> Reply.OK);
    server.begin("ada");
    clock.advance(MINUTE.multipliedBy(2));
    awaitTaken(1);
  }

  @Test
  void oneThatIsGoneIsPausedUntilSomebodyResumesIt() {
    Told.subscribe(server, "desk", "\"*\"", receiver, folder, "");
    receiver.answer(_ -> Reply.of(410));
    server.choose("ada", server.begin("ada"), "talk");
    Eventually.get(
        SOON, () -> receiverState().path("state").asText(), word -> word.equals("paused"));
    assertThat(receiverState().path("why").asText())
        .isEqualTo("The receiver answered with the status 410. It wants no events any more.");
    int asked = receiver.received().size();
    receiver.answer(_ -> Reply.OK);
    clock.advance(Duration.ofDays(5));
    server.begin("ada");
    pause();
    assertThat(receiver.received()).hasSize(asked);

    Answer resumed =
        server.post(
            Told.OPS,
            "/v1/ops/subscriptions/desk/resume",
            "{\"reason\": \"It is wanted again.\"}",
            "");

    assertThat(resumed.body().at("/receiver/state").asText()).isEqualTo("well");
    // Being paused for longer than an event is tried gives nothing up.
    awaitDrained();
    Told.assertNothingIsLostOrOvertaken(server, receiver.taken());
  }

  @Test
  void whatFailedBeforeAPauseHasAllItsTimeAgain() {
    Told.subscribe(server, "desk", "\"session.started\"", receiver, folder, "");
    receiver.answer(_ -> Reply.of(422));
    server.begin("ada");
    awaitAttempts(1);
    awaitSettled();
    server.post(
        Told.OPS, "/v1/ops/subscriptions/desk/pause", "{\"reason\": \"It is mended.\"}", "");
    clock.advance(Duration.ofDays(5));
    server.post(
        Told.OPS, "/v1/ops/subscriptions/desk/resume", "{\"reason\": \"It is mended.\"}", "");

    // It fails once more, which is not the end of what may be tried for three days.
    awaitAttempts(2);
    awaitSettled();
    assertThat(server.get(Told.OPS, DELIVERIES).body().path("dead").asInt()).isZero();
    receiver.answer(_ -> Reply.OK);
    clock.advance(MINUTE);
    awaitTaken(1);
  }

  @Test
  void aReceiverThatAsksToBeLeftAloneIs() {
    Told.subscribe(server, "desk", "\"session.started\"", receiver, folder, "");
    receiver.answer(_ -> new Reply(429, Map.of("Retry-After", "600")));
    server.begin("ada");
    awaitAttempts(1);
    Eventually.get(SOON, () -> receiverState().has("nextTryAt"), found -> found);
    receiver.answer(_ -> Reply.OK);

    clock.advance(Duration.ofSeconds(599));
    pause();
    assertThat(receiver.received()).hasSize(1);

    clock.advance(Duration.ofSeconds(1));
    awaitTaken(1);
  }

  @Test
  void aSecretThatIsNotThereSendsNothingAndSaysSo() throws Exception {
    Told.subscribe(server, "desk", "\"*\"", receiver, folder, "");
    Files.delete(folder.resolve("secret"));
    server.begin("ada");

    assertThat(
            Eventually.get(SOON, () -> receiverState().path("why").asText(), why -> !why.isEmpty()))
        .startsWith("The event cannot be signed. The secret at file:");
    assertThat(receiver.received()).isEmpty();
  }

  private JsonNode receiverState() {
    return server.get(Told.OPS, DELIVERIES).body().path("receiver");
  }

  private void awaitAttempts(int count) {
    assertThat(Eventually.get(SOON, receiver.received()::size, size -> size >= count))
        .isGreaterThanOrEqualTo(count);
  }

  private void awaitTaken(int count) {
    assertThat(Eventually.get(SOON, () -> receiver.taken().size(), size -> size >= count))
        .isEqualTo(count);
  }

  /** Waits until what came of all attempts is stored, so that the next begin after it. */
  private void awaitSettled() {
    String leased =
        "select count(*) from outbox_lanes where subscription = ? and lease_owner is not null";
    assertThat(Eventually.get(SOON, () -> server.count(leased, "desk"), count -> count == 0))
        .isZero();
  }

  private void awaitDrained() {
    assertThat(Eventually.get(SOON, () -> Told.count(server, "outbox", "desk"), left -> left == 0))
        .isZero();
  }

  /** Long enough for many looks at what is to be told. */
  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
