package dev.helpflow.server.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.FakeBank.Reply;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connectors that are set over the API, and what operators are told of all. */
class SetConnectorsTest {
  private static final String OPS = "dev:ops:olu";
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Map<String, Object> HOSTS = Map.of("helpflow.egress.hosts", "127.0.0.1");

  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, HOSTS);

  @BeforeEach
  void answerWell() {
    BANK.reset();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  @Test
  void isInForceOnEveryServerUntilItIsTakenAway() {
    try (RunningServer other = SERVER.another(BANK, HOSTS)) {
      Answer set = put("cards", document("\"get\""));
      assertThat(set.status()).isEqualTo(201);
      assertThat(set.body().at("/connector/set/by").asText()).isEqualTo("olu");
      assertThat(eventually(other, "cards", true)).isTrue();
      assertThat(put("cards", document("\"read\"")).status()).isEqualTo(200);
      assertThat(
              Eventually.get(
                  SOON,
                  () -> other.bean(Connectors.class).operation("cards", "read").isPresent(),
                  Boolean::booleanValue))
          .isTrue();
      assertThat(SERVER.get("dev:author:ann", "/v1/connectors").body().toString())
          .contains("\"connector\":\"cards\",\"name\":\"read\"")
          .doesNotContain("127.0.0.1");

      assertThat(SERVER.delete(OPS, "/v1/connectors/cards?reason=Gone.").status()).isEqualTo(204);
      assertThat(eventually(other, "cards", false)).isFalse();
    }
    assertThat(
            SERVER.count(
                "select count(*) from audit_log where subject = ? and action in ('connector.set', 'connector.removed')",
                "connector:cards"))
        .isEqualTo(3);
  }

  @Test
  void leavesToItsFileWhatIsInOne() {
    assertThat(put("bank", document("\"get\"")).code()).isEqualTo("set-in-file");
    assertThat(SERVER.delete(OPS, "/v1/connectors/bank?reason=No.").code())
        .isEqualTo("set-in-file");
    assertThat(SERVER.get(OPS, "/v1/connectors/bank").code()).isEqualTo("set-in-file");
  }

  @Test
  void isOfTheNameThatItIsSetUnder() {
    Answer other =
        put("cards", document("\"get\"").replaceFirst("\\{", "{\"connector\": \"dogs\","));

    assertThat(other.code()).isEqualTo("invalid-setting");
    assertThat(other.body().at("/issues/0/pointer").asText()).isEqualTo("/connector");
  }

  @Test
  void isForOperatorsAlone() {
    assertThat(SERVER.put("dev:author:ann", "/v1/connectors/cards", document("\"get\"")).code())
        .isEqualTo("forbidden");
    assertThat(SERVER.get("dev:author:ann", "/v1/connectors/cards").code()).isEqualTo("forbidden");
    assertThat(put("cards", document("\"get\"").replace("\"reason\"", "\"why\"")).status())
        .isEqualTo(400);
  }

  @Test
  void tellsHowCallsWent() {
    SERVER.choose("ada", SERVER.begin("ada"), "look");
    BANK.on("/look", request -> new Reply(500, ""));
    SERVER.choose("ada", SERVER.begin("ada"), "look");

    JsonNode bank = state("bank").orElseThrow();

    assertThat(bank.path("in").asText()).isEqualTo("file");
    assertThat(bank.has("breaker")).isFalse();
    assertThat(bank.path("calls").asInt()).isEqualTo(2);
    assertThat(bank.path("failures").asInt()).isEqualTo(1);
    assertThat(bank.has("lastAnswerAt")).isTrue();
    assertThat(bank.at("/lastFailure/detail").asText()).contains("500");
    assertThat(bank.has("health")).isFalse();
  }

  @Test
  void asksAConnectorHowItIs() {
    BANK.on("/well", request -> new Reply(200, ""));
    put(
        "asked",
        document("\"get\"")
            .replace(
                "\"operations\"",
                "\"health\": {\"path\": \"/well\", \"every\": \"PT0.1S\"}, \"operations\""));
    assertThat(eventuallyWell(true).at("/health/detail").asText()).contains("200");

    BANK.on("/well", request -> new Reply(503, ""));
    assertThat(eventuallyWell(false).at("/health/detail").asText()).contains("503");
    assertThat(BANK.received("/well").getFirst().header("Helpflow-Subject")).isEmpty();
    SERVER.delete(OPS, "/v1/connectors/asked?reason=Done.");
  }

  private static JsonNode eventuallyWell(boolean well) {
    return Eventually.get(
            SOON,
            () -> state("asked"),
            found ->
                found
                    .filter(
                        state ->
                            state.has("health") && state.at("/health/well").asBoolean() == well)
                    .isPresent())
        .orElseThrow();
  }

  private static Optional<JsonNode> state(String name) {
    for (JsonNode each : SERVER.get(OPS, "/v1/ops/connectors").body().path("connectors")) {
      if (each.path("name").asText().equals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static boolean eventually(RunningServer server, String connector, boolean there) {
    return Eventually.get(
        SOON,
        () -> server.bean(Connectors.class).connector(connector).isPresent(),
        found -> found == there);
  }

  private static Answer put(String name, String body) {
    return SERVER.put(OPS, "/v1/connectors/" + name, body);
  }

  private static String document(String operation) {
    return """
        {"baseUrl": "http://127.0.0.1:${bank-port}", "reason": "For a test.",
         "operations": {%s: {"method": "GET", "path": "/cards", "safe": true,
           "request": {"type": "object", "properties": {}}, "response": {"type": "object", "properties": {}}}}}
        """
        .formatted(operation);
  }
}
