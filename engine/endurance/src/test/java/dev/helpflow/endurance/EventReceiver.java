package dev.helpflow.endurance;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;

/**
 * A webhook that survives the servers: it writes down what it takes, and refuses one of twenty at
 * random as a receiver does that is restarted now and then. Safe for use by many threads.
 */
final class EventReceiver implements AutoCloseable {
  private static final int REFUSED_OF = 20;

  private final HttpServer http;
  private final Random random;
  private final Map<String, List<String>> bySession = new LinkedHashMap<>();
  private final Map<String, byte[]> bodies = new HashMap<>();
  private final List<String> changed = new ArrayList<>();
  private int taken;

  EventReceiver(long seed) {
    random = new Random(seed);
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

  /** The ids of the events of each session, in the order in which they came first. */
  synchronized Map<String, List<String>> bySession() {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    bySession.forEach((session, ids) -> copy.put(session, List.copyOf(ids)));
    return copy;
  }

  /** The ids of events that came again as something else. */
  synchronized List<String> changed() {
    return List.copyOf(changed);
  }

  /** How many messages were taken, the same ones counted again. */
  synchronized int taken() {
    return taken;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      boolean isTaken = write(exchange.getRequestHeaders().getFirst("webhook-id"), body);
      exchange.sendResponseHeaders(isTaken ? 204 : 503, -1);
    }
  }

  private synchronized boolean write(String id, byte[] body) {
    if (random.nextInt(REFUSED_OF) == 0) {
      return false;
    }
    taken++;
    JsonNode event = Json.parse(body);
    byte[] before = bodies.putIfAbsent(id, body);
    if (before == null) {
      bySession
          .computeIfAbsent(event.path("subject").asText(), _ -> new ArrayList<>())
          .add(event.path("id").asText());
    } else if (!Arrays.equals(before, body)) {
      changed.add(id);
    }
    return true;
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
