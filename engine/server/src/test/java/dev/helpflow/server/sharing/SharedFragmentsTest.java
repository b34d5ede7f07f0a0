package dev.helpflow.server.sharing;

import static dev.helpflow.server.sharing.SharingBench.taking;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.TestDatabase;
import dev.helpflow.server.migrations.Bench;
import dev.helpflow.server.migrations.Bench.Answer;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.wire.Json;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What several flows show is changed once. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedFragmentsTest implements TestDatabase {
  private static final String FRAGMENT =
      """
      {"call": {"components": [
        {"type": "callout", "id": "callUs", "tone": "info", "text": "@callUs"},
        {"type": "text", "id": "hours", "text": "@hours"}]}}
      """;

  private static final String TEXTS =
      "{\"en-GB\": {\"callUs\": \"Call us\", \"hours\": \"Day and night\", \"chat\": \"Or chat\"}}";

  @Inject EmbeddedServer server;
  private Bench bench;
  private SharingBench sharing;

  @BeforeEach
  void speak() {
    bench = new Bench(server.getURI());
    sharing = new SharingBench(bench);
  }

  @Test
  void changesAFragmentInAllLiveFlowsThatShowIt() {
    shareFragments("twelve", FRAGMENT, "");
    sharing.live("twelve", "shows", showing("twelve", "shows"));
    sharing.live("twelve", "shows-too", showing("twelve", "shows-too"));
    sharing.live("twelve", "blind", taking("twelve", "blind", "Its own"));
    Answer before = sharing.start("anna", "twelve/shows");
    assertThat(shown(before)).isEqualTo("[\"callUs\",\"hours\",\"it\"]");

    String changed =
        """
        {"call": {"components": [
          {"type": "callout", "id": "callUs", "tone": "danger", "text": "@callUs"},
          {"type": "text", "id": "chat", "text": "@chat"}]}}
        """;
    assertThatJson(shareFragments("twelve", changed, ", \"dryRun\": true").text())
        .isEqualTo(
            """
            {"namespace": "twelve", "revision": 2, "flows": [
              {"flow": "twelve/shows", "from": 1, "messages": ["chat", "hours"], "fragments": ["call"]},
              {"flow": "twelve/shows-too", "from": 1, "messages": ["chat", "hours"], "fragments": ["call"]}]}
            """);
    Answer done = shareFragments("twelve", changed, "");

    assertThatJson(done.text()).inPath("$.flows[*].live").isEqualTo("[true, true]");
    Answer after = sharing.start("bert", "twelve/shows-too");
    assertThat(shown(after)).isEqualTo("[\"callUs\",\"chat\",\"it\"]");
    assertThat(after.body().at("/screen/components/0/tone").asText()).isEqualTo("danger");
    assertThat(after.body().at("/screen/components/1/text").asText()).isEqualTo("Or chat");
    // What the fragment says now is taken from the namespace, and what it says no more is not.
    JsonNode document = sharing.version("twelve/shows", 2).path("document");
    assertThat(document.path("sharedMessages").toString()).isEqualTo("[\"callUs\",\"chat\"]");
    assertThat(document.at("/messages/en-GB").has("hours")).isFalse();
    assertThat(document.at("/fragments/call/components/1/version").asInt()).isEqualTo(1);
    // The same question is still asked, so the customer who is at it goes on with what is new.
    Answer now =
        Eventually.get(
            Duration.ofSeconds(20),
            () -> bench.read("anna", before.session()),
            each -> each.version() == 2);
    assertThat(shown(now)).isEqualTo("[\"callUs\",\"chat\",\"it\"]");
    assertThatJson(sharing.messages("twelve").text())
        .inPath("$.flows[*].fragmentsBehind")
        .isArray()
        .isEmpty();
    assertThatJson(shareFragments("twelve", changed, "").text()).node("flows").isArray().isEmpty();
  }

  @Test
  void changesNoFragmentThatAFlowCouldNotShow() {
    shareFragments("thirteen", FRAGMENT, "");
    sharing.live("thirteen", "shows", showing("thirteen", "shows"));

    Answer sameId =
        shareFragments("thirteen", FRAGMENT.replace("\"id\": \"hours\"", "\"id\": \"it\""), "");
    assertThat(sameId.status()).isEqualTo(422);
    assertThatJson(sameId.text()).node("issues[0].code").isEqualTo("flow/duplicate-id");
    assertThatJson(sameId.text()).node("issues[0].flow").isEqualTo("thirteen/shows@1");

    Answer noText = shareFragments("thirteen", FRAGMENT.replace("@hours", "@nowhere"), "");
    assertThatJson(noText.text())
        .node("issues[0].pointer")
        .isEqualTo("/fragments/call/components/1/text");

    Answer gone = shareFragments("thirteen", "{}", "");
    assertThat(gone.status()).isEqualTo(422);
    assertThatJson(gone.text()).node("issues[0].code").isEqualTo("fragment/unknown");
    assertThatJson(sharing.messages("thirteen").text()).isObject().containsEntry("revision", 1);
  }

  @Test
  void warnsOfAFragmentThatIsOtherThanTheNamespaces() {
    shareFragments("fourteen", FRAGMENT, "");
    sharing.publish("fourteen", "shows", showing("fourteen", "shows"));
    String other = showing("fourteen", "shows").replace("\"info\"", "\"danger\"");

    Answer answer = bench.author("POST /v1/flows/fourteen/shows/versions", other);

    assertThatJson(answer.text())
        .inPath("$.issues[*].code")
        .isEqualTo("[\"flow/unused-answer\", \"fragment/other-than-shared\"]");
    assertThatJson(answer.text()).node("issues[1].pointer").isEqualTo("/fragments/call");
  }

  @Test
  void whatAuthorsSayToOneAnotherMakesNothingLiveAgain() {
    shareFragments("sixteen", FRAGMENT, "");
    sharing.live("sixteen", "shows", showing("sixteen", "shows"));

    String described =
        FRAGMENT.replace("\"components\"", "\"description\": \"How.\", \"components\"");
    Answer answer = shareFragments("sixteen", described, "");

    assertThatJson(answer.text()).node("flows").isArray().isEmpty();
    assertThatJson(sharing.messages("sixteen").text())
        .inPath("$.flows[*].fragmentsBehind")
        .isArray()
        .isEmpty();
    assertThatJson(bench.author("GET /v1/flows/sixteen/shows/history", "").text())
        .inPath("$.history[*].action")
        .isEqualTo("[\"flow.live\", \"flow.published\"]");
  }

  @Test
  void leavesWhatIsNotSentAsItIs() {
    shareFragments("fifteen", FRAGMENT, "");
    assertThat(sharing.share("fifteen", TEXTS.replace("Call us", "Ring us"), "").status())
        .isEqualTo(200);
    assertThatJson(sharing.messages("fifteen").text()).node("fragments").isEqualTo(FRAGMENT);
    bench.author("PUT /v1/namespaces/fifteen/shared", "{\"fragments\": {}, \"reason\": \"None.\"}");
    assertThatJson(sharing.messages("fifteen").text()).node("fragments").isEqualTo("{}");
    assertThatJson(sharing.messages("fifteen").text())
        .node("messages.en-GB.callUs")
        .isEqualTo("Ring us");
  }

  /** A flow that shows a fragment of its namespace above its question. */
  private static String showing(String namespace, String name) {
    ObjectNode flow =
        (ObjectNode)
            Json.parse(
                taking(namespace, name, "Its own", "callUs", "hours")
                    .getBytes(StandardCharsets.UTF_8));
    flow.set("fragments", Json.parse(FRAGMENT.getBytes(StandardCharsets.UTF_8)));
    flow.withArray("sharedFragments").add("call");
    ((ArrayNode) flow.at("/nodes/one/components")).insertObject(0).put("fragment", "call");
    return flow.toString();
  }

  private Answer shareFragments(String namespace, String fragments, String more) {
    return bench.author(
        "PUT /v1/namespaces/" + namespace + "/shared",
        "{\"messages\": %s, \"fragments\": %s, \"reason\": \"It changes.\"%s}"
            .formatted(TEXTS, fragments, more));
  }

  private static String shown(Answer answer) {
    List<String> ids = new ArrayList<>();
    answer
        .body()
        .at("/screen/components")
        .forEach(each -> ids.add("\"" + each.path("id").asText() + "\""));
    return ids.toString().replace(", ", ",");
  }
}
