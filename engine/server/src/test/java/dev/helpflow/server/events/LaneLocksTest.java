package dev.helpflow.server.events;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several who lock many sessions of one subscription at the same time. */
class LaneLocksTest {
  private static final int SESSIONS = 300;
  private static final Duration LONG = Duration.ofSeconds(4);

  /** As one writes who tells of several sessions at once. */
  private static final String WRITE =
      """
      insert into outbox_lanes (subscription, session_id)
      select 'flaky', 's' || lpad(i::text, 4, '0') from generate_series(1, %d) i order by 2
      on conflict (subscription, session_id) do update set version = outbox_lanes.version + 1
      """
          .formatted(SESSIONS);

  @TempDir Path folder;

  @Test
  void noTwoOfThemWaitForEachOther() {
    try (FakeBank bank = new FakeBank();
        RunningServer server = Told.start(bank, folder, Map.of());
        ExecutorService threads = Executors.newFixedThreadPool(5)) {
      Database database = server.bean(Database.class);
      LaneRepository lanes = server.bean(LaneRepository.class);
      SinkRepository sinks = server.bean(SinkRepository.class);
      Runnable write =
          () ->
              database.run(
                  connection -> {
                    try (PreparedStatement insert = connection.prepareStatement(WRITE)) {
                      return insert.executeUpdate();
                    }
                  });
      write.run();
      long end = System.nanoTime() + LONG.toNanos();
      CompletableFuture<?>[] all =
          Stream.<Runnable>of(
                  write,
                  () -> sinks.recovered("flaky"),
                  () -> sinks.recovered("flaky"),
                  () -> fail(lanes, "one", new Random(1)),
                  () -> fail(lanes, "other", new Random(2)))
              .map(
                  each ->
                      CompletableFuture.runAsync(
                          () -> {
                            while (System.nanoTime() < end) {
                              each.run();
                            }
                          },
                          threads))
              .toArray(CompletableFuture[]::new);

      assertThatCode(CompletableFuture.allOf(all)::join).doesNotThrowAnyException();
    }
  }

  /** Claims many and stores, in no order, that half of them failed and the others are done. */
  private static void fail(LaneRepository lanes, String server, Random random) {
    Instant now = Instant.now();
    List<Settled> settled = new ArrayList<>();
    for (Lane lane : lanes.claim("flaky", server, now, SESSIONS / 2, Duration.ofMinutes(1))) {
      settled.add(
          random.nextBoolean()
              ? Settled.well(lane, List.of(), true)
              : new Settled(lane, List.of(), List.of(), false, now.plusSeconds(60), 1, now, "No."));
    }
    Collections.shuffle(settled, random);
    lanes.settle("flaky", server, settled, now);
  }
}
