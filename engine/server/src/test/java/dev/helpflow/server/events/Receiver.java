package dev.helpflow.server.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A webhook as its owner would write it: it verifies with the published library, and keeps. */
final class Receiver implements AutoCloseable {
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private final HttpServer http;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile Function<Received, Reply> answer = _ -> Reply.OK;
  private volatile String secret = SECRET;
  private volatile boolean isTimeHeld = true;

  /** A request that was well signed; {@code status} is what was answered. */
  record Received(String id, String signature, byte[] body, JsonNode event, int status) {
    String session() {
      return event.path("subject").asText();
    }

    String type() {
      return event.path("type").asText();
    }

    boolean isTaken() {
      return status / 100 == 2;
    }

    private Received answered(int with) {
      return new Received(id, signature, body, event, with);
    }
  }

  record Reply(int status, Map<String, String> headers) {
    static final Reply OK = of(204);

    static Reply of(int status) {
      return new Reply(status, Map.of());
    }
  }

  Receiver() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", this::take);
    http.start();
  }

  String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/events";
  }

  void answer(Function<Received, Reply> with) {
    answer = with;
  }

  /** Takes messages of any time, for tests whose clock is their own. */
  void forgiveTime() {
    isTimeHeld = false;
  }

  void know(String otherSecret) {
    secret = otherSecret;
  }

  /** All that came, in the order in which it was answered. */
  List<Received> received() {
    return received;
  }

  List<Received> taken() {
    return received.stream().filter(Received::isTaken).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Headers headers = exchange.getRequestHeaders();
      if (!isGenuine(headers, body)) {
        // Nobody's message is taken, and the test that waits for it fails.
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      Received come =
          new Received(
              headers.getFirst("webhook-id"),
              headers.getFirst("webhook-signature"),
              body,
              Json.parse(body),
              0);
      Reply reply = answer.apply(come);
      received.add(come.answered(reply.status()));
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(reply.status(), -1);
    }
  }

  private boolean isGenuine(Headers headers, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    try {
      Webhook webhook = new Webhook(secret);
      if (isTimeHeld) {
        webhook.verify(text, lower(headers));
        return true;
      }
      long timestamp = Long.parseLong(headers.getFirst("webhook-timestamp"));
      String expected = webhook.sign(headers.getFirst("webhook-id"), timestamp, text);
      return List.of(headers.getFirst("webhook-signature").split(" ")).contains(expected);
    } catch (WebhookVerificationException | WebhookSigningException e) {
      return false;
    }
  }

  private static Map<String, List<String>> lower(Map<String, List<String>> headers) {
    Map<String, List<String>> lower = new HashMap<>();
    headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), values));
    return lower;
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
