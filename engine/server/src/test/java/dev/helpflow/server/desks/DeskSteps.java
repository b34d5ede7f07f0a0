package dev.helpflow.server.desks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.util.UUID;

/** What tests of desks do with a server. */
final class DeskSteps {
  static final String AGENT = "dev:agent:gil";
  static final String OPS = "dev:ops:oli";

  private final RunningServer server;

  DeskSteps(RunningServer server) {
    this.server = server;
  }

  void set(String name, String adapter, String queue, String secret) {
    Answer set =
        server.put(
            OPS,
            "/v1/ops/desks/" + name,
            "{\"title\":\"A desk\",\"queues\":[\""
                + queue
                + "\"],\"secrets\":[\""
                + DeskClient.reference(secret)
                + "\"],\"adapter\":\""
                + adapter
                + "\",\"reason\":\"For a test.\"}");
    assertThat(set.status()).as("%s", set.body()).isEqualTo(201);
  }

  static String event(String handoff, String kind, int sequence, String data) {
    return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"https://desk.example\",\"type\":\"handoff."
        + kind
        + "\",\"subject\":\""
        + handoff
        + "\",\"sequence\":\""
        + sequence
        + "\",\"data\":"
        + data
        + "}";
  }

  static String fresh() {
    return "msg_" + UUID.randomUUID();
  }

  Answer escalate() {
    return server.choose("ada", server.begin("ada"), "talk");
  }

  String id(Answer session) {
    return server
        .get(AGENT, "/v1/handoffs?session=" + session.session())
        .body()
        .at("/handoffs/0/id")
        .asText();
  }

  JsonNode read(String id) {
    return server.get(AGENT, "/v1/handoffs/" + id).body().path("handoff");
  }
}
