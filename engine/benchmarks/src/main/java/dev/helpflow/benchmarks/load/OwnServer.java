package dev.helpflow.benchmarks.load;

import dev.helpflow.benchmarks.BenchmarkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The server's jar, started with an embedded PostgreSQL on a data folder that is deleted
 * afterwards.
 */
final class OwnServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final Path folder;
  private final URI base;

  private OwnServer(Process process, Path folder, URI base) {
    this.process = process;
    this.folder = folder;
    this.base = base;
  }

  /** Starts it and waits until it is ready. */
  static OwnServer start(Path jar) {
    if (!Files.exists(jar)) {
      throw new BenchmarkException(
          "There is no server at "
              + jar.toAbsolutePath()
              + ". Build it: ./mvnw -DskipTests -pl engine/server -am package");
    }
    try {
      Path folder = Files.createTempDirectory("helpflow-load-");
      int port = freePort();
      ProcessBuilder builder =
          new ProcessBuilder(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "@" + options(jar),
                  "-jar",
                  jar.toString()));
      builder.environment().put("HELPFLOW_HOST", "127.0.0.1");
      builder.environment().put("HELPFLOW_PORT", Integer.toString(port));
      builder.environment().put("HELPFLOW_DATA", folder.toString());
      builder.environment().remove("HELPFLOW_DATABASE_URL");
      builder.redirectErrorStream(true).redirectOutput(folder.resolve("server.log").toFile());
      OwnServer server =
          new OwnServer(builder.start(), folder, URI.create("http://127.0.0.1:" + port));
      server.awaitReady();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("The server cannot be started.", e);
    }
  }

  URI base() {
    return base;
  }

  /** Where its embedded PostgreSQL listens. */
  PostgresAccess postgres() {
    return PostgresAccess.of(folder.resolve("postgres"));
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** Its resident memory as Linux tells, its database's not counted; "unknown" elsewhere. */
  String memory() {
    try (Stream<String> lines =
        Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS"))
          .map(line -> line.replaceFirst("VmRSS:\\s*", ""))
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }

  /** What the launcher tells the JVM too, in the folder of the module whose jar it is. */
  private static Path options(Path jar) {
    Path options = jar.toAbsolutePath().normalize().resolve("../../jvm.options").normalize();
    if (!Files.exists(options)) {
      throw new BenchmarkException(
          "There are no JVM options at " + options + ". Run the benchmarks in a checkout.");
    }
    return options;
  }

  private void awaitReady() throws IOException {
    Service service = new Service(base);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!service.isReady()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        String said = Files.readString(folder.resolve("server.log"));
        close();
        throw new BenchmarkException("The server did not become ready. It said: " + said);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("The start was interrupted.");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The temporary data folder was not deleted whole.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
