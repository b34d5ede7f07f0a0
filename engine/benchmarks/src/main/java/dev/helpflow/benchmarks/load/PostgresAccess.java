package dev.helpflow.benchmarks.load;

import dev.helpflow.benchmarks.BenchmarkException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How the programs of PostgreSQL reach a database server on this machine. */
record PostgresAccess(String port, String password) {
  private static final String USER = "helpflow";

  /** The one whose data lies in a folder of an embedded PostgreSQL. */
  static PostgresAccess of(Path folder) {
    try {
      // The fourth line of a running server's own note is its port.
      String port = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid")).get(3);
      return new PostgresAccess(port.strip(), Files.readString(folder.resolve("password")).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL's folder cannot be read.", e);
    }
  }

  /** The environment by which libpq, and the Node driver, find it. */
  Map<String, String> environment(String database) {
    return Map.of(
        "PGHOST", "127.0.0.1",
        "PGPORT", port,
        "PGUSER", USER,
        "PGPASSWORD", password,
        "PGDATABASE", database);
  }

  /** Runs a program of PostgreSQL to its end and returns what it printed. */
  String run(String database, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment(database));
    try {
      Process process = builder.start();
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      process.getInputStream().transferTo(printed);
      String said = printed.toString(StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new BenchmarkException(command.getFirst() + " failed: " + said);
      }
      return said;
    } catch (IOException e) {
      throw new BenchmarkException(
          command.getFirst()
              + " cannot be run ("
              + e.getMessage()
              + "). Install PostgreSQL's client programs and pgbench, or leave it out with --compare.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("The run of " + command.getFirst() + " was interrupted.");
    }
  }
}
