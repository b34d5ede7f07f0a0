package dev.helpflow.server.waits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signals for one session, and signals that come when nobody waits. */
class SignalBySessionTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String KEPT =
      "select count(*) from signal_inbox where taken_by is null and expires_at > now() and key = ?";
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());

  /** What a new server does for the first time takes longer than the second that a wait has. */
  @BeforeAll
  static void warmUp() {
    Answer asked = begin("warm");
    bySession(asked.session(), "warm", "{}");
    listen(asked);
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  @Test
  void aSignalForASessionEndsItsWaitWhateverItsKeyIs() {
    String key = UUID.randomUUID().toString();
    Answer other = listen(begin(key));
    Answer waiting = listen(begin(key));

    Answer signalled = bySession(waiting.session(), "s-1", "{\"by\":\"desk\"}");

    assertThat(signalled.status()).isEqualTo(202);
    assertThat(eventually(waiting, "posted").screen()).isEqualTo("posted");
    assertThat(SERVER.read("ada", other.session()).screen()).isNotEqualTo("posted");
  }

  @Test
  void aSignalThatCameBeforeTheWaitIsTakenAtOnce() {
    Answer asked = begin(UUID.randomUUID().toString());
    bySession(asked.session(), "early", "{}");

    assertThat(listen(asked).screen()).isEqualTo("posted");
  }

  @Test
  void aSignalForASessionIsNoOthersEvenIfItsKeyIsThatSessionsId() {
    Answer asked = begin(UUID.randomUUID().toString());
    bySession(asked.session(), "mine", "{}");

    Answer namesake = listen(begin(asked.session()));

    assertThat(namesake.screen()).isEqualTo("listen");
    assertThat(listen(asked).screen()).isEqualTo("posted");
  }

  @Test
  void aSignalAfterTheDeadlineIsKeptForTheNextThatWaits() {
    String key = UUID.randomUUID().toString();
    Answer missed = eventually(listen(begin(key)), "late");

    byKey(key, "afterwards");

    assertThat(kept(key)).isEqualTo(1);
    assertThat(SERVER.read("ada", missed.session()).screen()).isEqualTo("late");
    // Whoever looks for waits in the background may be there first, and then the step still waits.
    assertThat(eventually(listen(begin(key)), "posted").screen()).isEqualTo("posted");
    assertThat(kept(key)).isZero();
  }

  @Test
  void aSignalForASessionThatIsOverIsKeptAndChangesNothing() {
    Answer over = SERVER.act("ada", listen(begin(UUID.randomUUID().toString())), "enough");
    long entries = entries(over);

    Answer signalled = bySession(over.session(), "too-late", "{}");

    assertThat(signalled.status()).isEqualTo(202);
    assertThat(kept(over.session())).isEqualTo(1);
    assertThat(SERVER.read("ada", over.session()).screen()).isEqualTo("done");
    assertThat(entries(over)).isEqualTo(entries);
  }

  @Test
  void theSameSignalIsTakenOnceHoweverOftenItIsSent() {
    Answer asked = begin(UUID.randomUUID().toString());
    bySession(asked.session(), "once", "{}");
    listen(asked);

    assertThat(bySession(asked.session(), "once", "{}").status()).isEqualTo(202);
    assertThat(bySession(asked.session(), "once", "{\"n\":2}").code()).isEqualTo("signal-conflict");
    assertThat(byKey(asked.session(), "once").code())
        .as("the same id for a correlation key is another signal")
        .isEqualTo("signal-conflict");
    assertThat(kept(asked.session())).isZero();
  }

  @Test
  void aSessionThatNeverWasIsToldToTheSender() {
    Answer refused = bySession(UUID.randomUUID().toString(), "s", "{}");

    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.code()).isEqualTo("session-not-found");
  }

  @Test
  void aSignalIsForAKeyOrForASession() {
    String neither = "{\"name\":\"card.posted\",\"id\":\"i\"}";
    String both = "{\"name\":\"card.posted\",\"id\":\"i\",\"key\":\"k\",\"session\":\"s\"}";

    for (String body : new String[] {neither, both}) {
      Answer refused = send(body);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.body().path("detail").textValue()).contains("either the property key");
    }
  }

  private static Answer begin(String id) {
    return SERVER.begin("ada", id);
  }

  private static Answer listen(Answer asked) {
    return SERVER.choose("ada", asked, "wait");
  }

  private static Answer bySession(String session, String id, String payload) {
    return send(
        "{\"name\":\"card.posted\",\"session\":\"%s\",\"id\":\"%s\",\"payload\":%s}"
            .formatted(session, id, payload));
  }

  private static Answer byKey(String key, String id) {
    return send("{\"name\":\"card.posted\",\"key\":\"%s\",\"id\":\"%s\"}".formatted(key, id));
  }

  private static Answer send(String body) {
    return SERVER.post("dev:ops:bank", "/v1/signals", body, "");
  }

  private static Answer eventually(Answer session, String screen) {
    return Eventually.get(
        SOON, () -> SERVER.read("ada", session.session()), a -> a.screen().equals(screen));
  }

  private static long kept(String key) {
    return SERVER.count(KEPT, key);
  }

  private static long entries(Answer session) {
    return SERVER.count("select count(*) from entries where session_id = ?", session.session());
  }
}
