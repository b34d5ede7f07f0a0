package dev.helpflow.server.waits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WaitTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String MILLIS_TO_THE_DEADLINE =
      "select 1000 * extract(epoch from max(at) - min(at)) from entries"
          + " where kind in ('armed', 'signal') and session_id = ?";
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final RunningServer OTHER = SERVER.another(BANK, Map.of());

  /** What a new server does for the first time takes longer than the second that a wait has. */
  @BeforeAll
  static void warmUp() {
    signal("warm", "warm", "{}");
    listen("warm");
  }

  @AfterAll
  static void stop() {
    OTHER.close();
    SERVER.close();
    BANK.close();
  }

  @Test
  void aSignalEndsTheWaitThatListensForItsKey() {
    Answer waiting = listen("card-1");
    Answer deaf = listen("card-2");

    Answer signalled = signal("card-1", "s-1", "{\"by\":\"post\"}");
    Answer posted = eventually(waiting, "posted");

    assertThat(waiting.sessionStatus()).isEqualTo("waiting");
    assertThat(signalled.status()).isEqualTo(202);
    assertThat(posted.screen()).isEqualTo("posted");
    assertThat(SERVER.read("ada", deaf.session()).screen()).isNotEqualTo("posted");
  }

  @Test
  void aSignalThatCameEarlyIsTakenAtOnce() {
    String key = UUID.randomUUID().toString();
    signal(key, "early", "{}");

    assertThat(listen(key).screen()).isEqualTo("posted");
  }

  @Test
  void aSignalSentAgainIsTheSameAndFeedsNoSecondWait() {
    String key = UUID.randomUUID().toString();
    Answer first = listen(key);
    signal(key, "once", "{\"n\":1.0}");
    assertThat(eventually(first, "posted").screen()).isEqualTo("posted");

    Answer again = signal(key, "once", "{\"n\":1}");
    Answer other = signal(key, "once", "{\"n\":2}");

    assertThat(again.status()).isEqualTo(202);
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("signal-conflict");
    assertThat(listen(key).screen()).isEqualTo("listen");
  }

  @Test
  void theOldestWaitTakesASignalAndTheNextIsLeftToTheNext() {
    String key = UUID.randomUUID().toString();
    Answer older = listen(key);
    Answer newer = listen(key);

    signal(key, "one", "{}");

    assertThat(eventually(older, "posted").screen()).isEqualTo("posted");
    assertThat(eventually(newer, "late").screen()).isEqualTo("late");
  }

  @Test
  void aDeadlineFiresOnTimeWithinASecond() {
    Answer waiting = listen(UUID.randomUUID().toString());
    Answer late = eventually(waiting, "late");

    assertThat(late.screen()).isEqualTo("late");
    assertThat(count("signal", late)).isEqualTo(1);
    assertThat(SERVER.count(MILLIS_TO_THE_DEADLINE, late.session())).isBetween(1000L, 2000L);
  }

  @Test
  void ofSignalDeadlineAndActionOneWins() {
    for (int round = 0; round < 6; round++) {
      String key = UUID.randomUUID().toString();
      Answer waiting = listen(key);
      pause(Duration.ofMillis(800));
      CompletableFuture<Answer> action =
          CompletableFuture.supplyAsync(() -> OTHER.act("ada", waiting, "enough"));
      CompletableFuture<Answer> signal =
          CompletableFuture.supplyAsync(() -> signal(key, "s", "{}"));
      CompletableFuture.allOf(action, signal).join();
      pause(Duration.ofMillis(1200));

      Answer ended = SERVER.read("ada", waiting.session());

      assertThat(List.of("posted", "late", "done")).contains(ended.screen());
      assertThat(ended.sessionStatus()).isEqualTo("ended");
      assertThat(action.join().status()).isIn(200, 409);
      assertThat(action.join().status() == 200).isEqualTo(ended.screen().equals("done"));
      assertThat(SERVER.count("select count(*) from waits where session_id = ?", ended.session()))
          .isZero();
    }
  }

  @Test
  void aWaitThatIsLeftListensNoMore() {
    String key = UUID.randomUUID().toString();
    Answer waiting = listen(key);

    Answer done = SERVER.act("ada", waiting, "enough");

    assertThat(done.screen()).isEqualTo("done");
    assertThat(SERVER.count("select count(*) from waits where session_id = ?", done.session()))
        .isZero();
    signal(key, "later", "{}");
    assertThat(listen(key).screen()).as("the signal was left to this wait").isEqualTo("posted");
  }

  @Test
  void onlyServicesSendSignals() {
    Answer refused =
        SERVER.post(
            RunningServer.customer("ada"),
            "/v1/signals",
            "{\"name\":\"card.posted\",\"key\":\"k\",\"id\":\"i\"}",
            "");

    assertThat(refused.status()).isEqualTo(403);
  }

  private static Answer listen(String id) {
    return SERVER.choose("ada", SERVER.begin("ada", id), "wait");
  }

  private static Answer signal(String key, String id, String payload) {
    String body =
        "{\"name\":\"card.posted\",\"key\":\"%s\",\"id\":\"%s\",\"payload\":%s}"
            .formatted(key, id, payload);
    return OTHER.post("dev:ops:bank", "/v1/signals", body, "");
  }

  private static Answer eventually(Answer session, String screen) {
    return Eventually.get(
        SOON, () -> SERVER.read("ada", session.session()), a -> a.screen().equals(screen));
  }

  private static long count(String kind, Answer session) {
    return SERVER.count(
        "select count(*) from entries where kind = '" + kind + "' and session_id = ?",
        session.session());
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
