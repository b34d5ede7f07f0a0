package dev.helpflow.server.previews;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Design, section 6: a flow at one of its screens, with nothing behind it. */
class PreviewTest {
  private static final String AUTHOR = "dev:author:ann";
  private static FakeBank bank;
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    bank = new FakeBank();
    server = RunningServer.start(bank, Map.of("helpflow.egress.hosts", "nobody.example"));
  }

  @AfterAll
  static void stop() {
    server.close();
    bank.close();
  }

  @Test
  void opensADocumentThatIsNotPublishedAtTheScreenThatAScenarioLeadsTo() {
    Answer made =
        preview(
            """
            {"document": %s, "step": 1,
             "scenario": {"steps": [
               {"expect": {"screen": "one"}, "do": {"action": "continue", "answers": {"it": "a"}}},
               {"do": {"action": "continue", "answers": {"it": "b"}}}]}}
            """
                .formatted(document("continue")));

    assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
    assertThat(made.body().path("screen").asText()).isEqualTo("two");
    assertThat(made.body().path("steps").asInt()).isEqualTo(1);
    String token = made.body().path("token").asText();
    String session = made.body().path("session").asText();
    assertThat(made.body().path("link").asText())
        .isEqualTo("/?session=" + session + "#token=" + token);
    Answer shown = server.get(token, "/v1/sessions/" + session);
    assertThat(shown.screen()).isEqualTo("two");
    Answer next =
        server.post(
            token,
            "/v1/sessions/" + session + "/steps",
            "{\"key\": \""
                + shown.key()
                + "\", \"action\": \"continue\", \"answers\": {\"it\": \"b\"}}",
            UUID.randomUUID().toString());
    assertThat(next.sessionStatus()).isEqualTo("ended");
    assertThat(server.get(AUTHOR, "/v1/flows").body().toString()).doesNotContain("preview/");
  }

  @Test
  void answersCallsWithStubsInTheirOrderAndNeverAsksABank() {
    int asked = bank.received("/pay").size();
    String scenario =
        """
        "scenario": {"inputs": {"id": "a"}, "stubs": {%s}, "steps": [
          {"do": {"action": "continue", "answers": {"it": "pay"}}}]}
        """;
    Answer without = preview("{\"document\": " + paying() + ", " + scenario.formatted("") + "}");
    assertThat(without.body().path("screen").asText()).as("%s", without.body()).isEqualTo("sorry");
    Answer with =
        preview(
            "{\"document\": "
                + paying()
                + ", "
                + scenario.formatted("\"bank.pay\": [{\"value\": {\"reference\": \"stubbed\"}}]")
                + "}");

    assertThat(with.body().path("screen").asText()).isEqualTo("paid");
    assertThat(bank.received("/pay")).hasSize(asked);
  }

  @Test
  void aStubWithACodeThatTheVersionDoesNotKnowIsUnexpectedAsAnAnswerWouldBe() {
    Answer made =
        preview(
            "{\"document\": "
                + paying()
                + """
                , "scenario": {"inputs": {"id": "a"}, "stubs": {"bank.pay": [{"error": "madeUp"}]}, "steps": [
                  {"do": {"action": "continue", "answers": {"it": "pay"}}}]}}
                """);

    assertThat(made.body().path("screen").asText()).as("%s", made.body()).isEqualTo("sorry");
    assertThat(
            server.count(
                "select count(*) from entries where kind = 'result' and body::jsonb #>> '{error,code}' = 'unexpected' and session_id = ?",
                made.body().path("session").asText()))
        .isEqualTo(1);
  }

  @Test
  void tellsNoDeskOfWhoeverAsksForAPerson() {
    Answer made =
        preview(
            """
            {"document": %s, "scenario": {"steps": [{"do": {"escalate": true}}]}}
            """
                .formatted(document("continue")));

    String session = made.body().path("session").asText();
    String token = made.body().path("token").asText();
    assertThat(server.get(token, "/v1/sessions/" + session).sessionStatus()).isEqualTo("escalated");
    assertThat(server.get("dev:agent:gil", "/v1/handoffs").body().toString())
        .doesNotContain(session);
  }

  @Test
  void saysWhereAScenarioNoLongerFits() {
    Answer made =
        preview(
            """
            {"document": %s, "scenario": {"steps": [{"do": {"action": "continue", "answers": {"it": "z"}}}]}}
            """
                .formatted(document("continue")));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.body().at("/stoppedAt/screen").asText()).isEqualTo("one");
    assertThat(made.body().at("/stoppedAt/why").asText()).contains("it: ");
  }

  @Test
  void refusesADocumentWithErrorsAndNamesThem() {
    Answer refused =
        preview(
            "{\"document\": "
                + document("go").replace("\"next\":\"two\"", "\"next\":\"tow\"")
                + "}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().path("code").asText()).isEqualTo("flow-refused");
    assertThat(refused.body().at("/issues/0/code").asText()).isEqualTo("flow/unknown-node");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"flow\": \"tests/journey\"}",
        "{\"flow\": \"Tests\", \"version\": 1}",
        "{\"flow\": \"tests/journey\", \"version\": 1, \"step\": 1}",
        "{\"flow\": \"tests/journey\", \"version\": 1, \"scenario\": {\"stubs\": {\"a.b\": []}}}",
        "{\"flow\": \"tests/journey\", \"version\": 1, \"scenario\": {\"steps\": [{\"do\": {\"signal\": {}}}]}}",
        "{\"flow\": \"tests/journey\", \"version\": 1, \"other\": 1}"
      })
  void refusesWhatIsNotWellAskedFor(String body) {
    Answer refused = preview(body);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("code").asText()).isEqualTo("invalid-request");
  }

  @Test
  void showsASessionToItsOwnTokenAlone() {
    Answer first = preview("{\"document\": " + document("continue") + "}");
    Answer second = preview("{\"document\": " + document("continue") + "}");
    String path = "/v1/sessions/" + first.body().path("session").asText();
    assertThat(server.get(second.body().path("token").asText(), path).status()).isEqualTo(404);
    assertThat(server.get("dev:customer:alice", path).status()).isEqualTo(404);
    String token = first.body().path("token").asText();
    assertThat(server.get(token.substring(0, token.length() - 1) + "x", path).status())
        .isEqualTo(401);
    assertThat(server.get(token, "/v1/flows").status()).isEqualTo(403);
  }

  @Test
  void isStartedByItsOwnCustomerAndThatCustomerStartsNothingElse() {
    Answer made = preview("{\"document\": " + document("continue") + "}");
    String start = "{\"flow\": \"" + made.body().path("flow").asText() + "\"}";
    String key = UUID.randomUUID().toString();
    assertThat(server.post("dev:customer:alice", "/v1/sessions", start, key).code())
        .isEqualTo("flow-not-live");
    String token = made.body().path("token").asText();
    assertThat(server.post(token, "/v1/sessions", start, key).status()).isEqualTo(201);
    String journey = "{\"flow\": \"tests/journey\", \"inputs\": {\"id\": \"a\"}}";
    assertThat(server.post(token, "/v1/sessions", journey, UUID.randomUUID().toString()).code())
        .isEqualTo("flow-not-live");
  }

  @Test
  void takesNoSignalThatIsForSomebodyElse() {
    ObjectNode flow = flow();
    flow.put("start", "await");
    ObjectNode nodes = flow.putObject("nodes");
    ObjectNode wait =
        nodes.putObject("await").put("type", "wait").put("for", "paid").put("key", "'k1'");
    ObjectNode shown = wait.putObject("screen").put("title", "@title");
    shown.putArray("components");
    shown
        .putArray("actions")
        .addObject()
        .put("id", "skip")
        .put("type", "submit")
        .put("label", "@continue");
    wait.put("next", "done");
    nodes.putObject("done").put("type", "end").put("outcome", "resolved");
    server.post(
        "dev:ops:olga",
        "/v1/signals",
        "{\"id\": \"s1\", \"name\": \"paid\", \"key\": \"k1\", \"payload\": {}}",
        "");

    Answer made = preview("{\"document\": " + flow + "}");

    assertThat(made.body().path("screen").asText()).as("%s", made.body()).isEqualTo("await");
    assertThat(
            server.count(
                "select count(*) from waits where session_id = ?",
                made.body().path("session").asText()))
        .isZero();
  }

  @Test
  void publishesNothingIntoTheNamespaceOfPreviews() {
    Answer refused =
        server.post(
            AUTHOR,
            "/v1/flows/preview/mine/versions",
            document("continue").replace("tests/previewed", "preview/mine"),
            UUID.randomUUID().toString());
    assertThat(refused.status()).isEqualTo(403);
  }

  @Test
  void nobodyIsToldOfWhatHappensInIt() {
    Answer told =
        server.put(
            "dev:ops:olga",
            "/v1/ops/subscriptions/all",
            "{\"types\": [\"*\"], \"protocol\": \"HTTP\", \"sink\": \"https://nobody.example/\", \"secrets\": [\"env:NOT_SET\"], \"reason\": \"To see.\"}");
    assertThat(told.status()).isEqualTo(201);
    Answer made = preview("{\"document\": " + document("continue") + "}");
    String token = made.body().path("token").asText();
    String session = made.body().path("session").asText();
    Answer shown = server.get(token, "/v1/sessions/" + session);
    server.post(
        token,
        "/v1/sessions/" + session + "/events",
        "{\"events\":[{\"id\":\"%s\",\"type\":\"shown\",\"at\":\"2026-11-26T09:30:00Z\",\"screen\":\"%s\"}]}"
            .formatted(UUID.randomUUID(), shown.key()),
        "");

    assertThat(
            server.count(
                "select count(*) from events where session_id = ? and type in ('session.started', 'app.shown')",
                session))
        .isEqualTo(2);
    assertThat(server.count("select count(*) from outbox where session_id = ?", session)).isZero();
    server.delete("dev:ops:olga", "/v1/ops/subscriptions/all?reason=Seen.");
  }

  private static Answer preview(String body) {
    return server.post(AUTHOR, "/v1/previews", body, UUID.randomUUID().toString());
  }

  private static ObjectNode screen(ObjectNode nodes, String id, String action, String next) {
    ObjectNode node = nodes.putObject(id).put("type", "screen").put("title", "@title");
    node.putArray("actions")
        .addObject()
        .put("id", action)
        .put("type", "submit")
        .put("label", "@continue");
    node.put("next", next);
    return node;
  }

  private static void choice(ObjectNode node, String... values) {
    ObjectNode choice =
        node.putArray("components")
            .addObject()
            .put("type", "single-choice")
            .put("id", "it")
            .put("label", "@label");
    for (String value : values) {
      choice.withArray("options").addObject().put("value", value).put("label", "@" + value);
    }
  }

  private static ObjectNode flow() {
    ObjectNode document = Json.mapper().createObjectNode();
    document.put("spec", 2).put("id", "tests/previewed").put("title", "@title");
    document.putArray("locales").add("en-GB");
    document.putObject("human").put("queue", "general");
    document
        .putObject("messages")
        .putObject("en-GB")
        .put("title", "A test")
        .put("label", "Which?")
        .put("a", "The first")
        .put("b", "The second")
        .put("pay", "To pay")
        .put("continue", "Continue");
    return document;
  }

  private static String document(String action) {
    ObjectNode document = flow();
    document.put("start", "one");
    ObjectNode nodes = document.putObject("nodes");
    choice(screen(nodes, "one", action, "two"), "a", "b");
    choice(screen(nodes, "two", action, "done"), "a", "b");
    nodes.putObject("done").put("type", "end").put("outcome", "resolved");
    return document.toString();
  }

  /** Pays by the commit of the journey's bank. */
  private static String paying() {
    JsonNode journey =
        server.get(AUTHOR, "/v1/flows/tests/journey/versions/1").body().path("document");
    JsonNode commit = null;
    for (JsonNode node : journey.path("nodes")) {
      if (node.path("commit").asBoolean()) {
        commit = node;
      }
    }
    assertThat(commit).isNotNull();
    ObjectNode document = flow();
    document.set("inputs", journey.path("inputs"));
    document.put("start", "one");
    ObjectNode nodes = document.putObject("nodes");
    choice(screen(nodes, "one", "continue", "pay"), "pay");
    ObjectNode pay = commit.deepCopy();
    pay.put("next", "paid").put("onError", "sorry");
    nodes.set("pay", pay);
    choice(screen(nodes, "paid", "continue", "done"), "a", "b");
    choice(screen(nodes, "sorry", "continue", "done"), "a", "b");
    nodes.putObject("done").put("type", "end").put("outcome", "resolved");
    return new String(Json.write(document), StandardCharsets.UTF_8);
  }
}
