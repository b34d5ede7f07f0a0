package dev.helpflow.cli.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * A proxy between the server and the bank that it calls, which lets some customers' calls wait. A
 * call carries its customer, so that a request can have its own calls delayed and nobody else's.
 */
public final class SlowBank implements AutoCloseable {
  private static final String CUSTOMER = "Helpflow-Subject";

  private final Upstream bank;
  private final HttpServer server;
  private final Map<String, Duration> slow = new ConcurrentHashMap<>();

  private SlowBank(Upstream bank, HttpServer server) {
    this.bank = bank;
    this.server = server;
  }

  /** Starts one at a free port of the loopback address. */
  public static SlowBank before(int bankPort) throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(any, 0);
    SlowBank bank = new SlowBank(new Upstream(bankPort), server);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", bank::handle);
    server.start();
    return bank;
  }

  /** Where it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** From now on that customer's calls are answered so much later. */
  void slowDown(String customer, Duration by) {
    slow.put(customer, by);
  }

  /** From now on that customer's calls are answered at once; those that wait go on waiting. */
  void hurry(String customer) {
    slow.remove(customer);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String customer = exchange.getRequestHeaders().getFirst(CUSTOMER);
      Duration wait = customer == null ? null : slow.get(customer);
      if (wait != null) {
        Thread.sleep(wait);
      }
      Upstream.pass(bank.send(exchange, body), exchange);
    } catch (InterruptedException e) {
      exchange.close();
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // The bank is not there: neither is its proxy.
      exchange.close();
      throw e;
    }
  }

  @Override
  public void close() {
    server.stop(0);
    bank.close();
  }
}
