package dev.helpflow.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A Helpflow server in a JVM of its own, run from the jar that is shipped, that can be killed and
 * started again with the same port and settings.
 */
final class ServerProcess implements AutoCloseable {
  private static final Path JAR = Path.of("..", "server", "target", "helpflow-server.jar");
  private static final Duration START = Duration.ofSeconds(120);

  /** How customers reach a person without it. */
  static final String PHONE = "tel:+441632960001";

  /** Short times, so that what takes ten seconds in production is seen within two here. */
  private static final Map<String, String> PACE =
      Map.of(
          "HELPFLOW_SESSIONS_LEASE", "2s",
          "HELPFLOW_SESSIONS_RENEW_EVERY", "500ms",
          "HELPFLOW_SESSIONS_RECOVER_EVERY", "200ms",
          "HELPFLOW_SESSIONS_RETRY_FIRST", "300ms",
          "HELPFLOW_SESSIONS_RETRY_LONGEST", "2s",
          "HELPFLOW_SESSIONS_INLINE_BUDGET", "700ms",
          "HELPFLOW_SIGNALS_SWEEP_EVERY", "1s");

  private final Map<String, String> settings = new HashMap<>(PACE);
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path log;
  private final int port = freePort();
  private @Nullable Process process;

  /**
   * A server that is not started yet.
   *
   * @param log takes what it prints, of all its starts
   * @param more of its settings, as environment variables
   */
  ServerProcess(Path log, int bankPort, Map<String, String> more) {
    this.log = log;
    settings.put("HELPFLOW_PORT", Integer.toString(port));
    settings.put("HELPFLOW_PLACEHOLDERS_BANK_PORT", Integer.toString(bankPort));
    settings.put("HELPFLOW_CONNECTORS", "src/test/resources/endurance/connectors");
    settings.put("HELPFLOW_SUPPORT_PHONE", PHONE);
    // The bank is on this machine.
    settings.put("HELPFLOW_EGRESS_PRIVATE_RANGES", "127.0.0.0/8");
    settings.putAll(more);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Starts it and waits until it answers. */
  void start() {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException(
          JAR.toAbsolutePath() + " is missing. Run the test with verify, which builds it first.");
    }
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                JAR.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    // What the test itself runs with must not reach the server by chance.
    builder.environment().keySet().removeIf(name -> name.startsWith("HELPFLOW_"));
    builder.environment().putAll(settings);
    try {
      process = builder.start();
      awaitReady(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the process that was started last still lives. */
  boolean isAlive() {
    Process running = process;
    return running != null && running.isAlive();
  }

  /** Ends it at once, with no chance to clean up, and waits until it is gone. */
  void kill() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
      await(running, Duration.ofSeconds(10));
    }
  }

  /** Asks it to stop, as a service manager does. */
  @Override
  public void close() {
    Process running = process;
    if (running != null && running.isAlive()) {
      running.destroy();
      if (!await(running, Duration.ofSeconds(30))) {
        running.destroyForcibly();
      }
    }
  }

  private void awaitReady(Process starting) throws IOException {
    long end = System.nanoTime() + START.toNanos();
    while (!isReady()) {
      if (!starting.isAlive() || System.nanoTime() > end) {
        List<String> said = said();
        throw new IllegalStateException(
            "The server does not start. It said last: "
                + String.join("\n", said.subList(Math.max(0, said.size() - 20), said.size())));
      }
      Pauses.of(Duration.ofMillis(50));
    }
  }

  /** The lines that it has printed, in all of its starts. */
  List<String> said() {
    try {
      return Files.readAllLines(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it says that requests may be sent to it. */
  boolean isReady() {
    HttpRequest request =
        HttpRequest.newBuilder(address().resolve("/health/readiness"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      // It does not listen yet.
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted.", e);
    }
  }

  private static boolean await(Process ending, Duration patience) {
    try {
      return ending.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
