package dev.helpflow.example.conversations;

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
import java.util.concurrent.TimeUnit;

/**
 * What {@code helpflow serve} starts: server, database and fake bank, in processes of their own.
 */
final class Served implements AutoCloseable {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  static final Path CLI = ROOT.resolve("sdk/cli/target/helpflow-cli.jar");
  private static final Duration START = Duration.ofSeconds(120);
  private static final Duration STOP = Duration.ofSeconds(45);

  private final Process process;
  private final Path log;
  private final int port;

  private Served(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Starts it with its data in a folder, and waits until it answers. */
  static Served in(Path folder) throws IOException, InterruptedException {
    if (!Files.exists(CLI)) {
      throw new IllegalStateException(
          CLI + " is missing. Run the test with verify, which builds it first.");
    }
    int port = freePort();
    Path log = folder.resolve("serve.log");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                CLI + ":" + CLI.resolveSibling("lib") + "/*",
                "dev.helpflow.cli.Helpflow",
                "serve",
                "--port",
                Integer.toString(port),
                "--data",
                folder.resolve("data").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    // What the build runs with must not reach the server by chance.
    builder.environment().keySet().removeIf(name -> name.startsWith("HELPFLOW_"));
    Served served = new Served(builder.start(), log, port);
    served.awaitReady();
    return served;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  private void awaitReady() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + "/health/readiness"))
            .timeout(Duration.ofSeconds(5))
            .build();
    long end = System.nanoTime() + START.toNanos();
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (!isReady(http, request)) {
        boolean over = process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end;
        if (over) {
          close();
          throw new IllegalStateException(
              "The server does not start. It said: " + Files.readString(log));
        }
      }
    }
  }

  private static boolean isReady(HttpClient http, HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      // Nobody listens yet, which is what is waited for.
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

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
