package dev.helpflow.server.queues;

import static dev.helpflow.server.queues.QueueSteps.CALLS;
import static dev.helpflow.server.queues.QueueSteps.CLOSED;
import static dev.helpflow.server.queues.QueueSteps.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls whose times overlap, because they were cut otherwise when one of them was chosen. */
class OverlappingSlotsTest {
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private static final String TAKE =
      """
      insert into call_backs (handoff_id, session_id, queue, starts_at, ends_at, place)
      values ('another', 'another', 'cards', ?, ?, 1)
      """;

  /**
   * Of the one whose booking waits, so that each waits for the other: as it is when two insert
   * overlapping rows before either looks for the other's.
   */
  private static final String LOCK_SESSION = "select id from sessions where id = ? for update";

  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final QueueSteps QUEUES = new QueueSteps(SERVER);

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  @AfterEach
  void empty() {
    forget();
    QUEUES.empty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void whoBooksWhileAnOverlappingTimeIsTakenIsToldThatItIsTaken(int quarters) {
    QUEUES.set("cards", CLOSED + ", " + CALLS.formatted(OPEN, 1));

    Answer second = bookWhileTaken(quarters);

    assertThat(second.body().at("/screen/errors/0/message").asText())
        .isEqualTo("That time has just been taken. Choose another one.");
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void orHasTheNextPlace() {
    QUEUES.set("cards", CLOSED + ", " + CALLS.formatted(OPEN, 2));

    Answer second = bookWhileTaken(1);

    assertThat(second.body().at("/screen/errors/0").isObject()).isFalse();
    assertThat(count()).isEqualTo(2);
    assertThat(SERVER.count("select max(place) from call_backs where queue = ?", "cards"))
        .isEqualTo(2);
  }

  @Test
  void timesThatOnlyTouchAreBothGiven() {
    QUEUES.set("cards", CLOSED + ", " + CALLS.formatted(OPEN, 1));

    Answer second = bookWhileTaken(2);

    assertThat(second.body().at("/screen/errors/0").isObject()).isFalse();
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void twoWhoWaitForEachOtherAreToldThatItIsTaken() {
    QUEUES.set("cards", CLOSED + ", " + CALLS.formatted(OPEN, 1));

    Answer second = bookWhileTaken(1, LOCK_SESSION);

    assertThat(second.status()).as("%s", second.body()).isEqualTo(200);
    assertThat(second.body().at("/screen/errors/0/message").asText())
        .isEqualTo("That time has just been taken. Choose another one.");
    assertThat(count()).isEqualTo(1);
  }

  private static Answer bookWhileTaken(int quarters) {
    return bookWhileTaken(quarters, "select id from sessions where id = ?");
  }

  /**
   * Books a time while a call that begins so many quarters of an hour after it is stored.
   *
   * @param then what is done of the session while its booking waits
   */
  private static Answer bookWhileTaken(int quarters, String then) {
    Answer asked = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String wanted = QUEUES.options(asked).get(3);
    Instant from = Instant.parse(wanted).plus(QUARTER.multipliedBy(quarters));
    CompletableFuture<Answer> booking =
        SERVER
            .bean(Database.class)
            .transaction(
                connection -> {
                  try (PreparedStatement insert = connection.prepareStatement(TAKE)) {
                    insert.setObject(1, from.atOffset(ZoneOffset.UTC));
                    insert.setObject(2, from.plus(Duration.ofMinutes(30)).atOffset(ZoneOffset.UTC));
                    insert.executeUpdate();
                  }
                  CompletableFuture<Answer> begun =
                      CompletableFuture.supplyAsync(() -> QUEUES.book("ada", asked, wanted));
                  QUEUES.await(() -> begun.isDone() || isWaiting());
                  try (PreparedStatement next = connection.prepareStatement(then)) {
                    next.setString(1, asked.session());
                    next.execute();
                  }
                  return begun;
                });
    return booking.join();
  }

  /** Whether a statement waits for what another transaction comes to. */
  private static boolean isWaiting() {
    return SERVER.count(
            "select count(*) from pg_locks where not granted and locktype = ?", "transactionid")
        > 0;
  }

  private static long count() {
    return SERVER.count("select count(*) from call_backs where queue = ?", "cards");
  }

  private static void forget() {
    SERVER.count(
        """
        with gone as (delete from call_backs where handoff_id = ? returning 1)
        select count(*) from gone
        """,
        "another");
  }
}
