package dev.helpflow.endurance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A connector that outlives every server: slow, at times down, at times refusing, and often with
 * its answer lost. It does what it was asked at most once per key, and records every request.
 */
final class UnreliableBank implements AutoCloseable {
  /** Beyond the second that the operations wait for an answer. */
  private static final Duration TOO_LONG = Duration.ofMillis(1300);

  /** Beyond what a request waits for its step. */
  private static final Duration LONG = Duration.ofMillis(850);

  private final BankBooks books = new BankBooks();
  private final Random random;
  private final HttpServer http;
  private final AtomicReference<@Nullable Runnable> interruption = new AtomicReference<>();
  private volatile boolean calm;

  UnreliableBank(long seed) {
    this.random = new Random(seed);
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/look", this::look);
    http.createContext("/pay", this::commit);
    http.createContext("/order", this::commit);
    http.start();
  }

  int port() {
    return http.getAddress().getPort();
  }

  BankBooks books() {
    return books;
  }

  /** Does everything at once and well from now on. */
  void calm() {
    calm = true;
  }

  /** Runs something when the next commit has come and been done, and loses that one's answer. */
  void onNextCommit(Runnable then) {
    interruption.set(then);
  }

  private void look(HttpExchange exchange) throws IOException {
    try (exchange) {
      read(exchange);
      deliver(exchange, 200, "{\"state\":\"fine\"}");
    }
  }

  private void commit(HttpExchange exchange) throws IOException {
    try (exchange) {
      BankBooks.Request request =
          new BankBooks.Request(
              exchange.getRequestURI().getPath().substring(1),
              header(exchange, "Helpflow-Session"),
              header(exchange, "Idempotency-Key"),
              read(exchange));
      BankBooks.Verdict verdict = books.receive(request, mood());
      Runnable interrupting = interruption.getAndSet(null);
      if (interrupting != null) {
        interrupting.run();
        return;
      }
      switch (verdict) {
        case BankBooks.Verdict.Performed performed ->
            deliver(exchange, 200, "{\"reference\":\"" + performed.reference() + "\"}");
        case BankBooks.Verdict.Refused refused -> deliver(exchange, 409, "{\"code\":\"refused\"}");
        case BankBooks.Verdict.Down down -> answer(exchange, 503, "{}");
      }
    }
  }

  private BankBooks.Mood mood() {
    int drawn = calm ? 100 : draw(100);
    if (drawn < 12) {
      return BankBooks.Mood.DOWN;
    }
    return drawn < 27 ? BankBooks.Mood.REFUSING : BankBooks.Mood.WILLING;
  }

  /** Gives an answer, soon or late or as something that says nothing, or loses it. */
  private void deliver(HttpExchange exchange, int status, String body) throws IOException {
    int drawn = calm ? 100 : draw(100);
    if (drawn < 8) {
      // Closing without an answer is a connection that broke after the work was done.
      return;
    }
    if (drawn < 14) {
      answer(exchange, 500, "{}");
      return;
    }
    Pauses.of(drawn < 20 ? TOO_LONG : drawn < 30 ? LONG : Duration.ofMillis(draw(60)));
    answer(exchange, status, body);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String read(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private int draw(int bound) {
    return random.nextInt(bound);
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
