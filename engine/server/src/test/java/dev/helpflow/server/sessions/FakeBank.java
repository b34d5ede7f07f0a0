package dev.helpflow.server.sessions;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A connector that records every request and answers as a test says. */
public final class FakeBank implements AutoCloseable {
  private final HttpServer http;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Map<String, Function<Received, Reply>> replies = new ConcurrentHashMap<>();

  /** A request as it came. */
  public record Received(
      String method, String path, String query, Map<String, List<String>> headers, String body) {
    /** The first value of a header, or {@code ""}. */
    public String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().getFirst())
          .findFirst()
          .orElse("");
    }
  }

  /** What to answer. */
  public record Reply(int status, String body) {}

  public FakeBank() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", this::answer);
    http.start();
    reset();
  }

  /** Forgets what came and answers everything well again. */
  public void reset() {
    received.clear();
    on("/look", request -> new Reply(200, "{\"state\":\"fine\"}"));
    on("/pay", request -> new Reply(200, "{\"reference\":\"r-1\"}"));
  }

  public void on(String path, Function<Received, Reply> reply) {
    replies.put(path, reply);
  }

  public int port() {
    return http.getAddress().getPort();
  }

  public List<Received> received(String path) {
    return received.stream().filter(request -> request.path().equals(path)).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Received request =
          new Received(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              String.valueOf(exchange.getRequestURI().getRawQuery()),
              Map.copyOf(exchange.getRequestHeaders()),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      received.add(request);
      Reply reply =
          replies.getOrDefault(request.path(), other -> new Reply(404, "{}")).apply(request);
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
