package dev.helpflow.example.bank;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The bank as a server on the loopback interface.
 *
 * <p>Run alone, it takes a port from its first argument or from {@code FAKE_BANK_PORT} (0 or none
 * for any that is free), prints {@code {"port": 41234}} on one line and serves until it is stopped.
 * Safe for use by many threads.
 */
public final class FakeBank implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads;
  private final Recorder recorder;

  private FakeBank(HttpServer server, ExecutorService threads, Recorder recorder) {
    this.server = server;
    this.threads = threads;
    this.recorder = recorder;
  }

  /** Runs the bank alone. */
  public static void main(String[] args) throws IOException {
    String port = args.length > 0 ? args[0] : System.getenv().getOrDefault("FAKE_BANK_PORT", "0");
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
      System.err.println("\"" + port + "\" is not a port: give a number from 0 to 65535.");
      System.exit(2);
    }
    FakeBank bank = start(Integer.parseInt(port));
    System.out.println(new ObjectMapper().writeValueAsString(Map.of("port", bank.port())));
  }

  /**
   * Starts the bank.
   *
   * @param port where it listens, or 0 for any that is free
   * @throws IOException when it cannot listen there
   */
  public static FakeBank start(int port) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Recorder recorder = new Recorder();
    LocalDate today = LocalDate.now(Clock.systemUTC());
    Bank bank =
        new Bank(Data.read(json, "operations.json", today), Data.read(json, "samples.json", today));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", new Counter(json, bank, recorder));
    server.start();
    return new FakeBank(server, threads, recorder);
  }

  /** Where it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  /**
   * The commits it was asked for, in the order of their first request; {@code GET /recorded}
   * answers the same.
   */
  public List<Recorded> recorded() {
    return recorder.recorded();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
