package dev.helpflow.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A webhook that survives the servers: it writes down what it takes, and refuses one of twenty at
 * random as a receiver does that is restarted now and then. What is held against it: it was told of
 * every stored event, of each session in their order, and what came again was the same. Safe for
 * use by many threads.
 */
final class EventReceiver implements AutoCloseable {
  private static final int REFUSED_OF = 20;

  /** Of tens of thousands of deadlines each is told of in several events. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /** Short times, so that the events of a killed server are told within ten seconds. */
  static final Map<String, String> PACE =
      Map.of(
          "HELPFLOW_SECRET_RECEIVER", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
          "HELPFLOW_EGRESS_HOSTS", "127.0.0.1",
          "HELPFLOW_EVENTS_TIMEOUT", "2s",
          "HELPFLOW_EVENTS_LEASE", "6s",
          "HELPFLOW_EVENTS_RETRY_FIRST", "100ms",
          "HELPFLOW_EVENTS_RETRY_LONGEST", "1s",
          "HELPFLOW_EVENTS_PROBE_LONGEST", "500ms");

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

  /** Has it told of everything, by servers that have {@link #PACE}. */
  void subscribe(URI server, Identity identity) {
    String subscription =
        "{\"types\":[\"*\"],\"protocol\":\"HTTP\",\"sink\":\"http://127.0.0.1:%d/events\",\"secrets\":[\"env:HELPFLOW_SECRET_RECEIVER\"],\"reason\":\"A test.\"}"
            .formatted(http.getAddress().getPort());
    App operator = new App(identity.of("ops", "olga"));
    assertThat(operator.put(server, "/v1/ops/subscriptions/receiver", subscription))
        .hasValueSatisfying(made -> assertThat(made.status()).as("%s", made.body()).isEqualTo(201));
  }

  /** Waits until all is told and holds what was taken against what is stored. */
  void settle(Queries database) {
    database.await("select (count(*) = 0)::integer from outbox", 1, PATIENCE);
    assertThat(database.number("select count(*) from outbox")).as("left to be told").isZero();
    Map<String, List<String>> stored =
        database.rows("select session_id, id::text from events e order by e.id").stream()
            .collect(
                Collectors.groupingBy(
                    List::getFirst,
                    LinkedHashMap::new,
                    Collectors.mapping(List::getLast, Collectors.toList())));
    synchronized (this) {
      // One by one, for all of them would fill the screen.
      assertThat(bySession.keySet()).containsExactlyInAnyOrderElementsOf(stored.keySet());
      stored.forEach(
          (session, ids) -> assertThat(bySession.get(session)).as(session).isEqualTo(ids));
      assertThat(changed).as("events that came again as another").isEmpty();
    }
  }

  @Override
  public synchronized String toString() {
    return bodies.size() + " events, told " + taken + " times";
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
