package dev.helpflow.server.events;

import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.util.UUID;

/** Sessions in which everything happens that events tell of. */
final class EveryWay {
  private EveryWay() {}

  /** Each way that a journey has, and what people do about it. */
  static void walk(RunningServer server, FakeBank bank) {
    server.act("ada", server.choose("ada", server.begin("ada", "card-of-ada"), "look"), "continue");
    server.act("ada", server.choose("ada", server.begin("ada"), "look"), "back");
    bank.on("/look", _ -> new FakeBank.Reply(404, "{\"code\":\"notFound\"}"));
    server.choose("ada", server.begin("ada"), "look");
    bank.reset();
    server.choose("ada", server.begin("ada"), "pay");
    server.act("ada", server.choose("ada", server.begin("ada"), "wait"), "enough");
    server.act("ada", server.begin("ada"), "abandon");
    server.act("ada", server.choose("ada", server.begin("ada"), "talk"), "cancel");
    Answer talking = server.choose("ada", server.begin("ada"), "talk");
    String handoff =
        server
            .get("dev:agent:gil", "/v1/handoffs?session=" + talking.session())
            .body()
            .at("/handoffs/0/id")
            .asText();
    server.post("dev:agent:gil", "/v1/handoffs/" + handoff + "/accept", "{}", "");
    server.post(
        "dev:agent:gil",
        "/v1/handoffs/" + handoff + "/end",
        "{\"reason\":\"It is settled.\",\"outcome\":\"resolved\",\"wrongQueue\":true}",
        "");
    Answer shown = server.begin("ada");
    server.post(
        RunningServer.customer("ada"),
        "/v1/sessions/" + shown.session() + "/events",
        "{\"events\":[{\"id\":\"%s\",\"type\":\"shown\",\"at\":\"2026-11-26T09:30:00Z\",\"screen\":\"%s\"}]}"
            .formatted(UUID.randomUUID(), shown.key()),
        "");
  }
}
