package dev.helpflow.server.drafts;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.RawHttp;
import dev.helpflow.server.TestDatabase;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Documents that are being written, by several at once. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftTest implements TestDatabase {
  private static final String ANN = "dev:author:ann";
  private static final String DRAFT = "/v1/flows/test/written/drafts/mine";

  @Inject EmbeddedServer server;

  @Test
  void keepsWhatIsWrongAndSaysWhatIs() throws IOException {
    RawHttp.Answer begun = put("wrong", "{\"spec\": 1, \"id\": \"test/written\"}");

    assertThat(begun.status()).isEqualTo(201);
    assertThatJson(begun.body()).node("revision").isEqualTo(1);
    assertThatJson(begun.body()).node("issues").isArray().isNotEmpty();
    RawHttp.Answer read = send("GET " + DRAFT.replace("mine", "wrong"), ANN, "");
    assertThat(read.head()).containsIgnoringCase("etag: \"1\"");
    assertThatJson(read.body())
        .node("document")
        .isEqualTo("{\"spec\": 1, \"id\": \"test/written\"}");
    assertThatJson(send("GET /v1/flows/test/written/drafts", ANN, "").body())
        .inPath("$.drafts[*].draft")
        .isArray()
        .contains("wrong");
  }

  @Test
  void losesNobodysWorkWhenTwoSaveAtOnce() throws IOException {
    put("shared", "{\"spec\": 1}");

    assertThat(put("shared", "{\"spec\": 2}", "If-Match: \"1\"").status()).isEqualTo(200);
    RawHttp.Answer late = put("shared", "{\"spec\": 3}", "If-Match: \"1\"");
    assertThat(late.status()).isEqualTo(412);
    assertThatJson(late.body()).node("code").isEqualTo("draft-changed");
    assertThat(put("shared", "{\"spec\": 3}").status()).isEqualTo(412);
    assertThat(put("none", "{\"spec\": 3}", "If-Match: \"1\"").status()).isEqualTo(412);
    assertThatJson(send("GET " + DRAFT.replace("mine", "shared"), ANN, "").body())
        .node("document.spec")
        .isEqualTo(2);
  }

  @Test
  void isThrownAwayAndReadByNoCustomer() throws IOException {
    put("gone", "{}");
    String path = DRAFT.replace("mine", "gone");
    assertThat(send("GET " + path, "dev:customer:alice", "").status()).isEqualTo(403);
    assertThat(send("DELETE " + path, ANN, "").status()).isEqualTo(204);
    assertThat(send("DELETE " + path, ANN, "").status()).isEqualTo(404);
    assertThat(send("GET " + path, ANN, "").status()).isEqualTo(404);
  }

  @Test
  void refusesWhatIsNoJsonAndNamesThatAreNone() throws IOException {
    assertThat(put("bad", "{").status()).isEqualTo(422);
    assertThat(put("Not%20a%20name", "{}").status()).isEqualTo(400);
  }

  private RawHttp.Answer put(String draft, String document, String... headers) throws IOException {
    return send("PUT " + DRAFT.replace("mine", draft), ANN, document, headers);
  }

  private RawHttp.Answer send(String request, String identity, String body, String... headers)
      throws IOException {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Host: localhost");
    all.add("Authorization: Bearer " + identity);
    all.add("Content-Type: application/json");
    all.add("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
    return RawHttp.send(server.getURI(), request, body, all.toArray(String[]::new));
  }
}
