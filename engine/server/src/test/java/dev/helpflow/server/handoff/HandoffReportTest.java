package dev.helpflow.server.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What squads see of the hand-offs of their flow. */
class HandoffReportTest {
  private static final String AGENT = "dev:agent:gil";
  private static final String PATH = "/v1/flows/tests/journey/handoffs";
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());

  @BeforeAll
  static void handOver() {
    closeTalk("end", "\"outcome\":\"resolved\",\"missing\":[\"Which card\",\"since when\"]");
    closeTalk(
        "end", "\"outcome\":\"unresolved\",\"wrongQueue\":true,\"missing\":[\"which card \"]");
    closeTalk("return", "\"outcome\":\"resolved\",\"flowShouldHaveSolved\":true");
    Answer first = SERVER.begin("ada");
    SERVER.act("ada", SERVER.act("ada", first, "escalate"), "cancel");
    SERVER.choose("ada", SERVER.begin("ada"), "talk");
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  @Test
  void whatAgentsSaidIsCountedByNode() {
    JsonNode nodes = SERVER.get("dev:author:ann", PATH).body().at("/report/nodes");

    assertThat(nodes)
        .extracting(node -> node.path("node").asText())
        .containsExactly("talk", "what");
    JsonNode talk = nodes.get(0);
    assertThat(talk.path("handoffs").asInt()).isEqualTo(4);
    assertThat(talk.path("origins")).hasToString("{\"node\":4}");
    assertThat(talk.path("states")).hasToString("{\"ended\":2,\"requested\":1,\"returned\":1}");
    assertThat(talk.path("outcomes")).hasToString("{\"resolved\":2,\"unresolved\":1}");
    assertThat(talk.path("wrongQueue").asInt()).isEqualTo(1);
    assertThat(talk.path("flowShouldHaveSolved").asInt()).isEqualTo(1);
    assertThat(talk.path("missing"))
        .hasToString(
            "[{\"what\":\"which card\",\"times\":2},{\"what\":\"since when\",\"times\":1}]");
    assertThat(talk.path("medianSecondsToAccept").asInt()).isBetween(0, 60);
    assertThat(talk.has("medianSecondsToClose")).isTrue();
    JsonNode what = nodes.get(1);
    assertThat(what.path("origins")).hasToString("{\"customer\":1}");
    assertThat(what.path("states")).hasToString("{\"cancelled\":1}");
    assertThat(what.has("medianSecondsToAccept")).isFalse();
  }

  @Test
  void onlyWhatIsAskedForIsCounted() {
    assertThat(report("?version=2").path("nodes")).isEmpty();
    assertThat(report("?version=1").path("nodes")).hasSize(2);
    assertThat(report("?to=" + Instant.now().minusSeconds(3600)).path("nodes")).isEmpty();
    assertThat(report("?from=" + Instant.now().minusSeconds(3600)).path("nodes")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"version=0", "version=x", "from=yesterday", "from=2999-01-01T00:00:00Z"})
  void whatCannotBeAskedForIsRefused(String query) {
    assertThat(SERVER.get("dev:author:ann", PATH + "?" + query).code())
        .isEqualTo("invalid-request");
  }

  @Test
  void itIsNotForAgentsAndOfNoFlowThereIsNone() {
    assertThat(SERVER.get(AGENT, PATH).status()).isEqualTo(403);
    assertThat(SERVER.get("dev:analyst:ali", PATH).status()).isEqualTo(200);
    assertThat(SERVER.get("dev:ops:oli", "/v1/flows/tests/none/handoffs").code())
        .isEqualTo("flow-not-found");
  }

  private static JsonNode report(String query) {
    return SERVER.get("dev:author:ann", PATH + query).body().path("report");
  }

  private static void closeTalk(String move, String said) {
    Answer escalated = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String id =
        SERVER
            .get(AGENT, "/v1/handoffs?session=" + escalated.session())
            .body()
            .at("/handoffs/0/id")
            .asText();
    move(id, "accept", "{}");
    move(id, move, "{\"reason\":\"Done.\"," + said + "}");
  }

  private static void move(String id, String move, String body) {
    Answer moved =
        SERVER.post(AGENT, "/v1/handoffs/" + id + "/" + move, body, UUID.randomUUID().toString());
    assertThat(moved.status()).as("%s", moved.body()).isEqualTo(200);
  }
}
