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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
  void aLateOutcomeThatContradictsTheLedgerIsToldOnceAndChangesNothing() {
    try (FakeBank bank = new FakeBank();
        RunningServer server = RunningServer.start(bank, Map.of())) {
      bank.on("/pay", request -> new Reply(422, "{\"code\":\"refused\"}"));
      Answer failed = server.choose("ada", server.begin("ada"), "pay");
      String key = bank.received("/pay").getFirst().header("Idempotency-Key");
      long entries = entries(server, failed);

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

  private static Event event(String type) {
    return new Event(
        type,
        Instant.parse("2026-11-26T12:00:00Z"),
        "pay#1",
        Map.of("commit", "k-1", "ledger", "refused", "late", "done"));
  }
}
