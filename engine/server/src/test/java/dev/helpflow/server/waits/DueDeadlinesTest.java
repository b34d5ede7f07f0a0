package dev.helpflow.server.waits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.FakeBank.Reply;
import dev.helpflow.server.sessions.HeldCall;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deadlines that several servers fire. */
class DueDeadlinesTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  /** A call that is held takes 25 seconds. */
  private static final Duration LESS_THAN_THE_CALL = Duration.ofSeconds(15);

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

  @Test
  void whatACallBehindDeadlinesTakesHoldsUpNoOthers() {
    RunningServer server = first(Map.of("helpflow.signals.at-once", "8"));
    server.publish("tests/looking", looking());
    List<Answer> looking = new ArrayList<>();
    try (HeldCall held = new HeldCall(new Reply(200, "{\"state\":\"fine\"}"))) {
      bank.on("/look", held);
      for (int i = 0; i < 10; i++) {
        looking.add(server.choose("ada", begin(server, "tests/looking"), "wait"));
      }
      assertThat(Eventually.get(SOON, () -> bank.received("/look").size(), asked -> asked >= 8))
          .as("as many as there is room for")
          .isGreaterThanOrEqualTo(8);

      Answer other = listen(server);
      Answer late =
          Eventually.get(
              LESS_THAN_THE_CALL,
              () -> server.read("ada", other.session()),
              answer -> answer.screen().equals("late"));

      assertThat(late.screen()).isEqualTo("late");
      assertThat(server.read("ada", looking.getFirst().session()).screen()).isEqualTo("look");
    }
    for (Answer each : looking) {
      Answer found =
          Eventually.get(
              SOON,
              () -> server.read("ada", each.session()),
              answer -> answer.screen().equals("found"));
      assertThat(found.screen()).isEqualTo("found");
    }
    assertThat(bank.received("/look")).as("each is asked for once").hasSize(10);
  }

  private static Answer begin(RunningServer server, String flow) {
    return server.post(
        RunningServer.customer("ada"),
        "/v1/sessions",
        "{\"flow\":\"%s\",\"inputs\":{\"id\":\"%s\"}}".formatted(flow, UUID.randomUUID()),
        UUID.randomUUID().toString());
  }

  /** The journey, in which a deadline leads to a call that may take long. */
  private static String looking() {
    try {
      return Files.readString(Path.of("src", "test", "resources", "journey", "flow.json"))
          .replace("tests/journey", "tests/looking")
          .replace("\"onTimeout\": \"late\"", "\"onTimeout\": \"look\"")
          .replace("\"late\": { \"type\": \"end\", \"outcome\": \"unresolved\" },", "")
          .replaceFirst("\"timeout\": \"PT5S\"", "\"timeout\": \"PT25S\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
