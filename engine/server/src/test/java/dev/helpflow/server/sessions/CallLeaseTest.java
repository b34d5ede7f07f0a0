package dev.helpflow.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.server.sessions.FakeBank.Reply;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lease on a call that a session waits for. */
class CallLeaseTest {
  private static final Duration SOON = Duration.ofSeconds(15);

  @Test
  void anInputThatChangesNothingLeavesItToWhoeverMakesTheCall() {
    try (FakeBank bank = new FakeBank();
        RunningServer server =
            RunningServer.start(bank, Map.of("helpflow.sessions.inline-budget", "100ms"));
        HeldCall held = new HeldCall(new Reply(200, "{\"state\":\"fine\"}"))) {
      bank.on("/look", held);
      Answer loading = server.choose("ada", server.begin("ada"), "look");
      assertThat(loading.sessionStatus()).isEqualTo("waiting");
      assertThat(leased(server, loading)).isEqualTo(1);

      server
          .bean(SessionRunner.class)
          .run(
              new SessionId(loading.session()),
              Turn.of(new Input.DeadlineReached(Address.of("listen"))),
              Pace.unhurried(Clock.systemUTC()));

      assertThat(leased(server, loading)).isEqualTo(1);
      held.close();
      Answer found =
          Eventually.get(
              SOON,
              () -> server.read("ada", loading.session()),
              answer -> answer.screen().equals("found"));
      assertThat(found.screen()).isEqualTo("found");
      assertThat(leased(server, loading)).isZero();
      assertThat(bank.received("/look")).hasSize(1);
    }
  }

  private static long leased(RunningServer server, Answer session) {
    return server.count("select count(*) from work where session_id = ?", session.session());
  }
}
