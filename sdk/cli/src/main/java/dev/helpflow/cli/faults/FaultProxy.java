package dev.helpflow.cli.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A proxy in front of a server on this machine that lets faults befall what customers' apps ask.
 * Authors, agents and pages pass untouched. A request may ask for its fault with the header {@code
 * Helpflow-Fault: lost-response}, or to be spared with {@code none}; every fault is printed.
 */
public final class FaultProxy implements AutoCloseable {
  static final String HEADER = "Helpflow-Fault";
  private static final String SPARED = "none";

  private final Upstream upstream;
  private final HttpServer server;
  private final FaultMix.Dealer dealer;
  private final @Nullable SlowBank bank;
  private final PrintWriter out;

  private FaultProxy(
      Upstream upstream,
      HttpServer server,
      FaultMix mix,
      @Nullable SlowBank bank,
      PrintWriter out) {
    this.upstream = upstream;
    this.server = server;
    this.dealer = mix.dealer();
    this.bank = bank;
    this.out = out;
  }

  /**
   * Starts one at a port of the loopback address.
   *
   * @param bank what the server calls; without it nothing can be made to wait
   * @param out told of every fault
   */
  public static FaultProxy start(
      int port, int serverPort, FaultMix mix, @Nullable SlowBank bank, PrintWriter out)
      throws IOException {
    InetSocketAddress where = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(where, 0);
    FaultProxy proxy = new FaultProxy(new Upstream(serverPort), server, mix, bank, out);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", proxy::handle);
    server.start();
    return proxy;
  }

  /** Where it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    try {
      Mishap mishap = mishap(exchange);
      if (mishap == null) {
        Upstream.pass(upstream.send(exchange, body), exchange);
      } else {
        new Misfortune(upstream, bank, exchange, body, line -> say(exchange, mishap, line))
            .of(mishap);
      }
    } catch (UnreadableFaultException e) {
      Problems.write(
          exchange, 400, "invalid-request", "The header " + HEADER + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      // Where nothing was answered, this cuts the connection.
      exchange.close();
    }
  }

  private @Nullable Mishap mishap(HttpExchange exchange) {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath();
    String asked = exchange.getRequestHeaders().getFirst(HEADER);
    if (asked != null) {
      return asked.strip().equals(SPARED) ? null : possible(Mishap.of(asked.strip()), method, path);
    }
    boolean isOfCustomers = path.startsWith("/v1/sessions") || path.equals("/v1/support");
    return isOfCustomers ? dealer.next(method, path) : null;
  }

  private static Mishap possible(Mishap mishap, String method, String path) {
    if (!mishap.fault().befalls(method, path)) {
      throw new UnreadableFaultException(
          "The fault %s cannot befall %s %s.".formatted(mishap.fault().word(), method, path));
    }
    return mishap;
  }

  private void say(HttpExchange exchange, Mishap mishap, String line) {
    synchronized (out) {
      out.printf(
          "fault %-13s %s %s: %s%n",
          mishap.fault().word(), exchange.getRequestMethod(), exchange.getRequestURI(), line);
      out.flush();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    upstream.close();
  }
}
