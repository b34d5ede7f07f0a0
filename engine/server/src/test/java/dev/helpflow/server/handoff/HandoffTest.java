package dev.helpflow.server.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HandoffTest {
  private static final String AGENT = "dev:agent:gil";
  private static final String REASON = "{\"reason\":\"It is settled.\"}";
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  @Test
  void anEscalatedSessionIsFoundByItsAgentsWithItsContext() {
    Answer escalated = SERVER.choose("ada", SERVER.begin("ada", "card-9"), "talk");

    JsonNode handoff = handoff(escalated);

    assertThat(escalated.sessionStatus()).isEqualTo("escalated");
    assertThat(handoff.path("state").asText()).isEqualTo("requested");
    assertThat(handoff.path("queue").asText()).isEqualTo("cards");
    assertThat(handoff.path("priority").asText()).isEqualTo("high");
    assertThat(handoff.path("reason").asText()).isEqualTo("wantsToTalk");
    assertThat(handoff.at("/package/context").toString()).contains("card-9");
    assertThat(outbox(escalated)).isEqualTo(1);
  }

  @Test
  void anAcceptedSessionIsTheAgentsUntilItIsReturned() {
    Answer escalated = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String id = handoff(escalated).path("id").asText();

    Answer accepted = move(id, "accept", "{}");
    Answer step = SERVER.act("ada", SERVER.read("ada", escalated.session()), "back");
    Answer returned = move(id, "return", REASON);
    Answer done = SERVER.read("ada", escalated.session());

    assertThat(accepted.body().at("/handoff/state").asText()).isEqualTo("accepted");
    assertThat(accepted.body().at("/handoff/agent").asText()).isEqualTo("gil");
    assertThat(step.status()).isEqualTo(409);
    assertThat(step.code()).isEqualTo("with-agent");
    assertThat(returned.body().at("/handoff/state").asText()).isEqualTo("returned");
    assertThat(returned.body().at("/handoff/desk/reason").asText()).isEqualTo("It is settled.");
    assertThat(done.screen()).isEqualTo("done");
    assertThat(outbox(escalated)).isEqualTo(3);
  }

  @Test
  void aMoveFromAnotherStateIsRefused() {
    Answer escalated = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String id = handoff(escalated).path("id").asText();

    Answer early = move(id, "return", REASON);
    move(id, "accept", "{}");
    Answer twice = move(id, "accept", "{}");

    assertThat(early.status()).isEqualTo(409);
    assertThat(early.code()).isEqualTo("handoff-state");
    assertThat(twice.status()).isEqualTo(409);
    assertThat(outbox(escalated)).isEqualTo(2);
  }

  @Test
  void aMoveThatEndsSomethingNeedsAReason() {
    Answer escalated = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String id = handoff(escalated).path("id").asText();
    move(id, "accept", "{}");

    assertThat(move(id, "end", "{}").status()).isEqualTo(400);
    assertThat(move(id, "end", REASON).body().at("/handoff/state").asText()).isEqualTo("ended");
    assertThat(SERVER.read("ada", escalated.session()).sessionStatus()).isEqualTo("ended");
  }

  @Test
  void aMoveSentAgainIsMadeOnce() {
    Answer escalated = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String path = "/v1/handoffs/" + handoff(escalated).path("id").asText() + "/accept";
    String key = UUID.randomUUID().toString();

    SERVER.post(AGENT, path, "{}", key);
    Answer again = SERVER.post(AGENT, path, "{}", key);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(outbox(escalated)).isEqualTo(2);
  }

  @Test
  void whatACustomerCancelsIsNoLongerListed() {
    Answer first = SERVER.begin("ada");
    Answer escalated = SERVER.act("ada", first, "escalate");
    String id = handoff(escalated).path("id").asText();

    Answer back = SERVER.act("ada", escalated, "cancel");

    assertThat(escalated.sessionStatus()).isEqualTo("escalated");
    assertThat(back.screen()).isEqualTo("what");
    assertThat(SERVER.get(AGENT, "/v1/handoffs/" + id).body().at("/handoff/state").asText())
        .isEqualTo("cancelled");
  }

  @Test
  void customersSeeNoHandoffs() {
    assertThat(SERVER.get(RunningServer.customer("ada"), "/v1/handoffs").status()).isEqualTo(403);
    assertThat(SERVER.get(AGENT, "/v1/handoffs/none").status()).isEqualTo(404);
  }

  private static JsonNode handoff(Answer session) {
    for (JsonNode handoff :
        SERVER.get(AGENT, "/v1/handoffs?state=requested").body().path("handoffs")) {
      if (handoff.path("session").asText().equals(session.session())) {
        return handoff;
      }
    }
    throw new AssertionError("No hand-off of the session is listed.");
  }

  private static Answer move(String id, String move, String body) {
    return SERVER.post(AGENT, "/v1/handoffs/" + id + "/" + move, body, "");
  }

  private static long outbox(Answer session) {
    return SERVER.count("select count(*) from outbox where session_id = ?", session.session());
  }
}
