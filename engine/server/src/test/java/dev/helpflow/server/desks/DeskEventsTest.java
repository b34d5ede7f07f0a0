package dev.helpflow.server.desks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What desks say of their hand-offs, and what comes of it. */
class DeskEventsTest {
  private static final String CHATWOOT_SECRET = "a secret of Chatwoot's";
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final DeskSteps STEPS = new DeskSteps(SERVER);
  private static final DeskClient DESK = new DeskClient(SERVER, "cards", DeskClient.SECRET);

  @BeforeAll
  static void set() {
    STEPS.set("cards", "webhook", "cards", DeskClient.SECRET);
    STEPS.set("other", "webhook", "elsewhere", DeskClient.SECRET);
    STEPS.set("chats", "chatwoot", "cards", CHATWOOT_SECRET);
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  @Test
  void aHandoffIsFollowedFromItsQueueToItsEnd() {
    Answer escalated = STEPS.escalate();
    String id = STEPS.id(escalated);

    Answer queued =
        DESK.say(
            DeskSteps.fresh(),
            DeskSteps.event(id, "queued", 1, "{\"position\":3,\"waitSeconds\":240}"));
    JsonNode waiting = STEPS.read(id);
    Answer accepted =
        DESK.say(DeskSteps.fresh(), DeskSteps.event(id, "accepted", 2, "{\"agent\":\"maria\"}"));
    String withAgent = SERVER.read("ada", escalated.session()).body().at("/screen/title").asText();
    Answer ended =
        DESK.say(
            DeskSteps.fresh(),
            DeskSteps.event(
                id,
                "ended",
                3,
                "{\"outcome\":\"resolved\",\"wrongQueue\":true,\"missing\":[\"which card\"]}"));

    assertThat(queued.status()).isEqualTo(202);
    assertThat(queued.body().at("/event/handled").asText()).isEqualTo("applied");
    assertThat(waiting.path("state").asText()).isEqualTo("queued");
    assertThat(waiting.at("/desk/position").asInt()).isEqualTo(3);
    assertThat(accepted.body().at("/event/state").asText()).isEqualTo("accepted");
    assertThat(withAgent).isEqualTo("You’re with our team");
    assertThat(ended.body().at("/event/state").asText()).isEqualTo("ended");
    JsonNode closed = STEPS.read(id);
    assertThat(closed.path("agent").asText()).isEqualTo("maria");
    assertThat(closed.at("/desk/wrongQueue").asBoolean()).isTrue();
    assertThat(closed.at("/desk/reason").asText()).isEqualTo("The desk cards says so.");
    assertThat(SERVER.read("ada", escalated.session()).sessionStatus()).isEqualTo("ended");
  }

  @Test
  void whatIsSentAgainIsTakenOnce() {
    Answer escalated = STEPS.escalate();
    String id = STEPS.id(escalated);
    String event = DeskSteps.event(id, "accepted", 1, "{\"agent\":\"maria\"}");
    String sent = DeskSteps.fresh();

    Answer first = DESK.say(sent, event);
    Answer again = DESK.say(sent, event);
    Answer other = DESK.say(sent, event.replace("maria", "gil"));

    assertThat(again.status()).isEqualTo(202);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.code()).isEqualTo("idempotency-key-reused");
    assertThat(
            SERVER.count(
                "select count(*) from events where type = 'handoff.accepted' and session_id = ?",
                escalated.session()))
        .isEqualTo(1);
  }

  @Test
  void nobodyThereMeansThatTheCustomerIsCalledBack() {
    Answer asked = SERVER.act("ada", SERVER.begin("ada"), "escalate");
    STEPS.set("general", "webhook", "general", DeskClient.SECRET);

    new DeskClient(SERVER, "general", DeskClient.SECRET)
        .say(DeskSteps.fresh(), DeskSteps.event(STEPS.id(asked), "unavailable", 1, "{}"));

    assertThat(STEPS.read(STEPS.id(asked)).path("callBack").asBoolean()).isTrue();
  }

  @Test
  void whatWasTransferredIsTheOtherDesks() {
    String id = STEPS.id(STEPS.escalate());

    DESK.say(DeskSteps.fresh(), DeskSteps.event(id, "transferred", 1, "{\"queue\":\"elsewhere\"}"));
    Answer late = DESK.say(DeskSteps.fresh(), DeskSteps.event(id, "returned", 2, "{}"));
    Answer theirs =
        new DeskClient(SERVER, "other", DeskClient.SECRET)
            .say(DeskSteps.fresh(), DeskSteps.event(id, "returned", 1, "{}"));

    assertThat(late.code()).isEqualTo("handoff-not-found");
    assertThat(theirs.body().at("/event/state").asText()).isEqualTo("returned");
  }

  @Test
  void aDeskThatSaysNothingMoreOfItsQueueTakesBackWhatItSaid() {
    Answer escalated = STEPS.escalate();
    String id = STEPS.id(escalated);
    Answer other = STEPS.escalate();
    String withdrawn = STEPS.id(other);

    DESK.say(DeskSteps.fresh(), DeskSteps.event(id, "queued", 1, "{\"position\":3}"));
    DESK.say(DeskSteps.fresh(), DeskSteps.event(id, "queued", 2, "{}"));
    DESK.say(DeskSteps.fresh(), DeskSteps.event(withdrawn, "queued", 1, "{\"position\":3}"));
    Answer cancelled = SERVER.act("ada", SERVER.read("ada", other.session()), "cancel");

    assertThat(STEPS.read(id).path("desk")).hasToString("{}");
    assertThat(cancelled.status()).isEqualTo(200);
    assertThat(STEPS.read(withdrawn).path("state").asText()).isEqualTo("cancelled");
    assertThat(STEPS.read(withdrawn).at("/desk/position").asInt()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"none,handoff-not-found", "other,handoff-not-found"})
  void ofWhatIsNotADesksItIsToldThatThereIsNone(String which, String code) {
    String id = which.equals("none") ? "none" : STEPS.id(STEPS.escalate());
    DeskClient desk =
        which.equals("none") ? DESK : new DeskClient(SERVER, "other", DeskClient.SECRET);

    assertThat(desk.say(DeskSteps.fresh(), DeskSteps.event(id, "accepted", 1, "{}")).code())
        .isEqualTo(code);
  }

  @Test
  void onlyWhatTheDeskSignedNowIsRead() {
    String body = DeskSteps.event("none", "accepted", 1, "{}");
    long now = Instant.now().getEpochSecond();
    String good = DeskClient.signature(DeskClient.SECRET, "m1", now, body);
    String time = Long.toString(now);

    List<Answer> refused =
        List.of(
            DESK.send(body),
            DESK.send(body, "webhook-id", "m1", "webhook-timestamp", time),
            DESK.send(
                body + " ",
                "webhook-id",
                "m1",
                "webhook-timestamp",
                time,
                "webhook-signature",
                good),
            DESK.send(
                body, "webhook-id", "m2", "webhook-timestamp", time, "webhook-signature", good),
            DESK.say("m3", Instant.now().minus(Duration.ofMinutes(6)), body),
            DESK.say("m4", Instant.now().plus(Duration.ofMinutes(6)), body),
            new DeskClient(SERVER, "none", DeskClient.SECRET).say("m5", body),
            new DeskClient(SERVER, "chats", DeskClient.SECRET).say("m6", body));

    assertThat(refused).extracting(Answer::status).containsOnly(401);
    assertThat(refused)
        .extracting(answer -> answer.body().path("detail").asText())
        .as("a desk that there is not answers like one that did not sign it")
        .containsOnly(refused.getFirst().body().path("detail").asText());
    assertThat(
            DESK.send(
                    body,
                    "webhook-id",
                    "m1",
                    "webhook-timestamp",
                    time,
                    "webhook-signature",
                    "v1,AAAA " + good)
                .code())
        .as("one of several signatures is enough")
        .isEqualTo("handoff-not-found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "handoff.lost|{}|invalid-request",
        "handoff.queued|{\"position\":-1}|invalid-request",
        "handoff.queued|{\"place\":1}|invalid-request",
        "handoff.accepted|{\"agent\":7}|invalid-request",
        "handoff.transferred|{}|invalid-request",
        "handoff.ended|{}|invalid-request",
        "handoff.ended|{\"outcome\":\"fixd\"}|unknown-outcome",
        "handoff.accepted|[]|invalid-request"
      })
  void whatIsWrongIsRefusedAndChangesNothing(String type, String data, String code) {
    String id = STEPS.id(STEPS.escalate());

    Answer answer =
        DESK.say(
            DeskSteps.fresh(),
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"x\",\"type\":\""
                + type
                + "\",\"subject\":\""
                + id
                + "\",\"data\":"
                + data
                + "}");

    assertThat(answer.code()).isEqualTo(code);
    assertThat(STEPS.read(id).path("state").asText()).isEqualTo("requested");
  }

  @Test
  void aDeskIsSetWithReferencesToSecretsOnly() {
    Answer refused =
        SERVER.put(
            DeskSteps.OPS,
            "/v1/ops/desks/wrong",
            "{\"title\":\"x\",\"queues\":[\"cards\"],\"secrets\":[\"whsec_abc\"],\"reason\":\"x\"}");
    Answer read = SERVER.get(DeskSteps.OPS, "/v1/ops/desks/cards");

    assertThat(refused.code()).isEqualTo("invalid-setting");
    assertThat(refused.body().toString()).doesNotContain("whsec_abc");
    assertThat(read.body().at("/desk/queues/0").asText()).isEqualTo("cards");
    assertThat(read.body().toString()).doesNotContain(DeskClient.SECRET);
  }
}
