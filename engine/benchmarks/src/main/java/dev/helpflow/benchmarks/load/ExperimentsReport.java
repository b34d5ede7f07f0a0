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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How long the report of an experiment takes with many customers in it, all of whose windows have
 * closed in all the metrics that are built in.
 */
public final class ExperimentsReport {
  private static final String JAR = "engine/server/target/helpflow-server.jar";
  private static final FlowId FLOW = new FlowId("benchmarks", "experiments");
  private static final String OPS = "dev:ops:benchmarks";
  private static final long BUDGET_MILLIS = 2_000;
  private static final int TIMES = 7;

  /** Customers of two weeks, half of them in each variant, with apps of three platforms. */
  private static final String FILL =
      """
      insert into exposures
        (experiment, customer, variant, exposed_at, session_id, namespace, name, version, address, client, locale,
         phase)
      select 'bench', 'c-' || i, (array['control', 'other'])[1 + i %% 2],
             now() - interval '30 days' + (i %% 1209600) * interval '1 second', 's-' || i,
             'benchmarks', 'experiments', 1, 'split#1',
             (array['ios/8.3.0', 'android/8.3.0', 'web/1.0.0'])[1 + i %% 3], 'en-GB', 1
      from generate_series(1, %1$d) as i;
      insert into assignments (experiment, customer, variant, phase, client, assigned_at)
      select experiment, customer, variant, 1, client, exposed_at from exposures;
      insert into metric_values
        (experiment, metric, customer, variant, exposed_at, client, value, per)
      select experiment, metric, customer, variant, exposed_at, client,
             (hashtext(metric || customer) & 1)::double precision, 1
      from exposures, unnest(array['contactedHuman', 'confirmedResolved', 'assumedResolved',
                                   'gaveUp', 'timeToEnd', 'satisfaction']) as metric;
      insert into metric_sums
      select experiment, metric, variant, count(*), count(value), sum(value), sum(value * value),
             sum(per), sum(per * per), sum(value * per)
      from metric_values group by 1, 2, 3
      on conflict (experiment, metric, variant) do update
      set closed = excluded.closed, n = excluded.n, sum = excluded.sum, squares = excluded.squares,
          per = excluded.per, per_squares = excluded.per_squares, products = excluded.products;
      insert into metric_progress (experiment, metric, closed_to)
      select 'bench', metric, now() - interval '8 days'
      from unnest(array['contactedHuman', 'confirmedResolved', 'assumedResolved', 'gaveUp',
                        'timeToEnd', 'satisfaction']) as metric
      on conflict (experiment, metric) do update set closed_to = excluded.closed_to;
      """;

  private final PrintStream out;
  private final OwnServer server;
  private final Service service;

  private ExperimentsReport(PrintStream out, OwnServer server) {
    this.out = out;
    this.server = server;
    this.service = new Service(server.base());
  }

  /** Runs it: {@code --customers 1000000 --server <jar>}. It needs PostgreSQL's {@code psql}. */
  public static void run(Options options, PrintStream out) {
    int customers = Math.max(1, options.number("customers", 1_000_000, 100_000_000));
    Path jar = options.path("server", JAR);
    options.refuseOthers();
    try (OwnServer server = OwnServer.start(jar)) {
      new ExperimentsReport(out, server).run(customers);
    }
  }

  private void run(int customers) {
    new Author(service).publish(FLOW, document());
    service
        .put(
            OPS,
            "/v1/experiments/bench",
            Map.of(
                "hypothesis",
                "A report is quick.",
                "variants",
                List.of(
                    Map.of("name", "control", "weight", 0.5),
                    Map.of("name", "other", "weight", 0.5)),
                "reason",
                "To be measured."))
        .demand();
    service
        .post(
            OPS,
            "/v1/experiments/bench/changes",
            Map.of("change", "start", "reason", "To be measured."))
        .demand();
    sql(FILL.formatted(customers));
    sql("vacuum analyze exposures");
    sql("vacuum analyze assignments");
    sql("vacuum analyze metric_values");
    report(customers);
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      millis.add(report(customers));
    }
    millis.sort(Long::compare);
    out.printf(
        "report of %,d customers in six metrics: middle of %d %d ms, slowest %d ms; budget %d ms%n",
        customers, TIMES, millis.get(TIMES / 2), millis.getLast(), BUDGET_MILLIS);
  }

  private long report(int customers) {
    Service.Answer answer = service.get(OPS, "/v1/experiments/bench/report").demand();
    long exposed = 0;
    for (var variant : answer.body().path("variants")) {
      exposed += variant.path("exposed").asLong();
    }
    if (exposed != customers) {
      throw new BenchmarkException(
          "The report has " + exposed + " customers, but there are " + customers + ".");
    }
    return Duration.ofNanos(answer.nanos()).toMillis();
  }

  private void sql(String statements) {
    String unused =
        server
            .postgres()
            .run(
                "postgres",
                List.of(
                    "psql",
                    "-X",
                    "-q",
                    "-t",
                    "-A",
                    "-v",
                    "ON_ERROR_STOP=1",
                    "-c",
                    statements.strip()));
  }

  private static byte[] document() {
    try (InputStream in = ExperimentsReport.class.getResourceAsStream("experiments.json")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The flow of experiments cannot be read.", e);
    }
  }
}
