package dev.helpflow.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.interpreter.Event;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.server.sessions.FakeBank.Reply;
import dev.helpflow.server.sessions.RunningServer.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Commits of which an outcome comes late that says otherwise than the ledger. */
class LateOutcomesTest {
  private static final String COUNTER = "helpflow.commits.contradicted";
  private static final CallError REFUSED = CallError.of("refused");

  @Test
  void countsWhatContradictsAndNothingElse() {
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    LateOutcomes late = new LateOutcomes(metrics);

    late.look(
        new SessionId("s"),
        List.of(event("commit.succeeded"), event("commit.contradicted"), event("session.ended")));

    assertThat(metrics.counter(COUNTER).count()).isEqualTo(1);
  }

  @Test
  void aLateOutcomeThatContradictsTheLedgerIsToldEachTimeAndChangesNothing() {
    try (FakeBank bank = new FakeBank();
        RunningServer server = RunningServer.start(bank, Map.of())) {
      bank.on("/pay", request -> new Reply(422, "{\"code\":\"refused\"}"));
      Answer failed = server.choose("ada", server.begin("ada"), "pay");
      String key = bank.received("/pay").getFirst().header("Idempotency-Key");
      long entries = entries(server, failed);
      long active = active(server, failed);

      late(server, failed, key, null, REFUSED);
      late(server, failed, "another", Map.of("reference", "r-1"), null);
      assertThat(told(server, failed)).as("the same again, and another commit").isZero();
      late(server, failed, key, Map.of("reference", "r-1"), null);

      assertThat(failed.screen()).isEqualTo("failed");
      assertThat(server.read("ada", failed.session()).screen()).isEqualTo("failed");
      assertThat(entries(server, failed)).isEqualTo(entries);
      assertThat(told(server, failed)).isEqualTo(1);
      assertThat(
              server.count(
                  "select count(*) from events where type = 'commit.contradicted' and address = 'pay#1'"
                      + " and data ->> 'connector' = 'bank' and data ->> 'operation' = 'pay'"
                      + " and data ->> 'ledger' = 'refused' and data ->> 'late' = 'done'"
                      + " and data ->> 'code' is null and data ->> 'commit' = ?",
                  key))
          .isEqualTo(1);
      assertThat(server.bean(MeterRegistry.class).counter(COUNTER).count()).isEqualTo(1);

      late(server, failed, key, Map.of("reference", "r-1"), null);
      assertThat(told(server, failed)).isEqualTo(2);
      assertThat(entries(server, failed)).isEqualTo(entries);
      assertThat(active(server, failed)).as("nobody did anything").isEqualTo(active);
      assertThat(server.bean(MeterRegistry.class).counter(COUNTER).count()).isEqualTo(2);
    }
  }

  @Test
  void soIsARefusalOfWhatWasDone() {
    try (FakeBank bank = new FakeBank();
        RunningServer server = RunningServer.start(bank, Map.of())) {
      bank.on("/pay", request -> new Reply(200, "{\"reference\":\"r-1\"}"));
      Answer paid = server.choose("ada", server.begin("ada"), "pay");
      String key = bank.received("/pay").getFirst().header("Idempotency-Key");
      long entries = entries(server, paid);

      late(server, paid, key, null, REFUSED);

      assertThat(server.read("ada", paid.session()).screen()).isEqualTo("paid");
      assertThat(entries(server, paid)).isEqualTo(entries);
      assertThat(
              server.count(
                  "select count(*) from events where type = 'commit.contradicted'"
                      + " and data ->> 'ledger' = 'done' and data ->> 'late' = 'refused'"
                      + " and data ->> 'code' = 'refused' and data ->> 'commit' = ?",
                  key))
          .isEqualTo(1);
    }
  }

  /** The worst of it: the customer has paid twice. */
  @Test
  void soIsAnAttemptThatAnotherHasFollowed() {
    try (FakeBank bank = new FakeBank();
        RunningServer server = RunningServer.start(bank, Map.of())) {
      server.publish("tests/again", payingAgain());
      bank.on("/pay", request -> new Reply(422, "{\"code\":\"refused\"}"));
      Answer failed = server.choose("ada", begin(server), "pay");
      bank.on("/pay", request -> new Reply(200, "{\"reference\":\"r-2\"}"));
      Answer paid = server.choose("ada", server.act("ada", failed, "back"), "pay");
      List<String> keys =
          bank.received("/pay").stream().map(each -> each.header("Idempotency-Key")).toList();
      long entries = entries(server, paid);

      late(server, paid, keys.getFirst(), null, REFUSED);
      assertThat(told(server, paid)).as("what the ledger has").isZero();
      late(server, paid, keys.getFirst(), Map.of("reference", "r-1"), null);

      assertThat(paid.screen()).isEqualTo("paid");
      assertThat(keys).doesNotHaveDuplicates().hasSize(2);
      assertThat(entries(server, paid)).isEqualTo(entries);
      assertThat(told(server, paid)).isEqualTo(1);
      assertThat(
              server.count(
                  "select count(*) from events where type = 'commit.contradicted' and address = 'pay#1'"
                      + " and data ->> 'connector' = 'bank' and data ->> 'operation' = 'pay'"
                      + " and data ->> 'ledger' = 'refused' and data ->> 'late' = 'done' and data ->> 'commit' = ?",
                  keys.getFirst()))
          .isEqualTo(1);
      assertThat(server.bean(MeterRegistry.class).counter(COUNTER).count()).isEqualTo(1);
    }
  }

  private static Answer begin(RunningServer server) {
    return server.post(
        RunningServer.customer("ada"),
        "/v1/sessions",
        "{\"flow\":\"tests/again\",\"inputs\":{\"id\":\"x\"}}",
        UUID.randomUUID().toString());
  }

  /** The journey, which after a refusal shows a screen that the customer can go back from. */
  private static String payingAgain() {
    try {
      return Files.readString(Path.of("src", "test", "resources", "journey", "flow.json"))
          .replace("tests/journey", "tests/again")
          .replace(
              "\"failed\": { \"type\": \"end\", \"outcome\": \"unresolved\" }",
              """
              "failed": { "type": "screen", "title": "@what", "components": [{ "type": "text", "id": "text", "text": "@what" }],
                "actions": [{ "id": "enough", "type": "submit", "label": "@enough" }], "next": "missing" }
              """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void late(
      RunningServer server,
      Answer session,
      String key,
      @Nullable Object value,
      @Nullable CallError error) {
    Input outcome = new Input.CallReturned(Address.of("pay"), "", key, value, error);
    server
        .bean(SessionRunner.class)
        .run(new SessionId(session.session()), Turn.of(outcome), Pace.unhurried(Clock.systemUTC()));
  }

  private static long told(RunningServer server, Answer session) {
    return server.count(
        "select count(*) from events where type = 'commit.contradicted' and session_id = ?",
        session.session());
  }

  private static long entries(RunningServer server, Answer session) {
    return server.count("select count(*) from entries where session_id = ?", session.session());
  }

  /** When somebody last did something, in microseconds. */
  private static long active(RunningServer server, Answer session) {
    return server.count(
        "select (1000000 * extract(epoch from updated_at))::bigint from sessions where id = ?",
        session.session());
  }

  private static Event event(String type) {
    return new Event(
        type,
        Instant.parse("2026-11-26T12:00:00Z"),
        "pay#1",
        Map.of("commit", "k-1", "ledger", "refused", "late", "done"));
  }
}
