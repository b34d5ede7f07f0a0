package dev.helpflow.server.queues;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** What tests of queues do with a server and look at. */
final class QueueSteps {
  static final String AGENT = "dev:agent:gil";
  static final String OPS = "dev:ops:oli";
  static final String OPEN =
      "\"hours\": {\"zone\": \"Europe/London\", \"week\": {\"mon-sun\": [\"00:00-24:00\"]}}";
  static final String CLOSED = "\"hours\": {\"zone\": \"Europe/London\", \"week\": {}}";
  static final String CALLS =
      "\"callBack\": {%s, \"slot\": \"PT30M\", \"perSlot\": %d, \"horizon\": \"P2D\"}";

  private final RunningServer server;

  QueueSteps(RunningServer server) {
    this.server = server;
  }

  /** Takes all who wait and all queues away. */
  void empty() {
    JsonNode open = server.get(AGENT, "/v1/handoffs?limit=100").body().path("handoffs");
    for (JsonNode handoff : open) {
      Answer shown =
          server.read(handoff.path("customer").asText(), handoff.path("session").asText());
      server.act(handoff.path("customer").asText(), shown, "cancel");
    }
    for (String queue : List.of("cards", "general")) {
      // Who waits is looked at from time to time, and the next test must not find these.
      await(() -> availability(queue).path("waiting").asInt() == 0);
      server.delete(OPS, "/v1/ops/queues/" + queue + "?reason=Done.");
    }
  }

  void set(String queue, String members) {
    assertThat(put(queue, members).status()).isIn(200, 201);
  }

  Answer put(String queue, String members) {
    return server.put(
        OPS, "/v1/ops/queues/" + queue, "{" + members + ", \"reason\": \"For a test.\"}");
  }

  void desk(String queue, boolean reachable) {
    Answer answer =
        server.put(
            OPS,
            "/v1/ops/queues/" + queue + "/desk",
            "{\"reachable\": " + reachable + ", \"reason\": \"Seen.\"}");
    assertThat(answer.status()).isEqualTo(200);
  }

  JsonNode availability(String queue) {
    return server.get(OPS, "/v1/ops/queues/" + queue + "/availability").body().path("availability");
  }

  Answer book(String customer, Answer shown, String slot) {
    return book(server, customer, shown, slot);
  }

  Answer book(RunningServer server, String customer, Answer shown, String slot) {
    return server.post(
        RunningServer.customer(customer),
        "/v1/sessions/" + shown.session() + "/steps",
        "{\"key\":\""
            + shown.key()
            + "\",\"action\":\"bookCall\",\"answers\":{\"slot\":\""
            + slot
            + "\"}}",
        UUID.randomUUID().toString());
  }

  long booked(String from) {
    return server.count(
        "select count(*) from call_backs where queue = 'cards' and starts_at = ?::timestamptz",
        from);
  }

  JsonNode component(Answer answer, String id) {
    for (JsonNode component : answer.body().at("/screen/components")) {
      if (component.path("id").asText().equals(id)) {
        return component;
      }
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }

  List<String> options(Answer answer) {
    return component(answer, "slot").path("options").findValuesAsText("value");
  }

  String place(Answer answer) {
    return component(answer, "handoffPlace").path("text").asText();
  }

  List<String> ids(Answer list) {
    List<String> ids = new ArrayList<>();
    list.body().path("handoffs").forEach(handoff -> ids.add(handoff.path("id").asText()));
    return ids;
  }

  JsonNode handoff(Answer session) {
    return server.get(AGENT, "/v1/handoffs?session=" + session.session()).body().at("/handoffs/0");
  }

  Answer await(String customer, String session, Predicate<Answer> expected) {
    Answer[] last = new Answer[1];
    await(
        () -> {
          last[0] = server.read(customer, session);
          return expected.test(last[0]);
        });
    return last[0];
  }

  void await(java.util.function.BooleanSupplier condition) {
    Instant until = Instant.now().plusSeconds(20);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("what was waited for did not come").isBefore(until);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The test was interrupted.", e);
      }
    }
  }
}
