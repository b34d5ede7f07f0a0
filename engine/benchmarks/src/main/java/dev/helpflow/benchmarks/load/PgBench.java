package dev.helpflow.benchmarks.load;

import dev.helpflow.benchmarks.BenchmarkException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SQL of a step from pgbench, on the server's own tables: what the database would do for nobody
 * but us.
 */
final class PgBench {
  private static final String DATABASE = "postgres";
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

  private final PostgresAccess postgres;
  private final int clients;

  PgBench(PostgresAccess postgres, int clients) {
    this.postgres = postgres;
    this.clients = clients;
  }

  /** Makes a session for each client, copied from one that is half-way through the conversation. */
  void prepare() {
    withScript(
        "prepare.sql",
        script ->
            postgres.run(
                DATABASE,
                List.of(
                    "psql",
                    "-X",
                    "-q",
                    "-v",
                    "ON_ERROR_STOP=1",
                    "-v",
                    "clients=" + clients,
                    "-f",
                    script)));
  }

  /** Steps a second. */
  double run(Duration length) {
    String said =
        withScript(
            "step.sql",
            script ->
                postgres.run(
                    DATABASE,
                    List.of(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        Integer.toString(clients),
                        "-j",
                        "1",
                        "-T",
                        Long.toString(length.toSeconds()),
                        "-f",
                        script)));
    Matcher rate = RATE.matcher(said);
    if (!rate.find()) {
      throw new BenchmarkException("pgbench told no rate: " + said);
    }
    return Double.parseDouble(rate.group(1));
  }

  @FunctionalInterface
  private interface Use {
    String of(String script);
  }

  private static String withScript(String name, Use use) {
    try (InputStream in = PgBench.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The script " + name + " is not on the class path.");
      }
      Path file = Files.createTempFile("helpflow-", name);
      try {
        Files.write(file, in.readAllBytes());
        return use.of(file.toString());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
