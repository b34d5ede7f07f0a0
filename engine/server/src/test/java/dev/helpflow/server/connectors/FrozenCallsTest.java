package dev.helpflow.server.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What an operator is told of versions whose calls a connector no longer fits. */
class FrozenCallsTest {
  private static final String OPS = "dev:ops:olu";
  private static final String CODE = "connector/frozen-response";
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER =
      RunningServer.start(BANK, Map.of("helpflow.egress.hosts", "127.0.0.1"));

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  @Test
  void namesLiveVersionsAndThoseThatSessionsAreOpenOn() {
    assertThat(set("shop", "integer")).isEmpty();
    publish("tests/caller", caller("tests/caller", "shop", "first"), 1);
    Answer open = begin("tests/caller");
    publish("tests/caller", caller("tests/caller", "shop", "second"), 2);

    assertThat(set("shop", "integer")).isEmpty();
    assertThat(set("shop", "string"))
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.path("code").asText()).isEqualTo(CODE);
              assertThat(issue.path("severity").asText()).isEqualTo("warning");
              assertThat(issue.path("pointer").asText()).isEqualTo("/operations/look/response");
              assertThat(issue.path("message").asText())
                  .contains("shop.look", "\"/state\"", "tests/caller@1, tests/caller@2.");
            });

    SERVER.act("ada", open, "go");
    assertThat(messages(set("shop", "string"))).contains("tests/caller@2.").doesNotContain("@1");
  }

  @Test
  void namesTheVersionsOfSubflowsThatOpenSessionsMayRun() {
    assertThat(set("store", "integer")).isEmpty();
    publish("tests/called", caller("tests/called", "store", "first"), 1);
    publish("tests/parent", parent(), 1);
    Answer open = begin("tests/parent");
    publish("tests/called", caller("tests/called", "store", "second"), 2);

    // The open session runs the first, and whoever begins now the second.
    assertThat(messages(set("store", "string"))).contains("tests/called@1, tests/called@2.");
    assertThat(open.screen()).isEqualTo("ask");
  }

  @Test
  void namesWhoseOperationIsGone() {
    set("market", "integer");
    publish("tests/buyer", caller("tests/buyer", "market", "first"), 1);

    Answer other =
        SERVER.put(
            OPS, "/v1/connectors/market", document("integer").replace("\"look\": {", "\"see\": {"));

    assertThat(other.body().at("/issues/0/code").asText()).isEqualTo("connector/frozen-gone");
    assertThat(other.body().at("/issues/0/message").asText())
        .contains("market.look", "tests/buyer@1.");
  }

  @Test
  void aVersionThatCannotBeReadIsAWarningAndBlocksNothing() {
    try (RunningServer own =
        RunningServer.start(BANK, Map.of("helpflow.egress.hosts", "127.0.0.1"))) {
      liveWithoutADocument(own, "lost");

      Answer set = own.put(OPS, "/v1/connectors/shop", document("integer"));
      Answer read = own.get(OPS, "/v1/connectors/shop");
      Answer removed = own.delete(OPS, "/v1/connectors/shop?reason=Gone.");

      assertThat(set.status()).as("%s", set.body()).isEqualTo(201);
      assertThat(set.body().path("issues")).hasSize(1);
      assertThat(set.body().at("/issues/0/code").asText()).isEqualTo("connector/frozen-unread");
      assertThat(set.body().at("/issues/0/message").asText()).endsWith(": tests/lost@1.");
      assertThat(read.status()).isEqualTo(200);
      assertThat(removed.status()).isEqualTo(204);
      assertThat(own.get(OPS, "/v1/connectors/shop").status()).isEqualTo(404);
    }
  }

  /** Makes a version live that no server of this release could have stored. */
  private static void liveWithoutADocument(RunningServer server, String name) {
    for (String insert :
        List.of(
            "insert into flows values ('tests', ?, now(), 'bob')",
            "insert into flow_versions values ('tests', ?, 1, 'abc', '{}', '[]', 1, 1, now(), 'bob')",
            "insert into live values ('tests', ?, 1, 'pin', 'why', now(), 'bob')")) {
      server.count(
          "with made as (%s returning 1) select count(*) from made".formatted(insert), name);
    }
  }

  private static String messages(List<JsonNode> issues) {
    return issues.toString();
  }

  private static List<JsonNode> set(String connector, String type) {
    Answer set = SERVER.put(OPS, "/v1/connectors/" + connector, document(type));
    assertThat(set.status()).as("%s", set.body()).isIn(200, 201);
    assertThat(set.body().path("issues").isArray()).isTrue();
    List<JsonNode> issues = new ArrayList<>();
    set.body().path("issues").forEach(issues::add);
    return issues;
  }

  private static String document(String type) {
    return """
        {"baseUrl": "http://127.0.0.1:${bank-port}", "reason": "For a test.",
         "operations": {"look": {"method": "POST", "path": "/look", "safe": true,
           "request": {"type": "object", "properties": {}},
           "response": {"type": "object", "properties": {"state": {"type": "%s"}}}}}}
        """
        .formatted(type);
  }

  private static Answer begin(String flow) {
    return SERVER.post(
        RunningServer.customer("ada"),
        "/v1/sessions",
        "{\"flow\":\"%s\",\"inputs\":{}}".formatted(flow),
        UUID.randomUUID().toString());
  }

  private static void publish(String flow, String document, int version) {
    Answer published =
        SERVER.post("dev:author:ann", "/v1/flows/" + flow + "/versions", document, "");
    assertThat(published.body().path("version").asInt())
        .as("%s", published.body())
        .isEqualTo(version);
    Answer live =
        SERVER.put(
            "dev:author:ann",
            "/v1/flows/" + flow + "/live",
            "{\"version\":%d,\"inFlight\":\"pin\",\"reason\":\"For a test.\"}".formatted(version));
    assertThat(live.status()).as("%s", live.body()).isEqualTo(200);
  }

  /** Asks to go on, calls the connector and ends. */
  private static String caller(String id, String connector, String title) {
    return flow(
        id,
        title,
        """
        "ask": { "type": "screen", "title": "@title", "components": [{ "type": "text", "id": "t", "text": "@title" }],
          "actions": [{ "id": "go", "type": "submit", "label": "@title" }], "next": "look" },
        "look": { "type": "call", "connector": "%s", "operation": "look", "with": {}, "next": "done", "onError": "done" },
        """
            .formatted(connector));
  }

  private static String parent() {
    return flow(
        "tests/parent",
        "A parent",
        """
        "ask": { "type": "subflow", "flow": "tests/called", "with": {}, "outcomes": { "resolved": "done" } },
        """);
  }

  private static String flow(String id, String title, String nodes) {
    return """
        { "spec": 1, "id": "%s", "title": "@title", "locales": ["en-GB"], "inputs": {},
          "human": { "queue": "general", "context": [], "onUnavailable": "callBack" },
          "start": "ask",
          "nodes": { %s "done": { "type": "end", "outcome": "resolved" } },
          "messages": { "en-GB": { "title": "%s" } } }
        """
        .formatted(id, nodes, title);
  }
}
