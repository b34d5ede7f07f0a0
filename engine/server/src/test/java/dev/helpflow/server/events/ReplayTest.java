package dev.helpflow.server.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events that are sent again: {@code /v1/ops/subscriptions/{name}/replay}. */
class ReplayTest {
  private static final String PATH = "/v1/ops/subscriptions/desk";

  @TempDir static Path folder;

  private static FakeBank bank;
  private static RunningServer server;

  private final Receiver receiver = new Receiver();

  @BeforeAll
  static void start() {
    bank = new FakeBank();
    server = Told.start(bank, folder, Map.of());
  }

  @AfterAll
  static void stop() {
    server.close();
    bank.close();
  }

  @AfterEach
  void unsubscribe() {
    server.delete(Told.OPS, PATH + "?reason=Over.");
    receiver.close();
  }

  @Test
  void eventsOfATimeAndOfASessionAreSentAgainWithTheSameIds() {
    Answer before = server.begin("ada");
    subscribe("\"session.*\"", "");
    server.begin("ada");
    Told.awaitTaken(receiver, 1);

    Answer ofSession =
        replay("{\"session\": \"%s\", \"reason\": \"Missed.\"}".formatted(before.session()));
    assertThat(ofSession.body().toString()).isEqualTo("{\"events\":1,\"more\":false}");
    Told.awaitTaken(receiver, 2);
    assertThat(receiver.taken().getLast().session()).isEqualTo(before.session());

    replay("{\"session\": \"%s\", \"reason\": \"Missed.\"}".formatted(before.session()));
    Told.awaitTaken(receiver, 3);
    assertThat(receiver.taken().get(2).id()).isEqualTo(receiver.taken().get(1).id());
    assertThat(receiver.taken().get(2).body()).isEqualTo(receiver.taken().get(1).body());

    assertThat(
            replay("{\"from\": \"2999-01-01T00:00:00Z\", \"reason\": \"Missed.\"}")
                .body()
                .path("events")
                .asInt())
        .isZero();
    assertThat(replay("{\"reason\": \"Missed.\"}").code()).isEqualTo("invalid-request");
    assertThat(
            server.count(
                "select count(*) from audit_log where action = 'subscription.replayed' and reason = ?",
                "Missed."))
        .isEqualTo(3);
  }

  @Test
  void aReplayOfManyIsGoneOnWithFromWhereItStopped() {
    List<String> sessions = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      sessions.add(server.begin("ada").session());
    }
    subscribe("\"session.started\"", "");
    server.post(Told.OPS, PATH + "/pause", "{\"reason\": \"It moves.\"}", "");
    String first = sessions.getFirst();
    long before = server.count("select min(id) - 1 from events where session_id = ?", first);

    DeliveryRepository.Replayed two = again(before, 2);
    assertThat(two.events()).isEqualTo(2);
    long next = Objects.requireNonNull(two.next());
    assertThat(next)
        .isEqualTo(
            server.count("select min(id) from events where session_id = ?", sessions.get(1)));
    assertThat(again(next, 2)).isEqualTo(new DeliveryRepository.Replayed(1, null));
    // As many as there are, and all of them to come already.
    assertThat(again(before, 3)).isEqualTo(new DeliveryRepository.Replayed(0, null));
    assertThat(again(before, 2).next()).isEqualTo(next);
    Answer rest =
        replay(
            "{\"from\": \"2000-01-01T00:00:00Z\", \"after\": \"%s\", \"reason\": \"Going on.\"}"
                .formatted(next));
    assertThat(rest.body().toString()).isEqualTo("{\"events\":0,\"more\":false}");
    assertThat(replay("{\"session\": \"s\", \"after\": \"x\", \"reason\": \"Going on.\"}").code())
        .isEqualTo("invalid-request");
  }

  private static DeliveryRepository.Replayed again(long after, int most) {
    ReplayRequest request =
        new ReplayRequest(false, null, Instant.EPOCH, null, after, "For a test.");
    Subscription desk = server.bean(Subscriptions.class).find("desk").orElseThrow();
    return server
        .bean(Database.class)
        .transaction(
            connection ->
                server.bean(DeliveryRepository.class).replay(connection, desk, request, most));
  }

  private void subscribe(String types, String more) {
    assertThat(Told.subscribe(server, "desk", types, receiver, folder, more).status())
        .isEqualTo(201);
  }

  private static Answer replay(String body) {
    return server.post(Told.OPS, PATH + "/replay", body, "");
  }
}
