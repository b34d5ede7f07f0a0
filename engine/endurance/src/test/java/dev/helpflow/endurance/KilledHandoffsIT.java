package dev.helpflow.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.endurance.App.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills one of two servers while people are asked for, accept and give back, and while a webhook is
 * told of it: no event is lost, none comes before an earlier one of its session, none comes twice
 * but as what it was, and each hand-off is in the state that its agent was told. {@code
 * -Dhelpflow.endurance.handoffs} says how many, 50 when it does not.
 */
class KilledHandoffsIT {
  private static final Path FLOW =
      Path.of("src", "test", "resources", "endurance", "handoffs.json");
  private static final int CLIENTS = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String ACCEPTED =
      "select count(*) from events where type = 'handoff.accepted'";

  /** Short times, so that the events of a killed server are told within ten seconds. */
  private static final Map<String, String> PACE =
      Map.of(
          "HELPFLOW_SECRET_DESK", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
          "HELPFLOW_EGRESS_HOSTS", "127.0.0.1",
          "HELPFLOW_EVENTS_TIMEOUT", "2s",
          "HELPFLOW_EVENTS_LEASE", "6s",
          "HELPFLOW_EVENTS_RETRY_FIRST", "100ms",
          "HELPFLOW_EVENTS_RETRY_LONGEST", "1s",
          "HELPFLOW_EVENTS_PROBE_LONGEST", "500ms");

  private final FrontDoor door = new FrontDoor();
  private final Line customer = new Line(new App(TwoServers.IDENTITY.of("customer", "cara")), door);
  private final Line agent = new Line(new App(TwoServers.IDENTITY.of("agent", "gil")), door);

  /** The state that each hand-off's agent was told, or the customer where no agent has it. */
  private final Map<String, String> told = new ConcurrentHashMap<>();

  @Test
  void noEventIsLostOrOvertakenAndEachHandoffIsWhereItsAgentWasTold(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    int handoffs = Integer.getInteger("helpflow.endurance.handoffs", 50);
    long seed = Long.getLong("helpflow.endurance.seed", System.nanoTime());
    Random random = new Random(seed);
    System.out.println("Endurance: hand-offs with the seed " + seed + ", in " + folder);
    try (EventReceiver receiver = new EventReceiver(seed);
        TwoServers servers = new TwoServers(folder, 1, PACE)) {
      prepare(servers.one(), receiver);
      servers.both().forEach(server -> door.add(server.address()));
      door.open();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        CompletableFuture<Void> begun =
            CompletableFuture.runAsync(() -> handOver(handoffs, threads), threads);
        int some = Math.max(1, handoffs / 6 + random.nextInt(Math.max(1, handoffs / 6)));
        await(servers, ACCEPTED, some);
        ServerProcess killed = servers.both().get(random.nextInt(2));
        killed.kill();
        door.remove(killed.address());
        long left = handoffs - number(servers, "select count(*) from handoffs");
        assertThat(left).as("hand-offs that were asked for after the kill").isPositive();
        begun.join();
      }
      assertThat(told).hasSize(handoffs);

      await(servers, "select (count(*) = 0)::integer from outbox", 1);
      assertThat(number(servers, "select count(*) from outbox")).as("left to be told").isZero();
      Map<String, List<String>> stored = stored(servers);
      assertThat(stored).hasSize(handoffs);
      assertThat(receiver.bySession()).isEqualTo(stored);
      assertThat(receiver.changed()).as("events that came again as another").isEmpty();
      assertThat(states(servers)).isEqualTo(told);
      assertOnce(servers);
      System.out.println(
          "Endurance: "
              + handoffs
              + " hand-offs, "
              + stored.values().stream().mapToInt(List::size).sum()
              + " events, told "
              + receiver.taken()
              + " times.");
    }
  }

  private static void prepare(ServerProcess server, EventReceiver receiver) throws IOException {
    String path = "/v1/flows/tests/handoffs";
    App author = new App(TwoServers.IDENTITY.of("author", "ann"));
    assertThat(author.post(server.address(), path + "/versions", Files.readString(FLOW), "publish"))
        .hasValueSatisfying(
            made -> assertThat(made.status()).as("%s", made.body()).isBetween(200, 299));
    String live = "{\"version\":1,\"inFlight\":\"pin\",\"reason\":\"A test.\"}";
    assertThat(author.put(server.address(), path + "/live", live))
        .hasValueSatisfying(made -> assertThat(made.status()).isEqualTo(200));
    String subscription =
        "{\"types\":[\"*\"],\"protocol\":\"HTTP\",\"sink\":\"%s\",\"secrets\":[\"env:HELPFLOW_SECRET_DESK\"],\"reason\":\"A test.\"}"
            .formatted(receiver.url());
    App operator = new App(TwoServers.IDENTITY.of("ops", "olga"));
    assertThat(operator.put(server.address(), "/v1/ops/subscriptions/desk", subscription))
        .hasValueSatisfying(made -> assertThat(made.status()).as("%s", made.body()).isEqualTo(201));
    // Within this time the other server has heard of it.
    Pauses.of(Duration.ofSeconds(2));
  }

  private void handOver(int handoffs, ExecutorService threads) {
    Semaphore room = new Semaphore(CLIENTS);
    for (int i = 0; i < handoffs; i++) {
      int number = i;
      room.acquireUninterruptibly();
      threads.execute(
          () -> {
            try {
              handOver(number);
            } finally {
              room.release();
            }
          });
    }
  }

  /** Of three one is only asked for, one accepted, and one accepted and given back. */
  private void handOver(int number) {
    String body = "{\"flow\":\"tests/handoffs\",\"inputs\":{\"id\":\"" + number + "\"}}";
    Answer begun = customer.insist("/v1/sessions", body, "begin-" + number);
    String path = "/v1/handoffs?session=" + begun.session();
    JsonNode handoff = agent.get(path).body().at("/handoffs/0");
    String id = handoff.path("id").asText();
    String state = handoff.path("state").asText();
    if (number % 3 > 0) {
      state = move(id, "accept", "{}");
    }
    if (number % 3 > 1) {
      state = move(id, "return", "{\"reason\":\"Done.\"}");
    }
    told.put(id, state);
  }

  private String move(String handoff, String move, String body) {
    Answer answer =
        agent.insist("/v1/handoffs/" + handoff + "/" + move, body, move + "-" + handoff);
    return answer.status() == 200
        ? answer.body().at("/handoff/state").asText()
        : move + " was answered with " + answer;
  }

  /** However often a request was sent again, what it asked for has happened once. */
  private static void assertOnce(TwoServers servers) throws SQLException {
    assertThat(
            number(
                servers,
                """
                select count(*) from (
                  select 1 from events where type like 'handoff.%'
                  group by session_id, type having count(*) > 1) as doubled
                """))
        .as("what has happened twice to a hand-off")
        .isZero();
  }

  private static Map<String, List<String>> stored(TwoServers servers) throws SQLException {
    return rows(servers, "select session_id, id::text from events e order by e.id").stream()
        .collect(
            Collectors.groupingBy(
                row -> row[0],
                LinkedHashMap::new,
                Collectors.mapping(row -> row[1], Collectors.toList())));
  }

  private static Map<String, String> states(TwoServers servers) throws SQLException {
    return rows(servers, "select id, state from handoffs").stream()
        .collect(Collectors.toMap(row -> row[0], row -> row[1]));
  }

  private static void await(TwoServers servers, String query, long wanted) throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (number(servers, query) < wanted && System.nanoTime() < end) {
      Pauses.of(Duration.ofMillis(20));
    }
  }

  private static long number(TwoServers servers, String query) throws SQLException {
    return Long.parseLong(rows(servers, query).getFirst()[0]);
  }

  private static List<String[]> rows(TwoServers servers, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(servers.database());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<String[]> rows = new ArrayList<>();
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        String[] values = new String[columns];
        for (int i = 0; i < columns; i++) {
          values[i] = row.getString(i + 1);
        }
        rows.add(values);
      }
      return rows;
    }
  }
}
