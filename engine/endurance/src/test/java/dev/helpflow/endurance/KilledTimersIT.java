package dev.helpflow.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills one of two servers while thousands of deadlines are due: each is reached once, and calls
 * its customer once. {@code -Dhelpflow.endurance.timers} says how many, 2,000 when it does not.
 */
class KilledTimersIT {
  private static final Path FLOW = Path.of("src", "test", "resources", "endurance", "timers.json");
  private static final int CLIENTS = 16;

  /** What a killed server had claimed is left to it for 15 seconds. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String FIRED =
      "select count(*) from entries where kind = 'signal' and not (body ->> 'late')::boolean";

  @Test
  void noDeadlineIsLostOrReachedTwiceWhenAServerIsKilled(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    int timers = Integer.getInteger("helpflow.endurance.timers", 2_000);
    Random random = new Random(Long.getLong("helpflow.endurance.seed", System.nanoTime()));
    try (TwoServers servers = new TwoServers(folder, 1)) {
      publish(servers.one());
      servers.both().forEach(ServerProcess::close);
      try (ServerProcess idle = idle(servers, folder)) {
        idle.start();
        begin(idle, timers);
      }
      assertThat(number(servers, FIRED)).as("what was fired before the servers ran").isZero();

      CompletableFuture.allOf(
              CompletableFuture.runAsync(servers.one()::start),
              CompletableFuture.runAsync(servers.other()::start))
          .join();
      int some = timers / 10 + random.nextInt(timers / 5);
      await(servers, FIRED, some);
      ServerProcess killed = servers.both().get(random.nextInt(2));
      killed.kill();
      long left = timers - number(servers, FIRED);
      assertThat(left).as("deadlines that were due when the server was killed").isPositive();
      System.out.println("Endurance: killed with " + left + " of " + timers + " deadlines due.");

      await(servers, FIRED, timers);
      assertThat(number(servers, FIRED)).isEqualTo(timers);
      assertThat(
              number(
                  servers, "select count(distinct session_id) from entries where kind = 'signal'"))
          .isEqualTo(timers);
      assertThat(number(servers, "select count(*) from entries where kind = 'signal'"))
          .as("late ones too")
          .isEqualTo(timers);
      assertThat(number(servers, "select count(*) from events where type = 'deadline.reached'"))
          .isEqualTo(timers);
      assertThat(
              number(servers, "select count(*) from events where type = 'session.needsCustomer'"))
          .isEqualTo(timers);
      assertThat(number(servers, "select count(*) from sessions where status = 'active'"))
          .isEqualTo(timers);
      assertThat(number(servers, "select count(*) from waits")).isZero();
    }
  }

  /** A server on the same database that fires nothing. */
  private static ServerProcess idle(TwoServers servers, Path folder) {
    Map<String, String> settings = new HashMap<>(TwoServers.IDENTITY.settings());
    settings.put("HELPFLOW_DATABASE_URL", servers.database());
    settings.put("HELPFLOW_SIGNALS_DEADLINES_EVERY", "1h");
    return new ServerProcess(folder.resolve("idle.log"), 1, settings);
  }

  private static void publish(ServerProcess server) throws IOException {
    String path = "/v1/flows/tests/timers";
    App author = new App(TwoServers.IDENTITY.of("author", "ann"));
    assertThat(author.post(server.address(), path + "/versions", Files.readString(FLOW), "publish"))
        .hasValueSatisfying(made -> assertThat(made.status()).isBetween(200, 299));
    String live = "{\"version\":1,\"inFlight\":\"pin\",\"reason\":\"A test.\"}";
    assertThat(author.put(server.address(), path + "/live", live))
        .hasValueSatisfying(made -> assertThat(made.status()).isEqualTo(200));
  }

  private static void begin(ServerProcess server, int timers) throws InterruptedException {
    App customer = new App(TwoServers.IDENTITY.of("customer", "cara"));
    AtomicInteger begun = new AtomicInteger();
    Semaphore room = new Semaphore(CLIENTS);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < timers; i++) {
        String body = "{\"flow\":\"tests/timers\",\"inputs\":{\"id\":\"" + i + "\"}}";
        String key = "begin-" + i;
        room.acquire();
        threads.execute(
            () -> {
              try {
                customer
                    .post(server.address(), "/v1/sessions", body, key)
                    .filter(answer -> answer.status() == 201)
                    .ifPresent(answer -> begun.incrementAndGet());
              } finally {
                room.release();
              }
            });
      }
    }
    assertThat(begun.get()).isEqualTo(timers);
  }

  private static void await(TwoServers servers, String query, long wanted) throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (number(servers, query) < wanted && System.nanoTime() < end) {
      Pauses.of(Duration.ofMillis(50));
    }
  }

  private static long number(TwoServers servers, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(servers.database());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
