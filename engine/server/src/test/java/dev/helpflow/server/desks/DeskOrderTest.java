package dev.helpflow.server.desks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.HeldSession;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What desks say of a hand-off in another order than it happened in, or at once. */
class DeskOrderTest {
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final DeskSteps STEPS = new DeskSteps(SERVER);
  private static final DeskClient DESK = new DeskClient(SERVER, "cards", DeskClient.SECRET);
  private static final DeskClient OTHER = new DeskClient(SERVER, "other", DeskClient.SECRET);

  @BeforeAll
  static void set() {
    STEPS.set("cards", "webhook", "cards", DeskClient.SECRET);
    STEPS.set("other", "webhook", "elsewhere", DeskClient.SECRET);
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  @Test
  void anEndBeforeItsAcceptanceImpliesIt() {
    Answer escalated = STEPS.escalate();
    String id = STEPS.id(escalated);

    Answer ended =
        DESK.say(
            DeskSteps.fresh(),
            DeskSteps.event(id, "ended", 5, "{\"agent\":\"maria\",\"outcome\":\"resolved\"}"));
    Answer accepted =
        DESK.say(DeskSteps.fresh(), DeskSteps.event(id, "accepted", 4, "{\"agent\":\"maria\"}"));

    assertThat(ended.body().at("/event/state").asText()).isEqualTo("ended");
    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.body().at("/event/handled").asText()).isEqualTo("ignored");
    assertThat(accepted.body().at("/event/why").asText()).contains("ended already");
    assertThat(STEPS.read(id).path("agent").asText()).isEqualTo("maria");
    assertThat(
            SERVER.count(
                "select count(*) from events where type in ('handoff.accepted', 'handoff.ended')"
                    + " and session_id = ?",
                escalated.session()))
        .isEqualTo(2);
  }

  @Test
  void anOlderPositionAfterANewerChangesNothing() {
    String id = STEPS.id(STEPS.escalate());

    DESK.say(DeskSteps.fresh(), DeskSteps.event(id, "queued", 10, "{\"position\":1}"));
    Answer older =
        DESK.say(DeskSteps.fresh(), DeskSteps.event(id, "queued", 9, "{\"position\":2}"));

    assertThat(older.body().at("/event/handled").asText()).isEqualTo("ignored");
    assertThat(STEPS.read(id).at("/desk/position").asInt()).isEqualTo(1);
  }

  @Test
  void withoutNumbersTheTimesTell() {
    String id = STEPS.id(STEPS.escalate());

    DESK.say(DeskSteps.fresh(), timed(id, "2026-11-26T10:00:00Z", 1));
    Answer older = DESK.say(DeskSteps.fresh(), timed(id, "2026-11-26T09:59:59Z", 2));
    Answer newer = DESK.say(DeskSteps.fresh(), timed(id, "2026-11-26T10:00:01+00:00", 0));

    assertThat(older.body().at("/event/handled").asText()).isEqualTo("ignored");
    assertThat(newer.body().at("/event/handled").asText()).isEqualTo("applied");
    assertThat(STEPS.read(id).at("/desk/position").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+300000-01-01T00:00:00Z", "2121-01-01T00:00:00Z", "1969-12-31T23:59:59Z"})
  void aTimeThatIsFarOffIsRefusedAndOrdersNothing(String time) {
    String id = STEPS.id(STEPS.escalate());

    Answer far = DESK.say(DeskSteps.fresh(), timed(id, time, 1));
    Answer near = DESK.say(DeskSteps.fresh(), timed(id, Instant.now().toString(), 2));

    assertThat(far.status()).isEqualTo(400);
    assertThat(far.code()).isEqualTo("invalid-request");
    assertThat(far.body().path("detail").asText())
        .isEqualTo("The property time must not be before 1970, nor more than a day after now.");
    assertThat(near.body().at("/event/handled").asText()).isEqualTo("applied");
    assertThat(STEPS.read(id).at("/desk/position").asInt()).isEqualTo(2);
  }

  @Test
  void eachDeskNumbersForItself() {
    String id = STEPS.id(STEPS.escalate());

    DESK.say(
        DeskSteps.fresh(), DeskSteps.event(id, "transferred", 1043, "{\"queue\":\"elsewhere\"}"));
    Answer theirs =
        OTHER.say(DeskSteps.fresh(), DeskSteps.event(id, "accepted", 1, "{\"agent\":\"bo\"}"));
    String agent = STEPS.read(id).path("agent").asText();
    OTHER.say(DeskSteps.fresh(), DeskSteps.event(id, "transferred", 2, "{\"queue\":\"cards\"}"));
    Answer older =
        DESK.say(DeskSteps.fresh(), DeskSteps.event(id, "accepted", 1042, "{\"agent\":\"maria\"}"));
    Answer newer =
        DESK.say(DeskSteps.fresh(), DeskSteps.event(id, "accepted", 1044, "{\"agent\":\"maria\"}"));

    assertThat(theirs.body().at("/event/state").asText()).isEqualTo("accepted");
    assertThat(agent).isEqualTo("bo");
    assertThat(older.body().at("/event/handled").asText()).isEqualTo("ignored");
    assertThat(newer.body().at("/event/state").asText()).isEqualTo("accepted");
    assertThat(STEPS.read(id).path("agent").asText()).isEqualTo("maria");
  }

  @Test
  void eachDeskHasItsOwnClock() {
    String id = STEPS.id(STEPS.escalate());

    DESK.say(
        DeskSteps.fresh(),
        said(id, "transferred", "2026-11-26T10:00:00Z", "{\"queue\":\"elsewhere\"}"));
    Answer theirs =
        OTHER.say(DeskSteps.fresh(), said(id, "accepted", "2026-11-26T09:59:58Z", "{}"));

    assertThat(theirs.body().at("/event/state").asText()).isEqualTo("accepted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"queued", "unavailable"})
  void whatWasSaidBeforeAnAgentAcceptedTakesNothingBack(String kind) {
    Answer escalated = STEPS.escalate();
    String id = STEPS.id(escalated);

    List<Answer> answers =
        HeldSession.answers(
            SERVER,
            escalated.session(),
            List.of(
                () -> accept(id),
                () -> DESK.say(DeskSteps.fresh(), DeskSteps.event(id, kind, 1, "{}"))));

    assertThat(answers.getFirst().status()).isEqualTo(200);
    assertThat(answers.getLast().body().at("/event/handled").asText()).isEqualTo("ignored");
    assertThat(answers.getLast().body().at("/event/why").asText()).contains("accepted");
    assertThat(STEPS.read(id).path("state").asText()).isEqualTo("accepted");
  }

  @Test
  void anEndThatImpliesAnAcceptanceLeavesOneThatCameMeanwhile() {
    Answer escalated = STEPS.escalate();
    String id = STEPS.id(escalated);

    List<Answer> answers =
        HeldSession.answers(
            SERVER,
            escalated.session(),
            List.of(
                () -> accept(id),
                () ->
                    DESK.say(
                        DeskSteps.fresh(),
                        DeskSteps.event(
                            id, "ended", 1, "{\"agent\":\"maria\",\"outcome\":\"resolved\"}"))));

    assertThat(answers.getLast().body().at("/event/state").asText()).isEqualTo("ended");
    assertThat(STEPS.read(id).path("agent").asText()).isEqualTo("gil");
  }

  @Test
  void anOlderOneThatComesWhileANewerIsStoredIsIgnored() {
    Answer escalated = STEPS.escalate();
    String id = STEPS.id(escalated);
    List<Answer> older = new CopyOnWriteArrayList<>();

    HeldSession.answers(
        SERVER,
        escalated.session(),
        () ->
            older.add(
                DESK.say(
                    DeskSteps.fresh(), DeskSteps.event(id, "accepted", 5, "{\"agent\":\"bo\"}"))),
        List.of(
            () ->
                DESK.say(
                    DeskSteps.fresh(),
                    DeskSteps.event(id, "accepted", 6, "{\"agent\":\"maria\"}"))));

    assertThat(older.getFirst().body().at("/event/handled").asText()).isEqualTo("ignored");
    assertThat(STEPS.read(id).path("agent").asText()).isEqualTo("maria");
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

  private static String said(String handoff, String kind, String time, String data) {
    return DeskSteps.event(handoff, kind, 0, data)
        .replace("\"sequence\":\"0\"", "\"time\":\"" + time + "\"");
  }

  private static Answer accept(String id) {
    return SERVER.post(DeskSteps.AGENT, "/v1/handoffs/" + id + "/accept", "{}", DeskSteps.fresh());
  }
}
