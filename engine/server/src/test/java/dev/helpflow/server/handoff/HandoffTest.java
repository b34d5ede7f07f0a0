package dev.helpflow.server.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandoffTest {
  private static final String AGENT = "dev:agent:gil";
  private static final String OTHER_AGENT = "dev:agent:zoe";
  private static final String OPS = "dev:ops:oli";
  private static final String REASON = "{\"reason\":\"It is settled.\"}";
  private static final String SETTLED = "{\"reason\":\"It is settled.\",\"outcome\":\"resolved\"}";
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
    assertThat(handoff.path("customer").asText()).isEqualTo("ada");
    assertThat(handoff.path("flow").asText()).isEqualTo("tests/journey");
    assertThat(handoff.path("flowVersion").asInt()).isEqualTo(1);
    assertThat(handoff.path("node").asText()).isEqualTo("talk");
    // Its flow is written in spec 1, where what is told has no names but its expressions.
    assertThat(handoff.path("context").toString()).isEqualTo("{\"inputs.id\":\"card-9\"}");
    assertThat(handoff.at("/path/0/address").asText()).isEqualTo("what#1");
    assertThat(handoff.has("agent")).isFalse();
    assertThat(handoff.has("callBack")).isFalse();
    assertThat(Instant.parse(handoff.path("since").asText()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
    assertThat(told(escalated)).isEqualTo(1);
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
    assertThat(told(escalated)).isEqualTo(3);
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
    assertThat(told(escalated)).isEqualTo(2);
  }

  @Test
  void toEndASessionNeedsAReasonAndAnOutcome() {
    Answer escalated = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String id = handoff(escalated).path("id").asText();
    move(id, "accept", "{}");

    assertThat(move(id, "end", "{\"outcome\":\"resolved\"}").status()).isEqualTo(400);
    assertThat(move(id, "end", REASON).status()).isEqualTo(400);
    assertThat(move(id, "end", SETTLED).body().at("/handoff/state").asText()).isEqualTo("ended");
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
    assertThat(told(escalated)).isEqualTo(2);
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
  void onlyTheAgentWhoAcceptedMayCloseOrTransferAndOps() {
    Answer escalated = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String id = handoff(escalated).path("id").asText();
    move(id, "accept", "{}");

    for (String move : List.of("return", "end", "transfer")) {
      String body =
          switch (move) {
            case "return" -> REASON;
            case "end" -> SETTLED;
            default -> "{\"reason\":\"It is fraud.\",\"queue\":\"fraud\"}";
          };
      Answer refused = move(OTHER_AGENT, id, move, body);
      assertThat(refused.status()).as(move).isEqualTo(409);
      assertThat(refused.code()).as(move).isEqualTo("handoff-taken");
      assertThat(refused.body().path("detail").asText()).as(move).contains("gil").contains(move);
    }
    assertThat(SERVER.read("ada", escalated.session()).sessionStatus()).isEqualTo("escalated");

    Answer ended = move(OPS, id, "end", SETTLED);
    assertThat(ended.body().at("/handoff/state").asText()).isEqualTo("ended");
    assertThat(ended.body().at("/handoff/agent").asText()).isEqualTo("gil");
    assertThat(ended.body().at("/handoff/desk/agent").asText()).isEqualTo("oli");
  }

  @Test
  void opsWhoTalkToNobodyAcceptNothing() {
    Answer escalated = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String id = handoff(escalated).path("id").asText();

    assertThat(move(OPS, id, "accept", "{}").status()).isEqualTo(403);
    assertThat(read(id).path("state").asText()).isEqualTo("requested");
  }

  @Test
  void ofAgentsWhoAcceptAtOnceOneWins() {
    Answer escalated = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String id = handoff(escalated).path("id").asText();
    List<String> agents = List.of("a", "b", "c", "d", "e", "f");

    List<CompletableFuture<Answer>> attempts =
        agents.stream()
            .map(agent -> CompletableFuture.supplyAsync(() -> accept("dev:agent:" + agent, id)))
            .toList();
    List<Answer> answers = attempts.stream().map(CompletableFuture::join).toList();

    List<Answer> won = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertThat(won).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .hasSize(agents.size() - 1)
        .allMatch(answer -> answer.status() == 409 && answer.code().equals("handoff-taken"));
    assertThat(read(id).path("agent").asText())
        .isEqualTo(won.getFirst().body().at("/handoff/agent").asText());
    assertThat(told(escalated)).isEqualTo(2);
  }

  @Test
  void anOutcomeThatTheFlowHasNotIsRefused() {
    Answer escalated = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String id = handoff(escalated).path("id").asText();
    move(id, "accept", "{}");

    Answer refused = move(id, "end", "{\"reason\":\"Done.\",\"outcome\":\"fixd\"}");
    move(id, "end", "{\"reason\":\"Done.\",\"outcome\":\"unresolved\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("unknown-outcome");
    assertThat(refused.body().path("detail").asText())
        .contains("redirected, resolved, unresolved")
        .doesNotContain("fixd");
    assertThat(SERVER.read("ada", escalated.session()).body().at("/session/outcome").asText())
        .isEqualTo("unresolved");
  }

  @Test
  void whatAnAgentSaysOnClosingIsKept() {
    Answer escalated = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String id = handoff(escalated).path("id").asText();
    move(id, "accept", "{}");

    Answer closed =
        move(
            id,
            "return",
            "{\"reason\":\"Done.\",\"wrongQueue\":true,\"missing\":[\"which card\"],"
                + "\"flowShouldHaveSolved\":false}");

    assertThat(closed.body().at("/handoff/desk/wrongQueue").asBoolean()).isTrue();
    assertThat(closed.body().at("/handoff/desk/missing/0").asText()).isEqualTo("which card");
    assertThat(closed.body().at("/handoff/desk/flowShouldHaveSolved").isBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "end|{\"reason\":\"x\",\"outcome\":\"resolved\",\"wrongQueue\":\"yes\"}",
        "end|{\"reason\":\"x\",\"outcome\":\"resolved\",\"missing\":\"card\"}",
        "end|{\"reason\":\"x\",\"outcome\":\"resolved\",\"missing\":[1]}",
        "end|{\"reason\":\"x\",\"outcome\":\"resolved\",\"queue\":\"fraud\"}",
        "transfer|{\"reason\":\"x\"}",
        "unavailable|{}",
        "accept|{\"outcome\":\"resolved\"}"
      })
  void aBodyThatDoesNotFitTheMoveIsRefused(String move, String body) {
    assertThat(move("any", move, body).code()).isEqualTo("invalid-request");
  }

  @Test
  void aTransferredHandoffIsListedInItsNewQueueForAnybodyToAccept() {
    Answer escalated = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String id = handoff(escalated).path("id").asText();
    String queue = "q" + UUID.randomUUID();
    move(id, "accept", "{}");

    move(id, "transfer", "{\"reason\":\"Not mine.\",\"queue\":\"" + queue + "\"}");
    JsonNode listed = SERVER.get(AGENT, "/v1/handoffs?queue=" + queue).body().at("/handoffs/0");
    Answer accepted = accept(OTHER_AGENT, id);

    assertThat(listed.path("id").asText()).isEqualTo(id);
    assertThat(listed.path("state").asText()).isEqualTo("transferred");
    assertThat(listed.has("agent")).isFalse();
    assertThat(accepted.body().at("/handoff/agent").asText()).isEqualTo("zoe");
    assertThat(move(id, "end", SETTLED).code()).isEqualTo("handoff-taken");
  }

  @Test
  void whomNobodyCanHelpNowIsToBeCalledBackAndAgentsSeeIt() {
    Answer escalated = SERVER.act("ada", SERVER.begin("ada"), "escalate");
    String id = handoff(escalated).path("id").asText();

    Answer moved = move(id, "unavailable", "{\"reason\":\"All lines are busy.\"}");
    Answer waiting = SERVER.read("ada", escalated.session());
    Answer accepted = accept(AGENT, id);

    assertThat(moved.body().at("/handoff/state").asText()).isEqualTo("queued");
    assertThat(moved.body().at("/handoff/callBack").asBoolean()).isTrue();
    assertThat(waiting.sessionStatus()).isEqualTo("escalated");
    assertThat(waiting.body().at("/screen/title").asText()).isEqualTo("We’ll call you back");
    assertThat(accepted.body().at("/handoff/callBack").asBoolean()).isTrue();
    assertThat(accepted.body().at("/handoff/agent").asText()).isEqualTo("gil");
  }

  @Test
  void aListIsReadPageByPage() {
    String queue = "q" + UUID.randomUUID();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Answer escalated = SERVER.choose("ada", SERVER.begin("ada"), "talk");
      String id = handoff(escalated).path("id").asText();
      move(id, "accept", "{}");
      move(id, "transfer", "{\"reason\":\"x\",\"queue\":\"" + queue + "\"}");
      ids.add(id);
    }

    JsonNode first = SERVER.get(AGENT, "/v1/handoffs?limit=2&queue=" + queue).body();
    JsonNode second =
        SERVER
            .get(
                AGENT,
                "/v1/handoffs?limit=2&queue=" + queue + "&after=" + first.path("next").asText())
            .body();

    assertThat(first.path("handoffs").findValuesAsText("id")).isEqualTo(ids.subList(0, 2));
    assertThat(second.path("handoffs").findValuesAsText("id")).isEqualTo(ids.subList(2, 3));
    assertThat(second.has("next")).isFalse();
    assertThat(SERVER.get(AGENT, "/v1/handoffs?queue=" + queue + "&state=accepted").body())
        .hasToString("{\"handoffs\":[]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=many", "state=open"})
  void aListThatCannotBeGivenIsRefused(String query) {
    assertThat(SERVER.get(AGENT, "/v1/handoffs?" + query).code()).isEqualTo("invalid-request");
  }

  @Test
  void aPageBehindNothingIsNotFound() {
    assertThat(SERVER.get(AGENT, "/v1/handoffs?after=none").code()).isEqualTo("handoff-not-found");
  }

  @Test
  void customersSeeNoHandoffs() {
    assertThat(SERVER.get(RunningServer.customer("ada"), "/v1/handoffs").status()).isEqualTo(403);
    assertThat(SERVER.get(AGENT, "/v1/handoffs/none").status()).isEqualTo(404);
  }

  private static JsonNode handoff(Answer session) {
    JsonNode listed =
        SERVER.get(AGENT, "/v1/handoffs?session=" + session.session()).body().path("handoffs");
    assertThat(listed).hasSize(1);
    return listed.get(0);
  }

  private static JsonNode read(String id) {
    return SERVER.get(AGENT, "/v1/handoffs/" + id).body().path("handoff");
  }

  private static Answer accept(String identity, String id) {
    return move(identity, id, "accept", "{}");
  }

  private static Answer move(String id, String move, String body) {
    return move(AGENT, id, move, body);
  }

  private static Answer move(String identity, String id, String move, String body) {
    return SERVER.post(identity, "/v1/handoffs/" + id + "/" + move, body, "");
  }

  /** How many events of hand-offs a session has. */
  private static long told(Answer session) {
    return SERVER.count(
        "select count(*) from events where session_id = ? and type like 'handoff.%'",
        session.session());
  }
}
