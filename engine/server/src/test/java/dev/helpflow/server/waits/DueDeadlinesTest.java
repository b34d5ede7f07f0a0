package dev.helpflow.server.waits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deadlines that several servers fire. */
class DueDeadlinesTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  /** Of servers that fire none by themselves. */
  private static final String NEVER = "1h";

  private final FakeBank bank = new FakeBank();
  private final List<RunningServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.reversed().forEach(RunningServer::close);
    bank.close();
  }

  @Test
  void twoServersFireWhatIsDueOnceEach() {
    RunningServer idle = first(Map.of("helpflow.signals.deadlines-every", NEVER));
    List<Answer> waiting = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      waiting.add(listen(idle));
    }

    // More are due than one server has room for at once.
    another(Map.of("helpflow.signals.at-once", "4"));
    another(Map.of("helpflow.signals.at-once", "4"));

    assertThat(Eventually.get(SOON, () -> pending(idle), left -> left == 0)).isZero();
    for (Answer each : waiting) {
      assertThat(idle.read("ada", each.session()).screen()).isEqualTo("late");
      assertThat(reached(idle, each, false)).isEqualTo(1);
      assertThat(reached(idle, each, true)).isZero();
    }
  }

  @Test
  void whatAServerHadClaimedThatIsGoneIsTakenOverWhenItsClaimEnds() {
    RunningServer idle = first(Map.of("helpflow.signals.deadlines-every", NEVER));
    Answer waiting = listen(idle);
    long end = claim(idle, waiting, Duration.ofSeconds(6));
    another(Map.of());
    Answer late =
        Eventually.get(
            SOON, () -> idle.read("ada", waiting.session()), a -> a.screen().equals("late"));

    assertThat(late.screen()).isEqualTo("late");
    assertThat(
            idle.count(
                "select 1000 * extract(epoch from at) from entries"
                    + " where kind = 'signal' and session_id = ?",
                waiting.session()))
        .as("no sooner than the claim ended")
        .isGreaterThanOrEqualTo(end);
  }

  @Test
  void aSessionThatExpiredWhileNoServerRanKeepsNoDeadline() {
    RunningServer idle =
        first(
            Map.of(
                "helpflow.signals.deadlines-every", NEVER, "helpflow.sessions.time-to-live", "1s"));
    Answer waiting = listen(idle);
    Answer expired =
        Eventually.get(
            SOON,
            () -> idle.read("ada", waiting.session()),
            a -> a.sessionStatus().equals("expired"));
    assertThat(expired.sessionStatus()).isEqualTo("expired");

    another(Map.of("helpflow.sessions.time-to-live", "1s"));

    assertThat(Eventually.get(SOON, () -> pending(idle), left -> left == 0)).isZero();
    assertThat(idle.read("ada", waiting.session()).sessionStatus()).isEqualTo("expired");
    assertThat(reached(idle, waiting, false)).isZero();
  }

  private RunningServer first(Map<String, Object> settings) {
    RunningServer server = RunningServer.start(bank, settings);
    servers.add(server);
    return server;
  }

  private void another(Map<String, Object> settings) {
    servers.add(servers.getFirst().another(bank, settings));
  }

  private static Answer listen(RunningServer server) {
    return server.choose("ada", server.begin("ada"), "wait");
  }

  private static long pending(RunningServer server) {
    return server.count("select count(*) from waits where signal = ?", "card.posted");
  }

  private static long reached(RunningServer server, Answer session, boolean late) {
    return server.count(
        "select count(*) from events where type = 'deadline.reached' and data ->> 'late' = '%s' and session_id = ?"
            .formatted(late),
        session.session());
  }

  /**
   * As a server does that is killed right after.
   *
   * @return when the claim ends, in milliseconds
   */
  private static long claim(RunningServer server, Answer waiting, Duration claim) {
    String update =
        "update waits set claimed_until = now() + interval '%d seconds' where session_id = ?"
            + " returning 1000 * extract(epoch from claimed_until)";
    return server.count(update.formatted(claim.toSeconds()), waiting.session());
  }
}
