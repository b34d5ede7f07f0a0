package dev.helpflow.server.sharing;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What several flows say and show is changed once. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharingTest implements TestDatabase {
  @Inject EmbeddedServer server;
  private Bench bench;

  @BeforeEach
  void speak() {
    bench = new Bench(server.getURI());
  }

  @Test
  void changesATextInAllLiveFlowsThatTakeItAndSessionsFollow() {
    share("one", "{\"en-GB\": {\"label\": \"Call 159\"}}", "");
    live("one", "hears", taking("one", "hears", null, "label"));
    live("one", "hears-too", taking("one", "hears-too", "Dial 159", "label"));
    live("one", "deaf", taking("one", "deaf", "Its own"));
    Answer shown = start("anna", "one/hears");
    assertThat(label(shown)).isEqualTo("Call 159");

    Answer dry = share("one", "{\"en-GB\": {\"label\": \"Call 160\"}}", ", \"dryRun\": true");
    assertThatJson(dry.text())
        .isEqualTo(
            """
            {"namespace": "one", "revision": 2, "flows": [
              {"flow": "one/hears", "from": 1, "messages": ["label"]},
              {"flow": "one/hears-too", "from": 1, "messages": ["label"]}]}
            """);
    assertThat(label(start("bert", "one/hears"))).isEqualTo("Call 159");
    assertThatJson(messages("one").text())
        .isObject()
        .containsEntry("revision", 1)
        .node("flows")
        .isEqualTo(
            """
            [{"flow": "one/hears", "version": 1, "messages": ["label"]},
             {"flow": "one/hears-too", "version": 1, "messages": ["label"], "behind": ["label"]}]
            """);

    Answer done = share("one", "{\"en-GB\": {\"label\": \"Call 160\"}}", ", \"expect\": 1");
    assertThatJson(done.text())
        .isEqualTo(
            """
            {"namespace": "one", "revision": 2, "flows": [
              {"flow": "one/hears", "from": 1, "messages": ["label"], "version": 2, "live": true},
              {"flow": "one/hears-too", "from": 1, "messages": ["label"], "version": 2, "live": true}]}
            """);
    assertThat(label(start("cara", "one/hears"))).isEqualTo("Call 160");
    assertThat(label(start("cara", "one/hears-too"))).isEqualTo("Call 160");
    assertThat(label(start("cara", "one/deaf"))).isEqualTo("Its own");
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
    share("two", "{\"en-GB\": {\"label\": \"Which one?\"}}", "");
    live("two", "fine", taking("two", "fine", null, "label"));
    live("two", "broken", taking("two", "broken", null, "label"));

    Answer argument = share("two", "{\"en-GB\": {\"label\": \"Hello {name}\"}}", "");
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

    Answer gone = share("two", "{}", "");
    assertThat(gone.status()).isEqualTo(422);
    assertThat(gone.text()).contains("The namespace has no message \\\"label\\\"");
    assertThatJson(messages("two").text()).isObject().containsEntry("revision", 1);
    assertThat(start("anna", "two/fine").version()).isEqualTo(1);
  }

  @Test
  void leavesWhatIsLiveForSomeToItsSquadAndSaysSo() {
    share("three", "{\"en-GB\": {\"label\": \"Before\"}}", "");
    live("three", "tried", taking("three", "tried", null, "label"));
    publish("three", "tried", taking("three", "tried", null, "label", "title"));
    assertThat(
            bench
                .author(
                    "PUT /v1/flows/three/tried/live",
                    "{\"version\": 2, \"percent\": 10, \"reason\": \"A try.\"}")
                .status())
        .isEqualTo(200);

    Answer changed = share("three", "{\"en-GB\": {\"label\": \"After\"}}", "");

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
    share("nine", "{\"en-GB\": {\"label\": \"Before\"}}", "");
    live("nine", "timed", taking("nine", "timed", null, "label"));
    publish("nine", "timed", taking("nine", "timed", null, "label", "title"));
    bench.author(
        "PUT /v1/flows/nine/timed/live",
        "{\"version\": 2, \"at\": \"2999-01-01T00:00:00Z\", \"reason\": \"On Monday.\"}");

    Answer dry = share("nine", "{\"en-GB\": {\"label\": \"After\"}}", ", \"dryRun\": true");
    Answer changed = share("nine", "{\"en-GB\": {\"label\": \"After\"}}", "");

    assertThat(dry.body().at("/flows/0/why").asText()).contains("is to go live later");
    assertThat(changed.body().at("/flows/0/live").asBoolean(true)).isFalse();
    assertThatJson(bench.author("GET /v1/flows/nine/timed", "").text())
        .isObject()
        .containsKey("scheduled")
        .node("live.version")
        .isEqualTo(1);
  }

  @Test
  void warnsOfTextsThatAreOtherThanTheNamespaces() {
    share("ten", "{\"en-GB\": {\"label\": \"One\"}}", "");
    live("ten", "behind", taking("ten", "behind", "Another", "label"));

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
  void knowsThatATranslationThatChangesWithItsTextIsNotStale() {
    share("eleven", "{\"en-GB\": {\"label\": \"One\"}, \"cy\": {\"label\": \"Un\"}}", "");
    ObjectNode flow =
        (ObjectNode)
            Json.parse(
                taking("eleven", "translated", null, "label").getBytes(StandardCharsets.UTF_8));
    flow.withArray("locales").add("cy");
    ObjectNode welsh = flow.withObject("/messages/cy");
    flow.at("/messages/en-GB").properties().forEach(e -> welsh.set(e.getKey(), e.getValue()));
    flow.withObject("/translated/cy").put("label", TextDigest.of("One"));
    live("eleven", "translated", flow.toString());

    share("eleven", "{\"en-GB\": {\"label\": \"Two\"}, \"cy\": {\"label\": \"Dau\"}}", "");
    assertThat(version("eleven/translated", 2).at("/document/translated/cy/label").asText())
        .isEqualTo(TextDigest.of("Two"));

    share("eleven", "{\"en-GB\": {\"label\": \"Three\"}, \"cy\": {\"label\": \"Dau\"}}", "");
    assertThat(version("eleven/translated", 3).at("/document/translated/cy/label").asText())
        .isEqualTo(TextDigest.of("Two"));

    share("eleven", "{\"en-GB\": {\"label\": \"Three\"}, \"cy\": {\"label\": \"Tri\"}}", "");
    assertThat(version("eleven/translated", 4).at("/document/translated/cy/label").asText())
        .isEqualTo(TextDigest.of("Three"));
  }

  private static final String FRAGMENT =
      """
      {"call": {"components": [
        {"type": "callout", "id": "callUs", "tone": "info", "text": "@callUs"},
        {"type": "text", "id": "hours", "text": "@hours"}]}}
      """;

  private static final String TEXTS =
      "{\"en-GB\": {\"callUs\": \"Call us\", \"hours\": \"Day and night\", \"chat\": \"Or chat\"}}";

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

  @Test
  void changesAFragmentInAllLiveFlowsThatShowIt() {
    shareFragments("twelve", FRAGMENT, "");
    live("twelve", "shows", showing("twelve", "shows"));
    live("twelve", "shows-too", showing("twelve", "shows-too"));
    live("twelve", "blind", taking("twelve", "blind", "Its own"));
    Answer before = start("anna", "twelve/shows");
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
    Answer after = start("bert", "twelve/shows-too");
    assertThat(shown(after)).isEqualTo("[\"callUs\",\"chat\",\"it\"]");
    assertThat(after.body().at("/screen/components/0/tone").asText()).isEqualTo("danger");
    assertThat(after.body().at("/screen/components/1/text").asText()).isEqualTo("Or chat");
    // What the fragment says now is taken from the namespace, and what it says no more is not.
    JsonNode document = version("twelve/shows", 2).path("document");
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
    assertThatJson(messages("twelve").text())
        .inPath("$.flows[*].fragmentsBehind")
        .isArray()
        .isEmpty();
    assertThatJson(shareFragments("twelve", changed, "").text()).node("flows").isArray().isEmpty();
  }

  @Test
  void changesNoFragmentThatAFlowCouldNotShow() {
    shareFragments("thirteen", FRAGMENT, "");
    live("thirteen", "shows", showing("thirteen", "shows"));

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
    assertThatJson(messages("thirteen").text()).isObject().containsEntry("revision", 1);
  }

  @Test
  void warnsOfAFragmentThatIsOtherThanTheNamespaces() {
    shareFragments("fourteen", FRAGMENT, "");
    publish("fourteen", "shows", showing("fourteen", "shows"));
    String other = showing("fourteen", "shows").replace("\"info\"", "\"danger\"");

    Answer answer = bench.author("POST /v1/flows/fourteen/shows/versions", other);

    assertThatJson(answer.text())
        .inPath("$.issues[*].code")
        .isEqualTo("[\"flow/unused-answer\", \"fragment/other-than-shared\"]");
    assertThatJson(answer.text()).node("issues[1].pointer").isEqualTo("/fragments/call");
  }

  @Test
  void aRollbackWarnsOfWhatTheNamespaceHasChangedSince() {
    share("eighteen", "{\"en-GB\": {\"label\": \"Call 159\"}}", "");
    live("eighteen", "hears", taking("eighteen", "hears", null, "label"));
    share("eighteen", "{\"en-GB\": {\"label\": \"Call 160\"}}", "");

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
  void whatAuthorsSayToOneAnotherMakesNothingLiveAgain() {
    shareFragments("sixteen", FRAGMENT, "");
    live("sixteen", "shows", showing("sixteen", "shows"));

    String described =
        FRAGMENT.replace("\"components\"", "\"description\": \"How.\", \"components\"");
    Answer answer = shareFragments("sixteen", described, "");

    assertThatJson(answer.text()).node("flows").isArray().isEmpty();
    assertThatJson(messages("sixteen").text())
        .inPath("$.flows[*].fragmentsBehind")
        .isArray()
        .isEmpty();
    assertThatJson(bench.author("GET /v1/flows/sixteen/shows/history", "").text())
        .inPath("$.history[*].action")
        .isEqualTo("[\"flow.live\", \"flow.published\"]");
  }

  @Test
  void leavesTextsOfTheFlowsOwnInLanguagesThatTheNamespaceDoesNotKeep() {
    share("seventeen", "{\"en-GB\": {\"label\": \"One\"}}", "");
    ObjectNode flow =
        (ObjectNode)
            Json.parse(
                taking("seventeen", "welsh", null, "label").getBytes(StandardCharsets.UTF_8));
    flow.withArray("locales").add("cy");
    ObjectNode welsh = flow.withObject("/messages/cy");
    flow.at("/messages/en-GB").properties().forEach(e -> welsh.set(e.getKey(), e.getValue()));
    welsh.put("label", "Un");
    live("seventeen", "welsh", flow.toString());

    assertThat(messages("seventeen").text()).doesNotContain("behind");
    assertThat(share("seventeen", "{\"en-GB\": {\"label\": \"Two\"}}", "").status()).isEqualTo(200);
    JsonNode document = version("seventeen/welsh", 2).path("document");
    assertThat(document.at("/messages/en-GB/label").asText()).isEqualTo("Two");
    assertThat(document.at("/messages/cy/label").asText()).isEqualTo("Un");
  }

  @Test
  void leavesWhatIsNotSentAsItIs() {
    shareFragments("fifteen", FRAGMENT, "");
    assertThat(share("fifteen", TEXTS.replace("Call us", "Ring us"), "").status()).isEqualTo(200);
    assertThatJson(messages("fifteen").text()).node("fragments").isEqualTo(FRAGMENT);
    bench.author("PUT /v1/namespaces/fifteen/shared", "{\"fragments\": {}, \"reason\": \"None.\"}");
    assertThatJson(messages("fifteen").text()).node("fragments").isEqualTo("{}");
    assertThatJson(messages("fifteen").text()).node("messages.en-GB.callUs").isEqualTo("Ring us");
  }

  private static String shown(Answer answer) {
    List<String> ids = new ArrayList<>();
    answer
        .body()
        .at("/screen/components")
        .forEach(each -> ids.add("\"" + each.path("id").asText() + "\""));
    return ids.toString().replace(", ", ",");
  }

  private JsonNode version(String flow, int version) {
    return bench.author("GET /v1/flows/" + flow + "/versions/" + version, "").body();
  }

  @Test
  void waitsForASecondPairOfEyes() {
    assertThat(
            bench
                .send(
                    "dev:admin:ada",
                    "PUT /v1/namespaces/four",
                    "{\"owners\": [\"ann\"], \"reason\": \"Ours.\"}",
                    Map.of())
                .status())
        .isEqualTo(201);
    share("four", "{\"en-GB\": {\"label\": \"Before\"}}", "");
    live("four", "seen", taking("four", "seen", null, "label"));
    bench.send(
        "dev:admin:ada",
        "PUT /v1/namespaces/four",
        "{\"owners\": [\"ann\"], \"approval\": true, \"reason\": \"It moves money.\"}",
        Map.of());

    Answer changed = share("four", "{\"en-GB\": {\"label\": \"After\"}}", "");

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body().at("/flows/0/why").asText()).contains("somebody else");
    assertThat(label(start("anna", "four/seen"))).isEqualTo("Before");
    Answer approved =
        bench.send(
            "dev:approver:pat",
            "PUT /v1/flows/four/seen/live",
            "{\"version\": 2, \"reason\": \"Read it.\"}",
            Map.of());
    assertThat(approved.status()).isEqualTo(200);
    assertThat(label(start("bert", "four/seen"))).isEqualTo("After");
  }

  @Test
  void doesNotOverwriteWhatSomebodyElseHasChanged() {
    share("five", "{\"en-GB\": {\"label\": \"One\"}}", "");
    Answer stale = share("five", "{\"en-GB\": {\"label\": \"Two\"}}", ", \"expect\": 0");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body().path("code").asText()).isEqualTo("shared-changed");
    assertThat(stale.body().path("revision").asInt()).isEqualTo(1);
    // The same again, whose first answer got lost.
    assertThat(share("five", "{\"en-GB\": {\"label\": \"One\"}}", ", \"expect\": 0").status())
        .isEqualTo(200);
  }

  @Test
  void bringsAlongWhatWasLeftBehindWhenTheSameIsSentAgain() {
    share("eight", "{\"en-GB\": {\"label\": \"One\"}}", "");
    live("eight", "late", taking("eight", "late", "An older one", "label"));

    Answer again = share("eight", "{\"en-GB\": {\"label\": \"One\"}}", "");

    assertThatJson(again.text())
        .isEqualTo(
            """
            {"namespace": "eight", "revision": 1, "flows": [
              {"flow": "eight/late", "from": 1, "messages": ["label"], "version": 2, "live": true}]}
            """);
    assertThat(label(start("anna", "eight/late"))).isEqualTo("One");
    assertThatJson(share("eight", "{\"en-GB\": {\"label\": \"One\"}}", "").text())
        .node("flows")
        .isArray()
        .isEmpty();
  }

  @Test
  void isForTheAuthorsOfTheNamespace() {
    String body = "{\"messages\": {}, \"reason\": \"No.\"}";
    String request = "PUT /v1/namespaces/six/shared";
    assertThat(bench.send("dev:customer:anna", request, body, Map.of()).status()).isEqualTo(403);
    Answer token =
        bench.author("POST /v1/tokens", "{\"name\": \"CI\", \"namespaces\": [\"seven\"]}");
    assertThat(bench.send(token.body().path("token").asText(), request, body, Map.of()).status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | The body must be a JSON object.",
        "{\"messages\": {}} | \"reason\" must say",
        "{\"reason\": \"x\"} | There must be \"messages\", \"fragments\" or both.",
        "{\"fragments\": [], \"reason\": \"x\"} | \"fragments\" must be an object",
        "{\"fragments\": {\"a\": {\"components\": []}}, \"reason\": \"x\"} | At \"/fragments/a/components\"",
        "{\"fragments\": {\"a\": {\"components\": [{\"fragment\": \"b\"}]}}, \"reason\": \"x\"} | At \"/fragments/a/components/0\"",
        "{\"fragments\": {\"A b\": {\"components\": [{\"type\": \"divider\", \"id\": \"x\"}]}}, \"reason\": \"x\"} | At \"/fragments/A b\"",
        "{\"messages\": {}, \"reason\": null} | \"reason\" must say",
        "{\"messages\": [], \"reason\": \"x\"} | \"messages\" must be an object",
        "{\"messages\": {\"en-GB\": {\"a b\": \"x\"}}, \"reason\": \"x\"} | At \"/messages/en-GB/a b\"",
        "{\"messages\": {\"en-GB\": {\"a\": 5}}, \"reason\": \"x\"} | At \"/messages/en-GB/a\"",
        "{\"messages\": {\"en GB\": {}}, \"reason\": \"x\"} | en GB",
        "{\"messages\": {\"en-GB\": {\"a\": \"{x\"}}, \"reason\": \"x\"} | The message \"a\" of en-GB cannot be used",
        "{\"messages\": {}, \"reason\": \"x\", \"expect\": -1} | \"expect\" must be a revision",
        "{\"messages\": {}, \"reason\": \"x\", \"dryRun\": 1} | \"dryRun\" must be true or false",
        "{\"messages\": {}, \"reason\": \"x\", \"mesages\": 1} | \"mesages\" is not known"
      })
  void saysWhatIsWrongWithARequest(String body, String said) {
    Answer answer = bench.author("PUT /v1/namespaces/six/shared", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("detail").asText()).contains(said);
    assertThatJson(messages("six").text()).isObject().containsEntry("revision", 0);
  }

  private Answer share(String namespace, String messages, String more) {
    return bench.author(
        "PUT /v1/namespaces/" + namespace + "/shared",
        "{\"messages\": %s, \"reason\": \"It changes.\"%s}".formatted(messages, more));
  }

  private Answer messages(String namespace) {
    return bench.author("GET /v1/namespaces/" + namespace + "/shared", "");
  }

  private void live(String namespace, String name, String document) {
    publish(namespace, name, document);
    String path = "PUT /v1/flows/" + namespace + "/" + name + "/live";
    assertThat(bench.author(path, "{\"version\": 1, \"reason\": \"New.\"}").status())
        .isEqualTo(200);
  }

  private void publish(String namespace, String name, String document) {
    Answer published =
        bench.author("POST /v1/flows/" + namespace + "/" + name + "/versions", document);
    assertThat(published.status()).as(published.text()).isEqualTo(201);
  }

  private Answer start(String customer, String flow) {
    return bench.send(
        "dev:customer:" + customer,
        "POST /v1/sessions",
        "{\"flow\": \"" + flow + "\"}",
        Map.of("Idempotency-Key", UUID.randomUUID().toString()));
  }

  /** A flow with a question whose label is its own, or its namespace's, or both. */
  private static String taking(
      String namespace, String name, @Nullable String label, String... shared) {
    ObjectNode flow =
        (ObjectNode)
            Json.parse(Bench.asking(name, "A test", "one").getBytes(StandardCharsets.UTF_8));
    flow.put("id", namespace + "/" + name);
    ObjectNode texts = (ObjectNode) flow.at("/messages/en-GB");
    if (label == null) {
      texts.remove("label");
    } else {
      texts.put("label", label);
    }
    for (String key : shared) {
      flow.withArray("sharedMessages").add(key);
    }
    return flow.toString();
  }

  private static String label(Answer answer) {
    return answer.body().at("/screen/components/0/label").asText();
  }
}
