package dev.helpflow.server.squads;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.RawHttp;
import dev.helpflow.server.TestDatabase;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import dev.helpflow.wire.Json;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Design, section 6: who may change what, and what their CI may. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SquadTest implements TestDatabase {
  private static final String ADMIN = "dev:admin:ada";
  private static final String ANN = "dev:author:ann";
  private static final String PAT = "dev:approver:pat";

  @Inject EmbeddedServer server;
  @Inject Database database;
  @Inject AuditLog audit;

  @Test
  void makesATokenThatActsForItsMakerInItsNamespacesOnly() throws IOException {
    JsonNode made = token(ANN, "{\"name\": \"CI of cards\", \"namespaces\": [\"cards\"]}");

    assertThatJson(made.toString())
        .isObject()
        .containsEntry("name", "CI of cards")
        .containsEntry("subject", "ann");
    assertThatJson(made.toString()).node("roles").isEqualTo("[\"author\"]");
    String text = made.path("token").asText();
    assertThat(text).startsWith("hft_" + made.path("id").asText() + "_");
    assertThat(publish(text, "cards", "one").status()).isEqualTo(201);
    assertThat(publish(text, "loans", "one").status()).isEqualTo(403);
    assertThat(send("GET /v1/sessions", text, "").status()).isEqualTo(403);
    assertThatJson(send("GET /v1/flows/cards/one/versions", text, "").body())
        .node("versions[0].createdBy")
        .isEqualTo("ann");
  }

  @Test
  void keepsNoTokenThatCouldBeRead() throws IOException {
    String text =
        token(ANN, "{\"name\": \"CI\", \"namespaces\": [\"cards\"]}").path("token").asText();
    String secret = text.substring(text.lastIndexOf('_') + 1);
    String everything =
        database.run(
            connection -> {
              try (Statement statement = connection.createStatement();
                  ResultSet row =
                      statement.executeQuery(
                          "select string_agg(t::text, ' ') || (select string_agg(a::text, ' ') from audit_log a) from api_tokens t")) {
                row.next();
                return row.getString(1);
              }
            });
    assertThat(everything).contains("CI").doesNotContain(secret);
    assertThat(send("GET /v1/tokens", ANN, "").body()).doesNotContain(secret);
  }

  @Test
  void takesATokenBackAtOnce() throws IOException {
    JsonNode made = token(ANN, "{\"name\": \"lost\", \"namespaces\": [\"cards\"]}");
    String text = made.path("token").asText();
    assertThat(send("GET /v1/flows", text, "").status()).isEqualTo(200);
    String path = "DELETE /v1/tokens/" + made.path("id").asText();

    assertThat(send(path + "?reason=Lost.", "dev:author:bob", "").status()).isEqualTo(404);
    assertThat(send(path, ANN, "").status()).isEqualTo(400);
    assertThat(send(path + "?reason=Lost.", ANN, "").status()).isEqualTo(204);

    RawHttp.Answer refused = send("GET /v1/flows", text, "");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.body()).contains("was revoked");
    assertThatJson(send("GET /v1/tokens", ANN, "").body())
        .inPath("$.tokens[?(@.name == 'lost')].revokedAt")
        .isArray()
        .hasSize(1);
  }

  @Test
  void refusesATokenWhoseTimeIsOver() throws Exception {
    String soon = Instant.now().plus(Duration.ofSeconds(2)).toString();
    String text =
        token(
                ANN,
                "{\"name\": \"short\", \"namespaces\": [\"cards\"], \"expiresAt\": \""
                    + soon
                    + "\"}")
            .path("token")
            .asText();
    assertThat(send("GET /v1/flows", text, "").status()).isEqualTo(200);
    Thread.sleep(2_100);
    assertThat(send("GET /v1/flows", text, "").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hft_", "hft_x", "hft_x_y", "hft__", "hft_x_", "hft_é_ü"})
  void refusesWhatOnlyLooksLikeAToken(String text) throws IOException {
    assertThat(send("GET /v1/flows", text, "").status()).isEqualTo(401);
  }

  @Test
  void refusesATokenWithAnotherOnesSecret() throws IOException {
    String first =
        token(ANN, "{\"name\": \"a\", \"namespaces\": [\"cards\"]}").path("token").asText();
    String second =
        token(ANN, "{\"name\": \"b\", \"namespaces\": [\"cards\"]}").path("token").asText();
    String mixed =
        first.substring(0, first.indexOf('_', 4)) + second.substring(second.indexOf('_', 4));
    assertThat(send("GET /v1/flows", mixed, "").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"namespaces\": [\"cards\"]}",
        "{\"name\": \"x\"}",
        "{\"name\": \"x\", \"namespaces\": []}",
        "{\"name\": \"x\", \"namespaces\": [\"Cards\"]}",
        "{\"name\": \"x\", \"namespaces\": [\"cards\"], \"roles\": [\"admin\"]}",
        "{\"name\": \"x\", \"namespaces\": [\"cards\"], \"roles\": []}",
        "{\"name\": \"x\", \"namespaces\": [\"cards\"], \"expiresAt\": \"2001-01-01T00:00:00Z\"}",
        "{\"name\": \"x\", \"namespaces\": [\"cards\"], \"expiresAt\": \"2999-01-01T00:00:00Z\"}",
        "{\"name\": \"x\", \"namespaces\": [\"cards\"], \"scope\": \"all\"}",
        "[]"
      })
  void refusesATokenThatIsNotWellAskedFor(String body) throws IOException {
    RawHttp.Answer answer = send("POST /v1/tokens", ANN, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThatJson(answer.body()).node("code").isEqualTo("invalid-request");
  }

  @Test
  void givesNobodyMoreThanTheyHave() throws IOException {
    RawHttp.Answer answer =
        send(
            "POST /v1/tokens",
            ANN,
            "{\"name\": \"x\", \"namespaces\": [\"cards\"], \"roles\": [\"approver\"]}");
    assertThat(answer.status()).isEqualTo(403);
    String narrow =
        token(ANN, "{\"name\": \"n\", \"namespaces\": [\"cards\"]}").path("token").asText();
    assertThat(
            send("POST /v1/tokens", narrow, "{\"name\": \"x\", \"namespaces\": [\"*\"]}").status())
        .isEqualTo(403);
  }

  @Test
  void letsOwnersAloneChangeTheFlowsOfANamespaceThatHasAny() throws IOException {
    namespace("kept", "{\"owners\": [\"olga\"], \"reason\": \"Squad of four.\"}");
    String flow = document("kept", "one", "Words");

    RawHttp.Answer refused = send("POST /v1/flows/kept/one/versions", ANN, flow);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("are changed by its owners: olga.");
    assertThat(send("POST /v1/flows/kept/one/versions", "dev:author:olga", flow).status())
        .isEqualTo(201);
    assertThat(
            send("PUT /v1/namespaces/kept/shared", ANN, "{\"messages\": {}, \"reason\": \"r\"}")
                .status())
        .isEqualTo(403);
    String live = "{\"version\": 1, \"reason\": \"r\"}";
    assertThat(send("PUT /v1/flows/kept/one/live", ANN, live).status()).isEqualTo(403);
    // Whoever approves need not own.
    assertThat(send("PUT /v1/flows/kept/one/live", "dev:approver:pat", live).status())
        .isEqualTo(200);
    // Of something else, whose name is the same.
    database.transaction(
        connection -> {
          audit.add(connection, Instant.EPOCH, "oli", "client-rule.set", "kept", "For all.", "{}");
          return "kept";
        });
    // Of another namespace, whose name begins alike.
    namespace("kept-too", "{\"owners\": [\"olga\"], \"reason\": \"Squad of five.\"}");
    assertThatJson(send("GET /v1/namespaces/kept/history", ANN, "").body())
        .inPath("$.history[*].action")
        .isEqualTo("[\"flow.live\", \"flow.published\", \"namespace.set\"]");
    assertThatJson(send("GET /v1/namespaces/kept/history", ANN, "").body())
        .inPath("$.history[*].subject")
        .isEqualTo("[\"kept/one@1\", \"kept/one@1\", \"kept\"]");
  }

  @Test
  void letsOwnersMakeTokensForTheirNamespaceAndNobodyElse() throws IOException {
    namespace("owned", "{\"owners\": [\"olga\"], \"reason\": \"Squad of four.\"}");

    assertThat(
            send("POST /v1/tokens", ANN, "{\"name\": \"x\", \"namespaces\": [\"owned\"]}").status())
        .isEqualTo(403);
    assertThat(
            send(
                    "POST /v1/tokens",
                    "dev:author:olga",
                    "{\"name\": \"x\", \"namespaces\": [\"owned\"]}")
                .status())
        .isEqualTo(201);
  }

  @Test
  void letsOwnersSeeAndRevokeWhatOthersMadeForTheirNamespace() throws IOException {
    JsonNode made = token(ANN, "{\"name\": \"theirs\", \"namespaces\": [\"claimed\"]}");
    namespace("claimed", "{\"owners\": [\"olga\"], \"reason\": \"Squad of four.\"}");

    assertThat(send("GET /v1/tokens", "dev:author:olga", "").body()).contains("theirs");
    assertThat(send("GET /v1/tokens", "dev:author:bob", "").body()).doesNotContain("theirs");
    assertThat(
            send(
                    "DELETE /v1/tokens/" + made.path("id").asText() + "?reason=Ours.",
                    "dev:author:olga",
                    "")
                .status())
        .isEqualTo(204);
  }

  @Test
  void letsNobodySwitchOffTheirOwnSecondPairOfEyes() throws IOException {
    namespace(
        "strict", "{\"owners\": [\"ann\"], \"approval\": true, \"reason\": \"Money moves.\"}");
    for (String loosened :
        List.of(
            "{\"owners\": [\"ann\"], \"approval\": false, \"reason\": \"r\"}",
            "{\"owners\": [\"bob\"], \"approval\": true, \"reason\": \"r\"}")) {
      assertThat(send("PUT /v1/namespaces/strict", ANN, loosened).status()).isEqualTo(403);
      assertThat(send("PUT /v1/namespaces/strict", ADMIN, loosened).status()).isEqualTo(200);
      namespaceAgain("strict");
    }
    String token =
        token(ANN, "{\"name\": \"x\", \"namespaces\": [\"strict\"]}").path("token").asText();
    assertThat(
            send(
                    "PUT /v1/namespaces/strict",
                    token,
                    "{\"owners\": [\"ann\"], \"approval\": true, \"reason\": \"r\"}")
                .status())
        .isEqualTo(403);
  }

  private void namespaceAgain(String name) throws IOException {
    String body = "{\"owners\": [\"ann\"], \"approval\": true, \"reason\": \"Money moves.\"}";
    assertThat(send("PUT /v1/namespaces/" + name, ADMIN, body).status()).isEqualTo(200);
  }

  @Test
  void wantsASecondPairOfEyesForEverybodyAfterOneForSome() throws IOException {
    namespace("some", "{\"owners\": [\"ann\"], \"approval\": true, \"reason\": \"Money moves.\"}");
    publish(ANN, "some", "one");
    send("PUT /v1/flows/some/one/live", PAT, "{\"version\": 1, \"reason\": \"r\"}");
    send("POST /v1/flows/some/one/versions", ANN, document("some", "one", "Second"));
    assertThat(
            send(
                    "PUT /v1/flows/some/one/live",
                    PAT,
                    "{\"version\": 2, \"percent\": 1, \"reason\": \"r\"}")
                .status())
        .isEqualTo(200);
    assertThat(
            send("PUT /v1/flows/some/one/live", ANN, "{\"version\": 2, \"reason\": \"r\"}")
                .status())
        .isEqualTo(409);
  }

  @Test
  void isRegisteredByAnAdminAndChangedByItsOwners() throws IOException {
    String body = "{\"owners\": [\"ann\"], \"reason\": \"Ours.\"}";
    assertThat(send("PUT /v1/namespaces/ours", ANN, body).status()).isEqualTo(403);
    assertThat(send("PUT /v1/namespaces/ours", ADMIN, body).status()).isEqualTo(201);
    assertThat(send("PUT /v1/namespaces/ours", "dev:author:bob", body).status()).isEqualTo(403);
    assertThat(
            send(
                    "PUT /v1/namespaces/ours",
                    ANN,
                    "{\"owners\": [\"ann\", \"bob\"], \"approval\": true, \"reason\": \"More.\"}")
                .status())
        .isEqualTo(200);
    assertThatJson(send("GET /v1/namespaces", ANN, "").body())
        .inPath("$.namespaces[?(@.namespace == 'ours')].owners")
        .isEqualTo("[[\"ann\", \"bob\"]]");
    for (String wrong :
        new String[] {"{}", "{\"owners\": []}", "{\"owners\": [\"a\"]}", "[]", "{\"x\": 1}"}) {
      assertThat(send("PUT /v1/namespaces/ours", ADMIN, wrong).status()).isEqualTo(400);
    }
  }

  @Test
  void wantsASecondPairOfEyesWhereThatIsSaid() throws IOException {
    namespace("seen", "{\"owners\": [\"ann\"], \"approval\": true, \"reason\": \"Money moves.\"}");
    publish(ANN, "seen", "one");
    String live = "{\"version\": 1, \"reason\": \"r\"}";

    RawHttp.Answer refused = send("PUT /v1/flows/seen/one/live", ANN, live);

    assertThat(refused.status()).isEqualTo(409);
    assertThatJson(refused.body()).node("code").isEqualTo("second-pair-of-eyes");
    assertThat(
            send(
                    "PUT /v1/flows/seen/one/live",
                    ANN,
                    "{\"version\": 1, \"at\": \"2999-01-01T00:00:00Z\", \"reason\": \"r\"}")
                .status())
        .isEqualTo(409);
    assertThat(send("PUT /v1/flows/seen/one/live", PAT, live).status()).isEqualTo(200);
  }

  @Test
  void letsAnybodyRollBackToWhatWasLiveBefore() throws IOException {
    namespace("quick", "{\"owners\": [\"ann\"], \"approval\": true, \"reason\": \"Money moves.\"}");
    publish(ANN, "quick", "one");
    send("PUT /v1/flows/quick/one/live", PAT, "{\"version\": 1, \"reason\": \"r\"}");
    send("POST /v1/flows/quick/one/versions", ANN, document("quick", "one", "Second"));
    send("PUT /v1/flows/quick/one/live", PAT, "{\"version\": 2, \"reason\": \"r\"}");

    assertThat(
            send(
                    "PUT /v1/flows/quick/one/live",
                    ANN,
                    "{\"version\": 1, \"expect\": 2, \"reason\": \"It is wrong.\"}")
                .status())
        .isEqualTo(200);
  }

  private void namespace(String name, String body) throws IOException {
    assertThat(send("PUT /v1/namespaces/" + name, ADMIN, body).status()).isEqualTo(201);
  }

  private JsonNode token(String identity, String body) throws IOException {
    RawHttp.Answer answer = send("POST /v1/tokens", identity, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private RawHttp.Answer publish(String identity, String namespace, String name)
      throws IOException {
    return send(
        "POST /v1/flows/" + namespace + "/" + name + "/versions",
        identity,
        document(namespace, name, "First"));
  }

  private RawHttp.Answer send(String request, String identity, String body) throws IOException {
    return RawHttp.send(
        server.getURI(),
        request,
        body,
        "Host: localhost",
        "Authorization: Bearer " + identity,
        "Content-Type: application/json",
        "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
  }

  private static String document(String namespace, String name, String text) {
    return """
    {
      "spec": 2, "id": "%s/%s", "title": "@title", "locales": ["en-GB"],
      "human": {"queue": "general"}, "start": "hello",
      "nodes": {
        "hello": {
          "type": "screen", "title": "@title",
          "components": [{"type": "text", "id": "intro", "text": "@text"}],
          "actions": [{"id": "continue", "type": "submit", "label": "@continue"}],
          "next": "done"
        },
        "done": {"type": "end", "outcome": "resolved"}
      },
      "messages": {"en-GB": {"title": "A test", "text": "%s", "continue": "Continue"}}
    }
    """
        .formatted(namespace, name, text);
  }
}
