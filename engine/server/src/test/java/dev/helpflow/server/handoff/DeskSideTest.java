package dev.helpflow.server.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.HeldSession;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What whoever takes a hand-off is told, sees, and does for its customer. */
class DeskSideTest {
  private static final String AGENT = "dev:agent:gil";
  private static final String OTHER_AGENT = "dev:agent:zoe";
  private static final String OPS = "dev:ops:oli";
  private static final String ACCOUNT = "00112233";
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());

  @BeforeAll
  static void publish() throws IOException {
    for (String flow : new String[] {"pay", "confirm"}) {
      SERVER.publish(
          "tests/" + flow,
          Files.readString(Path.of("src/test/resources/deskside", flow + ".json")));
    }
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  @Test
  void thePackageTellsWhatTheFlowTellsAndNothingSensitive() {
    JsonNode handoff = read(escalated());

    assertThat(handoff.path("context")).hasToString("{\"Amount\":\"12 pounds\"}");
    assertThat(handoff.path("sensitive")).hasToString("[\"Account number\"]");
    assertThat(handoff.path("path"))
        .hasToString(
            "[{\"address\":\"what#1\",\"title\":\"What is it about?\"},"
                + "{\"address\":\"who#1\",\"title\":\"Whom did you pay?\"},"
                + "{\"address\":\"check#1\",\"title\":\"Is this right?\"},"
                + "{\"address\":\"talk#1\"}]");
    assertThat(handoff.path("summary").asText().lines())
        .containsExactly(
            "A payment: the flow asks for a person, for the reason paymentIsLost. The last screen"
                + " was “Is this right?”.",
            "What is it about?: It is late",
            "Account number: answered, and not shown here",
            "Amount: 12 pounds");
    assertThat(handoff.path("flows")).hasToString("[]");
    assertThat(handoff.toString()).doesNotContain(ACCOUNT);
    assertThat(
            SERVER.count(
                "select count(*) from handoffs where package::text like '%' || ? || '%'", ACCOUNT))
        .isZero();
    assertThat(
            SERVER.count(
                "select count(*) from events where data::text like '%' || ? || '%'", ACCOUNT))
        .isZero();
  }

  @Test
  void whoAsksThemselvesIsToldOfByTheFlowsOwnSummary() {
    Answer first = begin();
    Answer second = step(first, "{\"about\":\"lost\"}");
    Answer escalated = SERVER.act("ada", second, "escalate");

    JsonNode handoff = read(id(escalated));

    assertThat(handoff.path("summary").asText())
        .isEqualTo("The customer asks about a payment that is lost.");
    assertThat(handoff.path("context")).hasToString("{\"About\":\"lost\"}");
    assertThat(handoff.has("sensitive")).isFalse();
  }

  @Test
  void theTranscriptIsWhatTheCustomerSawWithoutWhatIsSensitive() {
    String id = escalated();
    accept(id);

    Answer transcript = SERVER.get(AGENT, "/v1/handoffs/" + id + "/transcript");
    JsonNode screens = transcript.body().at("/transcript/screens");

    assertThat(transcript.status()).isEqualTo(200);
    assertThat(transcript.header("Cache-Control")).isEqualTo("private, no-store");
    assertThat(screens.findValuesAsText("status"))
        .containsExactly("active", "active", "active", "escalated", "escalated");
    assertThat(screens.at("/0/screen/title").asText()).isEqualTo("What is it about?");
    assertThat(screens.at("/0/screen/components/0/value").asText()).isEqualTo("late");
    assertThat(screens.at("/1/answered/values")).hasToString("{\"amount\":\"12 pounds\"}");
    assertThat(screens.at("/1/answered/masked")).hasToString("[\"account\"]");
    assertThat(screens.at("/2/screen/components/0/text").asText())
        .contains("12 pounds")
        .contains("••••");
    assertThat(screens.at("/3/answered").isMissingNode()).isTrue();
    assertThat(transcript.body().toString()).doesNotContain(ACCOUNT);
    assertThat(audited("handoff.transcriptRead", id)).isEqualTo(1);
  }

  @Test
  void aTranscriptIsForWhoHasTheHandoffAndForOps() {
    String id = escalated();
    String path = "/v1/handoffs/" + id + "/transcript";

    assertThat(SERVER.get(AGENT, path).code()).isEqualTo("handoff-state");
    accept(id);
    assertThat(SERVER.get(OTHER_AGENT, path).code()).isEqualTo("handoff-taken");
    assertThat(SERVER.get(RunningServer.customer("ada"), path).status()).isEqualTo(403);
    assertThat(SERVER.get(OPS, path).status()).isEqualTo(200);
    assertThat(audited("handoff.transcriptRead", id)).isEqualTo(1);
  }

  @Test
  void whatIsSensitiveIsRevealedToWhoHasTheHandoffAndWrittenDown() {
    String id = escalated();
    String ask = "{\"name\":\"Account number\",\"reason\":\"To find the payment.\"}";
    Answer early = reveal(AGENT, id, ask);
    accept(id);

    Answer first = reveal(AGENT, id, ask);
    Answer again = reveal(AGENT, id, ask);

    assertThat(early.code()).isEqualTo("handoff-state");
    assertThat(first.body())
        .hasToString(
            "{\"revealed\":{\"name\":\"Account number\",\"value\":\""
                + ACCOUNT
                + "\",\"times\":1}}");
    assertThat(again.body().at("/revealed/times").asInt()).isEqualTo(2);
    assertThat(reveal(OTHER_AGENT, id, ask).code()).isEqualTo("handoff-taken");
    assertThat(reveal(AGENT, id, "{\"name\":\"Account number\"}").code())
        .isEqualTo("invalid-request");
    assertThat(reveal(AGENT, id, "{\"name\":\"Amount\",\"reason\":\"Why not.\"}").code())
        .isEqualTo("invalid-request");
    assertThat(audited("handoff.revealed", id)).isEqualTo(2);
    move(id, "end", "{\"reason\":\"Done.\",\"outcome\":\"resolved\"}");
    assertThat(reveal(AGENT, id, ask).code()).isEqualTo("handoff-state");
  }

  @Test
  void aCustomerIsSentIntoAFlowAndItsEndComesBack() {
    Answer escalated = escalate();
    String id = id(escalated);
    accept(id);

    Answer sent = send(AGENT, id, "{\"payment\":\"p1\"}", UUID.randomUUID().toString());
    JsonNode flow = sent.body().at("/handoff/flows/0");
    Answer offered = SERVER.read("ada", escalated.session());
    JsonNode open = offered.body().at("/screen/actions/0");
    Answer theirs = SERVER.read("ada", open.at("/with/session").asText());

    assertThat(flow.path("flow").asText()).isEqualTo("tests/confirm");
    assertThat(flow.path("status").asText()).isEqualTo("active");
    assertThat(open.path("type").asText()).isEqualTo("open");
    assertThat(open.path("destination").asText()).isEqualTo("help.session");
    assertThat(theirs.session()).isEqualTo(flow.path("session").asText());
    assertThat(theirs.screen()).isEqualTo("ask");

    step(theirs, "{\"word\":\"yes\",\"pin\":\"9999\"}");
    JsonNode ended = read(id).at("/flows/0");

    assertThat(ended.path("status").asText()).isEqualTo("ended");
    assertThat(ended.path("outcome").asText()).isEqualTo("confirmed");
    assertThat(ended.path("outputs")).hasToString("{\"word\":\"yes\"}");
    assertThat(
            SERVER.count(
                "select count(*) from events where type = 'handoff.flowSent' and data #>>"
                    + " '{sent,flow}' = 'tests/confirm' and session_id = ?",
                escalated.session()))
        .isEqualTo(1);
    assertThat(
            SERVER.count(
                "select count(*) from events where type = 'session.ended' and data ->> 'outcome' ="
                    + " 'confirmed' and session_id = ?",
                theirs.session()))
        .isEqualTo(1);
    assertThat(audited("handoff.flowSent", id)).isEqualTo(1);
  }

  @Test
  void aFlowThatIsSentTwiceByTheSameKeyIsSentOnce() {
    String id = escalated();
    accept(id);
    String key = UUID.randomUUID().toString();

    Answer first = send(AGENT, id, "{\"payment\":\"p1\"}", key);
    Answer again = send(AGENT, id, "{\"payment\":\"p1\"}", key);
    Answer other = send(AGENT, id, "{\"payment\":\"p2\"}", key);

    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.body().at("/handoff/flows")).isEqualTo(first.body().at("/handoff/flows"));
    assertThat(other.code()).isEqualTo("idempotency-key-reused");
    assertThat(read(id).path("flows")).hasSize(1);
    assertThat(audited("handoff.flowSent", id)).isEqualTo(1);
  }

  @Test
  void aFlowThatWasSentIsToldAgainAfterTheHandoffIsOver() {
    String id = escalated();
    accept(id);
    String key = UUID.randomUUID().toString();
    Answer first = send(AGENT, id, "{\"payment\":\"p1\"}", key);
    move(id, "return", "{\"reason\":\"Done.\"}");

    Answer again = send(AGENT, id, "{\"payment\":\"p1\"}", key);
    Answer another = send(AGENT, id, "{\"payment\":\"p1\"}", UUID.randomUUID().toString());

    assertThat(again.status()).as("%s", again.body()).isEqualTo(200);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.body().at("/handoff/flows")).isEqualTo(first.body().at("/handoff/flows"));
    assertThat(read(id).at("/flows/0/status").asText()).isEqualTo("active");
    assertThat(another.code()).isEqualTo("handoff-state");
  }

  @Test
  void aFlowThatCanNoLongerBeOfferedIsGivenUp() {
    Answer escalated = escalate();
    String id = id(escalated);
    accept(id);
    String key = UUID.randomUUID().toString();

    List<Answer> answers =
        HeldSession.answers(
            SERVER,
            escalated.session(),
            List.of(
                () ->
                    SERVER.post(
                        AGENT, "/v1/handoffs/" + id + "/return", "{\"reason\":\"Done.\"}", "r1"),
                () -> send(AGENT, id, "{\"payment\":\"p1\"}", key)));
    Answer again = send(AGENT, id, "{\"payment\":\"p1\"}", key);

    assertThat(answers.getFirst().status()).isEqualTo(200);
    assertThat(answers.getLast().code()).isEqualTo("handoff-state");
    assertThat(again.code()).isEqualTo("handoff-state");
    assertThat(read(id).path("flows")).hasSize(1);
    assertThat(read(id).at("/flows/0/status").asText()).isEqualTo("abandoned");
  }

  @Test
  void whatAFlowGaveIsReadOnceOfItsLedger() {
    Answer escalated = escalate();
    String id = id(escalated);
    accept(id);
    Answer sent = send(AGENT, id, "{\"payment\":\"p1\"}", UUID.randomUUID().toString());
    String session = sent.body().at("/handoff/flows/0/session").asText();
    step(SERVER.read("ada", session), "{\"word\":\"yes\",\"pin\":\"9999\"}");
    JsonNode first = read(id).path("flows");
    SERVER.count(
        "with gone as (update sessions set fold = null where id = ? returning 1)"
            + " select count(*) from gone",
        session);
    SERVER.count(
        "with gone as (delete from entries where session_id = ? returning 1)"
            + " select count(*) from gone",
        session);

    assertThat(first.at("/0/outputs")).hasToString("{\"word\":\"yes\"}");
    assertThat(read(id).path("flows")).isEqualTo(first);
  }

  @Test
  void aTranscriptEndsForAnAgentWhereTheirHandoffDid() {
    Answer escalated = SERVER.act("ada", begin(), "escalate");
    String id = id(escalated);
    accept(id);
    move(id, "return", "{\"reason\":\"Done.\"}");
    Answer who = step(SERVER.read("ada", escalated.session()), "{\"about\":\"late\"}");
    step(who, "{\"account\":\"" + ACCOUNT + "\",\"amount\":\"77 pounds\"}");
    String path = "/v1/handoffs/" + id + "/transcript";

    JsonNode theirs = SERVER.get(AGENT, path).body().at("/transcript/screens");
    Answer whole = SERVER.get(OPS, path);

    assertThat(theirs.findValuesAsText("status").getLast()).isEqualTo("active");
    assertThat(theirs.toString()).contains("What is it about?").doesNotContain("Whom did you pay?");
    assertThat(theirs.path(theirs.size() - 1).has("answered")).isFalse();
    assertThat(whole.body().toString()).contains("Whom did you pay?").contains("77 pounds");
  }

  @Test
  void aFlowIsSentOnlyByWhoIsWithTheCustomerAndOnlyWhenItFits() {
    String id = escalated();
    String fits = "{\"payment\":\"p1\"}";

    assertThat(send(AGENT, id, fits, "k1").code()).isEqualTo("handoff-state");
    assertThat(send(OPS, id, fits, "k2").code()).isEqualTo("handoff-state");
    accept(id);
    assertThat(send(OTHER_AGENT, id, fits, "k3").code()).isEqualTo("handoff-taken");
    assertThat(send(AGENT, id, "{}", "k4").code()).isEqualTo("invalid-inputs");
    assertThat(send(AGENT, id, fits, "").code()).isEqualTo("idempotency-key-missing");
    assertThat(
            SERVER
                .post(
                    AGENT,
                    "/v1/handoffs/" + id + "/flows",
                    "{\"flow\":\"tests/none\",\"reason\":\"x\"}",
                    "k5")
                .code())
        .isEqualTo("flow-not-live");
    assertThat(read(id).path("flows")).isEmpty();
  }

  private static Answer begin() {
    return SERVER.post(
        RunningServer.customer("ada"),
        "/v1/sessions",
        "{\"flow\":\"tests/pay\",\"inputs\":{}}",
        UUID.randomUUID().toString());
  }

  private static Answer step(Answer shown, String answers) {
    Answer next =
        SERVER.post(
            RunningServer.customer("ada"),
            "/v1/sessions/" + shown.session() + "/steps",
            "{\"key\":\"" + shown.key() + "\",\"action\":\"continue\",\"answers\":" + answers + "}",
            UUID.randomUUID().toString());
    assertThat(next.status()).as("%s", next.body()).isEqualTo(200);
    return next;
  }

  private static Answer escalate() {
    Answer who = step(begin(), "{\"about\":\"late\"}");
    Answer check = step(who, "{\"account\":\"" + ACCOUNT + "\",\"amount\":\"12 pounds\"}");
    return step(check, "{}");
  }

  private static String escalated() {
    return id(escalate());
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

  private static void accept(String id) {
    move(id, "accept", "{}");
  }

  private static void move(String id, String move, String body) {
    Answer moved =
        SERVER.post(AGENT, "/v1/handoffs/" + id + "/" + move, body, UUID.randomUUID().toString());
    assertThat(moved.status()).as("%s", moved.body()).isEqualTo(200);
  }

  private static Answer reveal(String identity, String id, String body) {
    return SERVER.post(identity, "/v1/handoffs/" + id + "/reveal", body, "");
  }

  private static Answer send(String identity, String id, String inputs, String key) {
    return SERVER.post(
        identity,
        "/v1/handoffs/" + id + "/flows",
        "{\"flow\":\"tests/confirm\",\"inputs\":"
            + inputs
            + ",\"reason\":\"They can confirm it themselves.\"}",
        key);
  }

  private static long audited(String action, String id) {
    return SERVER.count(
        "select count(*) from audit_log where action = '" + action + "' and subject = ?",
        "handoff:" + id);
  }
}
