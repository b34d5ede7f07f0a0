package dev.helpflow.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code helpflow serve --faults none} with the flow of the kit, in a process of its own. */
final class FaultyServer implements AutoCloseable {
  private static final Path CLI = Path.of("../cli/target/helpflow-cli.jar").toAbsolutePath();
  private static final String READY = "Ready after";

  private final Process process;
  private final int port;

  private FaultyServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it with its data in a folder, and comes back when it is ready. */
  static FaultyServer start(Path folder) throws IOException {
    if (!Files.exists(CLI)) {
      throw new IllegalStateException(
          CLI + " is missing. Run the test with verify, which builds it first.");
    }
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jars = CLI + ":" + CLI.resolveSibling("lib") + "/*";
    List<String> command =
        List.of(java, "-cp", jars, "dev.helpflow.cli.Helpflow", "serve", "--faults", "none");
    List<String> where =
        List.of(
            "--port", Integer.toString(port),
            "--data", folder.toString(),
            "--flows", Scenarios.KIT.resolve("flows").toString());
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
    builder.command().addAll(where);
    // What the build runs with must not reach the server by chance.
    builder.environment().keySet().removeIf(name -> name.startsWith("HELPFLOW_"));
    FaultyServer server = new FaultyServer(builder.start(), port);
    server.awaitReady();
    return server;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /**
   * Reads what it says until it is ready, and from then on without looking, so that it never waits.
   */
  private void awaitReady() throws IOException {
    BufferedReader output = process.inputReader();
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith(READY)) {
        Thread.ofVirtual().start(() -> output.lines().forEach(ignored -> {}));
        return;
      }
    }
    throw new IllegalStateException("The server does not start. It said: " + said);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
