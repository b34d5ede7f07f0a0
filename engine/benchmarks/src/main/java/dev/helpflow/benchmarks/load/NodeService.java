package dev.helpflow.benchmarks.load;

import dev.helpflow.benchmarks.BenchmarkException;
import dev.helpflow.benchmarks.Node;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service written by hand, on a database of its own beside the server's. */
final class NodeService implements AutoCloseable {
  private static final String DATABASE = "by_hand";

  private final Process process;
  private final URI base;

  private NodeService(Process process, URI base) {
    this.process = process;
    this.base = base;
  }

  static NodeService start(Node node, PostgresAccess postgres) {
    postgres.run("postgres", List.of("psql", "-X", "-q", "-c", "create database " + DATABASE));
    Process process = node.start("service.js", postgres.environment(DATABASE));
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    try {
      String address = said.readLine();
      if (address == null) {
        throw new BenchmarkException(
            "The service written by hand did not start; what it said is above.");
      }
      return new NodeService(process, URI.create(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI base() {
    return base;
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
