package dev.helpflow.server.desks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.HeldSession;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What desks say of their hand-offs, and what comes of it. */
class DeskEventsTest {
  private static final String AGENT = "dev:agent:gil";
  private static final String OPS = "dev:ops:oli";
  private static final String CHATWOOT_SECRET = "a secret of Chatwoot's";
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final DeskClient DESK = new DeskClient(SERVER, "cards", DeskClient.SECRET);
  private static final DeskClient OTHER = new DeskClient(SERVER, "other", DeskClient.SECRET);
  private static final DeskClient CHATWOOT = new DeskClient(SERVER, "chats", CHATWOOT_SECRET);

  @BeforeAll
  static void set() {
    set("cards", "webhook", "cards", DeskClient.SECRET);
    set("other", "webhook", "elsewhere", DeskClient.SECRET);
    set("chats", "chatwoot", "cards", CHATWOOT_SECRET);
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  @Test
  void aHandoffIsFollowedFromItsQueueToItsEnd() {
    Answer escalated = escalate();
    String id = id(escalated);

    Answer queued =
        DESK.say(fresh(), event(id, "queued", 1, "{\"position\":3,\"waitSeconds\":240}"));
    JsonNode waiting = read(id);
    Answer accepted = DESK.say(fresh(), event(id, "accepted", 2, "{\"agent\":\"maria\"}"));
    String withAgent = SERVER.read("ada", escalated.session()).body().at("/screen/title").asText();
    Answer ended =
        DESK.say(
            fresh(),
            event(
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
    JsonNode closed = read(id);
    assertThat(closed.path("agent").asText()).isEqualTo("maria");
    assertThat(closed.at("/desk/wrongQueue").asBoolean()).isTrue();
    assertThat(closed.at("/desk/reason").asText()).isEqualTo("The desk cards says so.");
    assertThat(SERVER.read("ada", escalated.session()).sessionStatus()).isEqualTo("ended");
  }

  @Test
  void anEndBeforeItsAcceptanceImpliesIt() {
    Answer escalated = escalate();
    String id = id(escalated);

    Answer ended =
        DESK.say(fresh(), event(id, "ended", 5, "{\"agent\":\"maria\",\"outcome\":\"resolved\"}"));
    Answer accepted = DESK.say(fresh(), event(id, "accepted", 4, "{\"agent\":\"maria\"}"));

    assertThat(ended.body().at("/event/state").asText()).isEqualTo("ended");
    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.body().at("/event/handled").asText()).isEqualTo("ignored");
    assertThat(accepted.body().at("/event/why").asText()).contains("ended already");
    assertThat(read(id).path("agent").asText()).isEqualTo("maria");
    assertThat(
            SERVER.count(
                "select count(*) from events where type in ('handoff.accepted', 'handoff.ended')"
                    + " and session_id = ?",
                escalated.session()))
        .isEqualTo(2);
  }

  @Test
  void anOlderPositionAfterANewerChangesNothing() {
    String id = id(escalate());

    DESK.say(fresh(), event(id, "queued", 10, "{\"position\":1}"));
    Answer older = DESK.say(fresh(), event(id, "queued", 9, "{\"position\":2}"));

    assertThat(older.body().at("/event/handled").asText()).isEqualTo("ignored");
    assertThat(read(id).at("/desk/position").asInt()).isEqualTo(1);
  }

  @Test
  void withoutNumbersTheTimesTell() {
    String id = id(escalate());

    DESK.say(fresh(), timed(id, "2026-11-28T10:00:00Z", 1));
    Answer older = DESK.say(fresh(), timed(id, "2026-11-28T09:59:59Z", 2));
    Answer newer = DESK.say(fresh(), timed(id, "2026-11-28T10:00:01+00:00", 0));

    assertThat(older.body().at("/event/handled").asText()).isEqualTo("ignored");
    assertThat(newer.body().at("/event/handled").asText()).isEqualTo("applied");
    assertThat(read(id).at("/desk/position").asInt()).isZero();
  }

  @Test
  void whatIsSentAgainIsTakenOnce() {
    Answer escalated = escalate();
    String id = id(escalated);
    String event = event(id, "accepted", 1, "{\"agent\":\"maria\"}");
    String sent = fresh();

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
    set("general", "webhook", "general", DeskClient.SECRET);

    new DeskClient(SERVER, "general", DeskClient.SECRET)
        .say(fresh(), event(id(asked), "unavailable", 1, "{}"));

    assertThat(read(id(asked)).path("callBack").asBoolean()).isTrue();
  }

  @Test
  void whatWasTransferredIsTheOtherDesks() {
    String id = id(escalate());

    DESK.say(fresh(), event(id, "transferred", 1, "{\"queue\":\"elsewhere\"}"));
    Answer late = DESK.say(fresh(), event(id, "returned", 2, "{}"));
    Answer theirs =
        new DeskClient(SERVER, "other", DeskClient.SECRET)
            .say(fresh(), event(id, "returned", 1, "{}"));

    assertThat(late.code()).isEqualTo("handoff-not-found");
    assertThat(theirs.body().at("/event/state").asText()).isEqualTo("returned");
  }

  @Test
  void eachDeskNumbersForItself() {
    String id = id(escalate());

    DESK.say(fresh(), event(id, "transferred", 1043, "{\"queue\":\"elsewhere\"}"));
    Answer theirs = OTHER.say(fresh(), event(id, "accepted", 1, "{\"agent\":\"bo\"}"));
    String agent = read(id).path("agent").asText();
    OTHER.say(fresh(), event(id, "transferred", 2, "{\"queue\":\"cards\"}"));
    Answer older = DESK.say(fresh(), event(id, "accepted", 1042, "{\"agent\":\"maria\"}"));
    Answer newer = DESK.say(fresh(), event(id, "accepted", 1044, "{\"agent\":\"maria\"}"));

    assertThat(theirs.body().at("/event/state").asText()).isEqualTo("accepted");
    assertThat(agent).isEqualTo("bo");
    assertThat(older.body().at("/event/handled").asText()).isEqualTo("ignored");
    assertThat(newer.body().at("/event/state").asText()).isEqualTo("accepted");
    assertThat(read(id).path("agent").asText()).isEqualTo("maria");
  }

  @Test
  void eachDeskHasItsOwnClock() {
    String id = id(escalate());

    DESK.say(fresh(), said(id, "transferred", "2026-11-28T10:00:00Z", "{\"queue\":\"elsewhere\"}"));
    Answer theirs = OTHER.say(fresh(), said(id, "accepted", "2026-11-28T09:59:58Z", "{}"));

    assertThat(theirs.body().at("/event/state").asText()).isEqualTo("accepted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"queued", "unavailable"})
  void whatWasSaidBeforeAnAgentAcceptedTakesNothingBack(String kind) {
    Answer escalated = escalate();
    String id = id(escalated);

    List<Answer> answers =
        HeldSession.answers(
            SERVER,
            escalated.session(),
            List.of(() -> accept(id), () -> DESK.say(fresh(), event(id, kind, 1, "{}"))));

    assertThat(answers.getFirst().status()).isEqualTo(200);
    assertThat(answers.getLast().body().at("/event/handled").asText()).isEqualTo("ignored");
    assertThat(answers.getLast().body().at("/event/why").asText()).contains("accepted");
    assertThat(read(id).path("state").asText()).isEqualTo("accepted");
  }

  @Test
  void anEndThatImpliesAnAcceptanceLeavesOneThatCameMeanwhile() {
    Answer escalated = escalate();
    String id = id(escalated);

    List<Answer> answers =
        HeldSession.answers(
            SERVER,
            escalated.session(),
            List.of(
                () -> accept(id),
                () ->
                    DESK.say(
                        fresh(),
                        event(id, "ended", 1, "{\"agent\":\"maria\",\"outcome\":\"resolved\"}"))));

    assertThat(answers.getLast().body().at("/event/state").asText()).isEqualTo("ended");
    assertThat(read(id).path("agent").asText()).isEqualTo("gil");
  }

  @Test
  void anOlderOneThatComesWhileANewerIsStoredIsIgnored() {
    Answer escalated = escalate();
    String id = id(escalated);
    List<Answer> older = new CopyOnWriteArrayList<>();

    HeldSession.answers(
        SERVER,
        escalated.session(),
        () -> older.add(DESK.say(fresh(), event(id, "accepted", 5, "{\"agent\":\"bo\"}"))),
        List.of(() -> DESK.say(fresh(), event(id, "accepted", 6, "{\"agent\":\"maria\"}"))));

    assertThat(older.getFirst().body().at("/event/handled").asText()).isEqualTo("ignored");
    assertThat(read(id).path("agent").asText()).isEqualTo("maria");
  }

  @Test
  void aDeskThatSaysNothingMoreOfItsQueueTakesBackWhatItSaid() {
    Answer escalated = escalate();
    String id = id(escalated);
    Answer other = escalate();
    String withdrawn = id(other);

    DESK.say(fresh(), event(id, "queued", 1, "{\"position\":3}"));
    DESK.say(fresh(), event(id, "queued", 2, "{}"));
    DESK.say(fresh(), event(withdrawn, "queued", 1, "{\"position\":3}"));
    Answer cancelled = SERVER.act("ada", SERVER.read("ada", other.session()), "cancel");

    assertThat(read(id).path("desk")).hasToString("{}");
    assertThat(cancelled.status()).isEqualTo(200);
    assertThat(read(withdrawn).path("state").asText()).isEqualTo("cancelled");
    assertThat(read(withdrawn).at("/desk/position").asInt()).isEqualTo(3);
  }

  @Test
  void whatIsTypedWronglyInChatwootStillEndsTheHandoff() {
    Answer escalated = escalate();
    String id = id(escalated);
    String missing = "x".repeat(1_200) + ", word".repeat(24);

    Answer resolved =
        CHATWOOT.chatwoot(
            fresh(),
            conversation(
                    id,
                    "conversation_status_changed",
                    "resolved",
                    "{\"assignee\":{\"id\":1,\"name\":\"Maria\",\"type\":\"user\"}}")
                .replace("which card, since when", missing)
                .replace("{\"helpflow_", "{\"helpflow_outcome\":\"reslved\",\"helpflow_"));

    assertThat(resolved.body().at("/event/state").asText()).isEqualTo("ended");
    JsonNode closed = read(id);
    assertThat(closed.at("/desk/outcome").asText()).isEqualTo("unresolved");
    assertThat(closed.at("/desk/reason").asText()).contains("reslved");
    assertThat(closed.path("agent").asText()).isEqualTo("Maria");
    assertThat(closed.at("/desk/missing")).hasSize(20);
    assertThat(closed.at("/desk/missing/0").asText()).isEqualTo("x".repeat(500));
    assertThat(SERVER.read("ada", escalated.session()).sessionStatus()).isEqualTo("ended");
    assertThat(
            SERVER
                .bean(MeterRegistry.class)
                .counter("helpflow.desks.outcomes.unknown", "desk", "chats")
                .count())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"none,handoff-not-found", "other,handoff-not-found"})
  void ofWhatIsNotADesksItIsToldThatThereIsNone(String which, String code) {
    String id = which.equals("none") ? "none" : id(escalate());
    DeskClient desk =
        which.equals("none") ? DESK : new DeskClient(SERVER, "other", DeskClient.SECRET);

    assertThat(desk.say(fresh(), event(id, "accepted", 1, "{}")).code()).isEqualTo(code);
  }

  @Test
  void onlyWhatTheDeskSignedNowIsRead() {
    String body = event("none", "accepted", 1, "{}");
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
    String id = id(escalate());

    Answer answer =
        DESK.say(
            fresh(),
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"x\",\"type\":\""
                + type
                + "\",\"subject\":\""
                + id
                + "\",\"data\":"
                + data
                + "}");

    assertThat(answer.code()).isEqualTo(code);
    assertThat(read(id).path("state").asText()).isEqualTo("requested");
  }

  @Test
  void aConversationOfChatwootIsAcceptedByItsAssigneeAndEndedWhenItIsResolved() {
    String id = id(escalate());

    Answer open =
        CHATWOOT.chatwoot(fresh(), conversation(id, "conversation_created", "open", "{}"));
    Answer accepted =
        CHATWOOT.chatwoot(
            fresh(),
            conversation(
                id,
                "conversation_updated",
                "open",
                "{\"assignee\":{\"id\":1,\"name\":\"Maria\",\"type\":\"user\"}}"));
    Answer resolved =
        CHATWOOT.chatwoot(
            fresh(),
            conversation(
                id,
                "conversation_status_changed",
                "resolved",
                "{\"assignee\":{\"id\":1,\"name\":\"Maria\",\"type\":\"user\"}}"));

    assertThat(open.body().at("/event/handled").asText()).isEqualTo("ignored");
    assertThat(accepted.body().at("/event/state").asText()).isEqualTo("accepted");
    assertThat(resolved.body().at("/event/state").asText()).isEqualTo("ended");
    JsonNode closed = read(id);
    assertThat(closed.path("agent").asText()).isEqualTo("Maria");
    assertThat(closed.at("/desk/flowShouldHaveSolved").asBoolean()).isTrue();
    assertThat(closed.at("/desk/missing")).hasToString("[\"which card\",\"since when\"]");
  }

  @Test
  void aDeskIsSetWithReferencesToSecretsOnly() {
    Answer refused =
        SERVER.put(
            OPS,
            "/v1/ops/desks/wrong",
            "{\"title\":\"x\",\"queues\":[\"cards\"],\"secrets\":[\"whsec_abc\"],\"reason\":\"x\"}");
    Answer read = SERVER.get(OPS, "/v1/ops/desks/cards");

    assertThat(refused.code()).isEqualTo("invalid-setting");
    assertThat(refused.body().toString()).doesNotContain("whsec_abc");
    assertThat(read.body().at("/desk/queues/0").asText()).isEqualTo("cards");
    assertThat(read.body().toString()).doesNotContain(DeskClient.SECRET);
  }

  private static void set(String name, String adapter, String queue, String secret) {
    Answer set =
        SERVER.put(
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

  private static String event(String handoff, String kind, int sequence, String data) {
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

  private static String timed(String handoff, String time, int position) {
    return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"https://desk.example\",\"type\":\"handoff.queued\",\"subject\":\""
        + handoff
        + "\",\"time\":\""
        + time
        + "\",\"data\":{\"position\":"
        + position
        + "}}";
  }

  /** As its documentation shows one, with the attributes of ours. */
  private static String conversation(String handoff, String event, String status, String meta) {
    return "{\"additional_attributes\":{},\"can_reply\":true,\"channel\":\"Channel::Api\",\"id\":10,\"inbox_id\":1,"
        + "\"contact_inbox\":{\"id\":12,\"contact_id\":12,\"inbox_id\":1,\"source_id\":\"405f1d30\"},"
        + "\"messages\":[],\"meta\":"
        + meta
        + ",\"status\":\""
        + status
        + "\",\"custom_attributes\":{\"helpflow_handoff\":\""
        + handoff
        + "\",\"helpflow_flow_should_have_solved\":true,\"helpflow_missing\":\"which card, since when\"},"
        + "\"unread_count\":0,\"agent_last_seen_at\":1627063451,\"contact_last_seen_at\":0,\"timestamp\":1627063369,"
        + "\"event\":\""
        + event
        + "\"}";
  }

  private static String said(String handoff, String kind, String time, String data) {
    return event(handoff, kind, 0, data).replace("\"sequence\":\"0\"", "\"time\":\"" + time + "\"");
  }

  private static Answer accept(String id) {
    return SERVER.post(AGENT, "/v1/handoffs/" + id + "/accept", "{}", fresh());
  }

  private static String fresh() {
    return "msg_" + UUID.randomUUID();
  }

  private static Answer escalate() {
    return SERVER.choose("ada", SERVER.begin("ada"), "talk");
  }

  private static String id(Answer session) {
    return SERVER
        .get(AGENT, "/v1/handoffs?session=" + session.session())
        .body()
        .at("/handoffs/0/id")
        .asText();
  }

  private static JsonNode read(String id) {
    return SERVER.get(AGENT, "/v1/handoffs/" + id).body().path("handoff");
  }
}
