package dev.helpflow.server.sharing;

import static dev.helpflow.server.sharing.SharingBench.label;
import static dev.helpflow.server.sharing.SharingBench.taking;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.message.TextDigest;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What several flows say is changed once. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedTextsTest implements TestDatabase {
  @Inject EmbeddedServer server;
  private Bench bench;
  private SharingBench sharing;

  @BeforeEach
  void speak() {
    bench = new Bench(server.getURI());
    sharing = new SharingBench(bench);
  }

  @Test
  void changesATextInAllLiveFlowsThatTakeItAndSessionsFollow() {
    sharing.share("one", "{\"en-GB\": {\"label\": \"Call 159\"}}", "");
    sharing.live("one", "hears", taking("one", "hears", null, "label"));
    sharing.live("one", "hears-too", taking("one", "hears-too", "Dial 159", "label"));
    sharing.live("one", "deaf", taking("one", "deaf", "Its own"));
    Answer shown = sharing.start("anna", "one/hears");
    assertThat(label(shown)).isEqualTo("Call 159");

    Answer dry =
        sharing.share("one", "{\"en-GB\": {\"label\": \"Call 160\"}}", ", \"dryRun\": true");
    assertThatJson(dry.text())
        .isEqualTo(
            """
            {"namespace": "one", "revision": 2, "flows": [
              {"flow": "one/hears", "from": 1, "messages": ["label"]},
              {"flow": "one/hears-too", "from": 1, "messages": ["label"]}]}
            """);
    assertThat(label(sharing.start("bert", "one/hears"))).isEqualTo("Call 159");
    assertThatJson(sharing.messages("one").text())
        .isObject()
        .containsEntry("revision", 1)
        .node("flows")
        .isEqualTo(
            """
            [{"flow": "one/hears", "version": 1, "messages": ["label"]},
             {"flow": "one/hears-too", "version": 1, "messages": ["label"], "behind": ["label"]}]
            """);

    Answer done = sharing.share("one", "{\"en-GB\": {\"label\": \"Call 160\"}}", ", \"expect\": 1");
    assertThatJson(done.text())
        .isEqualTo(
            """
            {"namespace": "one", "revision": 2, "flows": [
              {"flow": "one/hears", "from": 1, "messages": ["label"], "version": 2, "live": true},
              {"flow": "one/hears-too", "from": 1, "messages": ["label"], "version": 2, "live": true}]}
            """);
    assertThat(label(sharing.start("cara", "one/hears"))).isEqualTo("Call 160");
    assertThat(label(sharing.start("cara", "one/hears-too"))).isEqualTo("Call 160");
    assertThat(label(sharing.start("cara", "one/deaf"))).isEqualTo("Its own");
    Answer now =
        Eventually.get(
            Duration.ofSeconds(20),
            () -> bench.read("anna", shown.session()),
            each -> each.version() == 2);
    assertThat(now.version()).isEqualTo(2);
    assertThat(label(now)).isEqualTo("Call 160");
    assertThatJson(bench.author("GET /v1/flows/one/hears/history", "").text())
        .inPath("$.history[0].reason")
        .isEqualTo("What the namespace keeps, revision 2: It changes.");
  }

  @Test
  void changesNothingWhenAFlowWouldHaveAnError() {
    sharing.share("two", "{\"en-GB\": {\"label\": \"Which one?\"}}", "");
    sharing.live("two", "fine", taking("two", "fine", null, "label"));
    sharing.live("two", "broken", taking("two", "broken", null, "label"));

    Answer argument = sharing.share("two", "{\"en-GB\": {\"label\": \"Hello {name}\"}}", "");
    assertThat(argument.status()).isEqualTo(422);
    assertThat(argument.body().path("code").asText()).isEqualTo("flow-refused");
    assertThat(argument.body().path("issues")).hasSize(2);
    assertThat(argument.body().path("detail").asText())
        .startsWith(
            "This cannot be shared: live flows would have 2 errors; the first is of two/broken@1 at \"/");
    assertThatJson(argument.text())
        .inPath("$.issues[*].flow")
        .isEqualTo("[\"two/broken@1\", \"two/fine@1\"]");
    assertThatJson(argument.text())
        .inPath("$.issues[0].pointer")
        .isEqualTo("/nodes/one/components/0/label");

    Answer gone = sharing.share("two", "{}", "");
    assertThat(gone.status()).isEqualTo(422);
    assertThat(gone.text()).contains("The namespace has no message \\\"label\\\"");
    assertThatJson(sharing.messages("two").text()).isObject().containsEntry("revision", 1);
    assertThat(sharing.start("anna", "two/fine").version()).isEqualTo(1);
  }

  @Test
  void leavesWhatIsLiveForSomeToItsSquadAndSaysSo() {
    sharing.share("three", "{\"en-GB\": {\"label\": \"Before\"}}", "");
    sharing.live("three", "tried", taking("three", "tried", null, "label"));
    sharing.publish("three", "tried", taking("three", "tried", null, "label", "title"));
    assertThat(
            bench
                .author(
                    "PUT /v1/flows/three/tried/live",
                    "{\"version\": 2, \"percent\": 10, \"reason\": \"A try.\"}")
                .status())
        .isEqualTo(200);

    Answer changed = sharing.share("three", "{\"en-GB\": {\"label\": \"After\"}}", "");

    assertThatJson(changed.text())
        .inPath("$.flows[*].live")
        .isArray()
        .containsExactly(false, false);
    assertThat(changed.body().at("/flows/0/why").asText()).contains("for everybody");
    assertThatJson(bench.author("GET /v1/flows/three/tried", "").text())
        .node("live.version")
        .isEqualTo(2);
  }

  @Test
  void leavesAVersionThatIsScheduledToGoLive() {
    sharing.share("nine", "{\"en-GB\": {\"label\": \"Before\"}}", "");
    sharing.live("nine", "timed", taking("nine", "timed", null, "label"));
    sharing.publish("nine", "timed", taking("nine", "timed", null, "label", "title"));
    bench.author(
        "PUT /v1/flows/nine/timed/live",
        "{\"version\": 2, \"at\": \"2999-01-01T00:00:00Z\", \"reason\": \"On Monday.\"}");

    Answer dry = sharing.share("nine", "{\"en-GB\": {\"label\": \"After\"}}", ", \"dryRun\": true");
    Answer changed = sharing.share("nine", "{\"en-GB\": {\"label\": \"After\"}}", "");

    assertThat(dry.body().at("/flows/0/why").asText()).contains("is to go live later");
    assertThat(changed.body().at("/flows/0/live").asBoolean(true)).isFalse();
    assertThatJson(bench.author("GET /v1/flows/nine/timed", "").text())
        .isObject()
        .containsKey("scheduled")
        .node("live.version")
        .isEqualTo(1);
  }

  @Test
  void bringsAlongWhatWasLeftBehindWhenTheSameIsSentAgain() {
    sharing.share("eight", "{\"en-GB\": {\"label\": \"One\"}}", "");
    sharing.live("eight", "late", taking("eight", "late", "An older one", "label"));

    Answer again = sharing.share("eight", "{\"en-GB\": {\"label\": \"One\"}}", "");

    assertThatJson(again.text())
        .isEqualTo(
            """
            {"namespace": "eight", "revision": 1, "flows": [
              {"flow": "eight/late", "from": 1, "messages": ["label"], "version": 2, "live": true}]}
            """);
    assertThat(label(sharing.start("anna", "eight/late"))).isEqualTo("One");
    assertThatJson(sharing.share("eight", "{\"en-GB\": {\"label\": \"One\"}}", "").text())
        .node("flows")
        .isArray()
        .isEmpty();
  }

  @Test
  void warnsOfTextsThatAreOtherThanTheNamespaces() {
    sharing.share("ten", "{\"en-GB\": {\"label\": \"One\"}}", "");
    sharing.live("ten", "behind", taking("ten", "behind", "Another", "label"));

    Answer again =
        bench.author(
            "POST /v1/flows/ten/behind/versions", taking("ten", "behind", "Another", "label"));

    assertThat(again.status()).isEqualTo(200);
    assertThatJson(again.text())
        .inPath("$.issues[*].code")
        .isArray()
        .containsExactly("message/other-than-shared");
    assertThat(again.body().at("/issues/0/message").asText()).contains("of revision 1 by ann");
  }

  @Test
  void aRollbackWarnsOfWhatTheNamespaceHasChangedSince() {
    sharing.share("eighteen", "{\"en-GB\": {\"label\": \"Call 159\"}}", "");
    sharing.live("eighteen", "hears", taking("eighteen", "hears", null, "label"));
    sharing.share("eighteen", "{\"en-GB\": {\"label\": \"Call 160\"}}", "");

    Answer back =
        bench.author(
            "PUT /v1/flows/eighteen/hears/live", "{\"version\": 1, \"reason\": \"Back.\"}");
    Answer forward =
        bench.author(
            "PUT /v1/flows/eighteen/hears/live", "{\"version\": 2, \"reason\": \"Forth.\"}");

    assertThatJson(back.text())
        .node("issues[0]")
        .isObject()
        .containsEntry("code", "message/other-than-shared")
        .containsEntry("severity", "warning")
        .containsEntry("flow", "eighteen/hears@1")
        .containsEntry("pointer", "/messages/en-GB/label");
    assertThat(back.status()).isEqualTo(200);
    assertThatJson(forward.text()).node("issues").isEqualTo("[]");
  }

  @Test
  void knowsThatATranslationThatChangesWithItsTextIsNotStale() {
    sharing.share("eleven", "{\"en-GB\": {\"label\": \"One\"}, \"cy\": {\"label\": \"Un\"}}", "");
    ObjectNode flow = inWelshToo(taking("eleven", "translated", null, "label"));
    flow.withObject("/translated/cy").put("label", TextDigest.of("One"));
    sharing.live("eleven", "translated", flow.toString());

    sharing.share("eleven", "{\"en-GB\": {\"label\": \"Two\"}, \"cy\": {\"label\": \"Dau\"}}", "");
    assertThat(sharing.version("eleven/translated", 2).at("/document/translated/cy/label").asText())
        .isEqualTo(TextDigest.of("Two"));

    sharing.share(
        "eleven", "{\"en-GB\": {\"label\": \"Three\"}, \"cy\": {\"label\": \"Dau\"}}", "");
    assertThat(sharing.version("eleven/translated", 3).at("/document/translated/cy/label").asText())
        .isEqualTo(TextDigest.of("Two"));

    sharing.share(
        "eleven", "{\"en-GB\": {\"label\": \"Three\"}, \"cy\": {\"label\": \"Tri\"}}", "");
    assertThat(sharing.version("eleven/translated", 4).at("/document/translated/cy/label").asText())
        .isEqualTo(TextDigest.of("Three"));
  }

  @Test
  void leavesTextsOfTheFlowsOwnInLanguagesThatTheNamespaceDoesNotKeep() {
    sharing.share("seventeen", "{\"en-GB\": {\"label\": \"One\"}}", "");
    ObjectNode flow = inWelshToo(taking("seventeen", "welsh", null, "label"));
    flow.withObject("/messages/cy").put("label", "Un");
    sharing.live("seventeen", "welsh", flow.toString());

    assertThat(sharing.messages("seventeen").text()).doesNotContain("behind");
    assertThat(sharing.share("seventeen", "{\"en-GB\": {\"label\": \"Two\"}}", "").status())
        .isEqualTo(200);
    JsonNode document = sharing.version("seventeen/welsh", 2).path("document");
    assertThat(document.at("/messages/en-GB/label").asText()).isEqualTo("Two");
    assertThat(document.at("/messages/cy/label").asText()).isEqualTo("Un");
  }

  /** A flow whose texts are in Welsh too, in the words of its first locale. */
  private static ObjectNode inWelshToo(String document) {
    ObjectNode flow = (ObjectNode) Json.parse(document.getBytes(StandardCharsets.UTF_8));
    flow.withArray("locales").add("cy");
    ObjectNode welsh = flow.withObject("/messages/cy");
    flow.at("/messages/en-GB").properties().forEach(e -> welsh.set(e.getKey(), e.getValue()));
    return flow;
  }
}
