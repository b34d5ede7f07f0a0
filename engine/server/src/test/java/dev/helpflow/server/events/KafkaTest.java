package dev.helpflow.server.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import dev.helpflow.wire.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events to Kafka, with a real broker. */
class KafkaTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String TOPIC = "helpflow-events";
  private static final String SUBSCRIPTION =
      "{\"types\": [\"*\"], \"protocol\": \"KAFKA\", \"topic\": \"" + TOPIC + "\"%s}";

  @TempDir static Path folder;

  @Test
  void allEventsComeInTheOrderOfTheirSessionAlsoWhenTheBrokerWasAwayForTenMinutes()
      throws Exception {
    try (KafkaBroker broker = new KafkaBroker(folder, TOPIC);
        FakeBank bank = new FakeBank();
        RunningServer server = start(broker, bank)) {
      MovedClock clock = (MovedClock) server.bean(Clock.class);
      assertThat(subscribe(server).status()).isEqualTo(201);
      walk(server, 20);
      awaitDrained(server, clock);
      assertToldAll(server, broker.read(TOPIC));

      broker.stop();
      for (int minute = 0; minute < 10; minute++) {
        walk(server, 2);
        clock.advance(Duration.ofMinutes(1));
      }
      assertThat(Told.count(server, "outbox", "lake")).isEqualTo(60);
      Eventually.get(SOON, () -> failures(server), failures -> failures > 0);
      assertThat(failures(server)).isPositive();

      broker.start();
      awaitDrained(server, clock);
      assertToldAll(server, broker.read(TOPIC));
    }
  }

  @Test
  void aServerThatHasNoKafkaRefusesTheSubscriptionAndSaysWhatToDo() {
    try (FakeBank bank = new FakeBank();
        RunningServer server = Told.start(bank, folder, Map.of())) {
      Answer refused = subscribe(server);

      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body().at("/issues/0/code").asText()).isEqualTo("subscription/no-kafka");
      assertThat(refused.body().path("detail").asText()).contains("HELPFLOW_EVENTS_KAFKA");
    }
  }

  private static RunningServer start(KafkaBroker broker, FakeBank bank) throws Exception {
    Files.createDirectories(folder);
    return Told.start(
        bank,
        folder,
        Map.of(
            MovedClockFactory.PROPERTY,
            "true",
            "helpflow.events.timeout",
            "3s",
            "helpflow.events.kafka",
            broker.clientProperties(folder).toString()));
  }

  private static Answer subscribe(RunningServer server) {
    return server.put(
        Told.OPS,
        "/v1/ops/subscriptions/lake",
        SUBSCRIPTION.formatted(", \"reason\": \"For the data platform.\""));
  }

  /** Sessions that are answered and handed over: three events each. */
  private static void walk(RunningServer server, int sessions) {
    for (int i = 0; i < sessions; i++) {
      Answer there = server.choose("ada", server.begin("ada"), "talk");
      assertThat(there.status()).isEqualTo(200);
    }
  }

  private static int failures(RunningServer server) {
    return server
        .get(Told.OPS, "/v1/ops/subscriptions/lake/deliveries")
        .body()
        .at("/receiver/failures")
        .asInt();
  }

  /** The clock moves as it would, so that what failed is tried again. */
  private static void awaitDrained(RunningServer server, MovedClock clock) {
    long left =
        Eventually.get(
            SOON,
            () -> {
              clock.advance(Duration.ofSeconds(1));
              return Told.count(server, "outbox", "lake");
            },
            count -> count == 0);
    assertThat(left).isZero();
  }

  private static void assertToldAll(
      RunningServer server, List<ConsumerRecord<String, byte[]>> records) {
    Map<String, LinkedHashSet<String>> told = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      var event = Json.parse(record.value());
      assertThat(event.path("subject").asText()).isEqualTo(record.key());
      assertThat(event.path("partitionkey").asText()).isEqualTo(record.key());
      assertThat(
              new String(
                  record.headers().lastHeader("content-type").value(), StandardCharsets.UTF_8))
          .startsWith("application/cloudevents+json");
      told.computeIfAbsent(record.key(), _ -> new LinkedHashSet<>()).add(event.path("id").asText());
    }
    Map<String, List<String>> inOrder = new LinkedHashMap<>();
    told.forEach((session, ids) -> inOrder.put(session, new ArrayList<>(ids)));
    assertThat(inOrder).isEqualTo(Told.stored(server));
  }
}
