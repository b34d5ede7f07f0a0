package dev.helpflow.benchmarks.load;

import dev.helpflow.benchmarks.BenchmarkException;
import dev.helpflow.benchmarks.Options;
import dev.helpflow.core.definition.FlowId;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * How late deadlines are fired that fall due within one second, with none and with many others
 * pending. That they do is by a calendar that opens at the full minute.
 */
public final class TimersReport {
  private static final String JAR = "engine/server/target/helpflow-server.jar";
  private static final FlowId FLOW = new FlowId("benchmarks", "timers");

  /** How many tenths of a second the deadlines are spread over. */
  private static final int SLOTS = 10;

  private static final int CLIENTS = 16;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String PENDING =
      """
      insert into waits (session_id, address, signal, key, deadline, armed_at)
      select 'pending-' || i, 'hold#1', 'bench.pending', i::text,
             now() + interval '1 hour' + i * interval '10 milliseconds', now()
      from generate_series(1, %d) as i; analyze waits
      """;

  private static final String LATENESS =
      """
      select round((1000 * percentile_disc(p) within group (order by late))::numeric)
      from (
        select extract(epoch from s.at - (a.body ->> 'deadline')::timestamptz) as late
        from entries a join entries s on s.session_id = a.session_id and s.kind = 'signal'
        where a.kind = 'armed' and (a.body ->> 'deadline')::timestamptz >= '%1$s') as fired,
        unnest(array[0.5, 0.99, 1]) as p
      group by p order by p
      """;

  private static final String FIRED =
      """
      select count(*) || ' ' || count(distinct session_id) from entries
      where kind = 'signal' and at >= '%s'
      """;

  private final PrintStream out;
  private final OwnServer server;
  private final Service service;

  private TimersReport(PrintStream out, OwnServer server) {
    this.out = out;
    this.server = server;
    this.service = new Service(server.base());
  }

  /**
   * Runs it: {@code --pending 100000 --due 2000 --server <jar>}. It takes some minutes, and needs
   * PostgreSQL's {@code psql}.
   */
  public static void run(Options options, PrintStream out) {
    int pending = options.number("pending", 100_000, 10_000_000);
    int due = Math.max(1, options.number("due", 2_000, 100_000));
    Path jar = options.path("server", JAR);
    options.refuseOthers();
    try (OwnServer server = OwnServer.start(jar)) {
      new TimersReport(out, server).run(pending, due);
    }
  }

  private void run(int pending, int due) {
    opens(Instant.now());
    new Author(service).publish(FLOW, document());
    // Once over, so that what is compared is not how warm the server is.
    fire(due);
    List<Long> alone = fire(due);
    tell("alone", 0, alone);
    sql(PENDING.formatted(pending));
    // What it costs to make so many at once is not what is measured.
    sql("vacuum analyze waits");
    sql("checkpoint");
    List<Long> beside = fire(due);
    tell("beside", pending, beside);
    out.printf(
        "p99 beside / alone %.2f; latest of all, budget at most 1000 ms: %d ms%n",
        beside.get(1) / (double) Math.max(1, alone.get(1)), beside.get(2));
  }

  private void tell(String what, int pending, List<Long> late) {
    out.printf(
        "  %-7s %,d pending: late by p50 %d ms, p99 %d ms, at most %d ms; memory %s%n",
        what, pending, late.get(0), late.get(1), late.get(2), server.memory());
  }

  /** Fires so many within a second; how late half, 99 % and all of them were, in milliseconds. */
  private List<Long> fire(int due) {
    // As long as it takes to begin them all, to a full minute.
    Instant opening = Instant.now().plus(Duration.ofSeconds(90)).truncatedTo(ChronoUnit.MINUTES);
    opens(opening);
    begin(due);
    if (Instant.now().isAfter(opening)) {
      throw new BenchmarkException(
          "Beginning " + due + " sessions took until they were due. Take fewer.");
    }
    await(opening);
    String[] counted = sql(FIRED.formatted(opening)).split(" ", -1);
    if (!counted[0].equals(Integer.toString(due)) || !counted[1].equals(counted[0])) {
      throw new BenchmarkException(
          "Of "
              + due
              + " deadlines, these were fired, and in so many sessions: "
              + String.join(", ", counted));
    }
    return sql(LATENESS.formatted(opening)).lines().map(Long::valueOf).toList();
  }

  /** Sets the calendar that the deadlines count in: closed until a full minute, then open. */
  private void opens(Instant at) {
    String day = at.toString().substring(0, 10);
    String time = at.toString().substring(11, 16);
    service
        .put(
            "dev:ops:benchmarks",
            "/v1/ops/calendars/soon",
            Map.of(
                "zone",
                "UTC",
                "week",
                Map.of(),
                "days",
                Map.of(day, List.of(time + "-24:00")),
                "reason",
                "To be measured."))
        .demand();
  }

  private void begin(int due) {
    Semaphore room = new Semaphore(CLIENTS);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> begun = new ArrayList<>();
      for (int i = 0; i < due; i++) {
        int number = i;
        room.acquire();
        begun.add(
            threads.submit(
                () -> {
                  try {
                    begin(number, number % SLOTS);
                  } finally {
                    room.release();
                  }
                }));
      }
      for (Future<?> each : begun) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new BenchmarkException("A session was not begun: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("The run was interrupted.");
    }
  }

  private void begin(int number, int slot) {
    service
        .post(
            "dev:customer:waits-" + number,
            "/v1/sessions",
            Map.of(
                "flow",
                FLOW.toString(),
                "inputs",
                Map.of("id", Integer.toString(number), "slot", (long) slot)))
        .demand();
  }

  private void await(Instant opening) {
    Instant end = opening.plus(PATIENCE);
    while (!sql("select count(*) from waits where signal = 'bench.due'").equals("0")) {
      if (Instant.now().isAfter(end)) {
        throw new BenchmarkException("Deadlines were not fired within " + PATIENCE + ".");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("The run was interrupted.");
    }
  }

  private String sql(String statements) {
    return server
        .postgres()
        .run(
            "postgres",
            List.of(
                "psql", "-X", "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1", "-c", statements.strip()))
        .strip();
  }

  private static byte[] document() {
    try (InputStream in = TimersReport.class.getResourceAsStream("timers.json")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The flow of timers cannot be read.", e);
    }
  }
}
