package dev.helpflow.server.queues;

import static dev.helpflow.server.queues.QueueSteps.CALLS;
import static dev.helpflow.server.queues.QueueSteps.CLOSED;
import static dev.helpflow.server.queues.QueueSteps.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
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
      values (?, 'another', 'cards', ?, ?, 1)
      """;

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
  void whoWaitsForEachOtherIsToldAsWhoComesSecond() {
    QUEUES.set("cards", CLOSED + ", " + CALLS.formatted(OPEN, 1));
    // Longer than it takes until each waits for the other, and less than the other looks after.
    lookForDeadlocksAfter("3s");
    try (RunningServer other = SERVER.another(BANK, Map.of())) {
      Answer asked = SERVER.choose("ada", SERVER.begin("ada"), "talk");
      String wanted = QUEUES.options(asked).get(3);
      Instant from = Instant.parse(wanted);

      CompletableFuture<Answer> booking =
          SERVER
              .bean(Database.class)
              .transaction(
                  connection -> {
                    try (Statement patience = connection.createStatement()) {
                      patience.execute("set local deadlock_timeout = '1min'");
                    }
                    take(connection, "another", from.minus(QUARTER));
                    CompletableFuture<Answer> begun =
                        CompletableFuture.supplyAsync(
                            () -> QUEUES.book(other, "ada", asked, wanted));
                    QUEUES.await(() -> begun.isDone() || isWaiting());
                    // Waits for the call that is being booked, which waits for the one before it.
                    take(connection, "third", from.plus(QUARTER));
                    return begun;
                  });

      assertThat(booking.join().body().at("/screen/errors/0/message").asText())
          .as("%s", booking.join().body())
          .isEqualTo("That time has just been taken. Choose another one.");
      assertThat(count()).isEqualTo(2);
    } finally {
      lookForDeadlocksAfter("1s");
    }
  }

  /** Books a time while a call that begins so many quarters of an hour after it is stored. */
  private static Answer bookWhileTaken(int quarters) {
    Answer asked = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String wanted = QUEUES.options(asked).get(3);
    Instant from = Instant.parse(wanted).plus(QUARTER.multipliedBy(quarters));
    CompletableFuture<Answer> booking =
        SERVER
            .bean(Database.class)
            .transaction(
                connection -> {
                  take(connection, "another", from);
                  CompletableFuture<Answer> begun =
                      CompletableFuture.supplyAsync(() -> QUEUES.book("ada", asked, wanted));
                  QUEUES.await(() -> begun.isDone() || isWaiting());
                  return begun;
                });
    return booking.join();
  }

  private static void take(Connection connection, String handoff, Instant from)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(TAKE)) {
      insert.setString(1, handoff);
      insert.setObject(2, from.atOffset(ZoneOffset.UTC));
      insert.setObject(3, from.plus(QUARTER.multipliedBy(2)).atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  /**
   * Sets after how long those who wait look whether they wait for each other, for connections that
   * are made from now on.
   */
  private static void lookForDeadlocksAfter(String time) {
    execute(
        """
        do $$ begin
          execute format('alter database %%I set deadlock_timeout = ''%s''', current_database());
        end $$
        """
            .formatted(time));
  }

  private static void execute(String statement) {
    SERVER
        .bean(Database.class)
        .run(
            connection -> {
              try (Statement sql = connection.createStatement()) {
                return sql.execute(statement);
              }
            });
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
        with gone as (delete from call_backs where session_id = ? returning 1)
        select count(*) from gone
        """,
        "another");
  }
}
