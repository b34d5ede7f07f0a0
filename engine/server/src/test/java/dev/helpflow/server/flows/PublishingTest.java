package dev.helpflow.server.flows;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.server.RawHttp;
import dev.helpflow.server.TestDatabase;
import dev.helpflow.server.database.Database;
import dev.helpflow.wire.definition.SpecUpgrade;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishingTest implements TestDatabase {
  private static final String AUTHOR = "dev:author:bob";
  private static final String APPROVER = "dev:approver:pat";

  @Inject EmbeddedServer server;
  @Inject PublishedFlows flows;
  @Inject Database database;

  @Test
  void numbersVersionsFromOneAndFindsAnIdenticalOneAgain() throws IOException {
    assertThat(publish("numbered", document("numbered", "First")).body()).contains("\"version\":1");
    RawHttp.Answer second = publish("numbered", document("numbered", "Second"));
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).contains("\"version\":2");

    RawHttp.Answer again = publish("numbered", document("numbered", "First").replace(",", " ,\n"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).contains("\"version\":1");
    assertThatJson(get("/v1/flows/test/numbered/versions").body())
        .node("versions")
        .isArray()
        .hasSize(2);
  }

  @Test
  void findsTheStoredDocumentAgainWhenItIsPublishedAsItWasRead() throws IOException {
    publish("round", document("round", "Round"));
    String stored = get("/v1/flows/test/round/versions/1").body();
    String document =
        dev.helpflow.wire.Json.parse(stored.getBytes(StandardCharsets.UTF_8))
            .path("document")
            .toString();
    assertThat(document).contains("\"version\":1");
    RawHttp.Answer again = publish("round", document);
    assertThat(again.status()).isEqualTo(200);
  }

  @Test
  void findsAFlowOfAnOlderSpecAgainWhenItIsWrittenInTheNewest() throws IOException {
    String older = older("upgraded", "inputs.card");
    assertThat(publish("upgraded", older).status()).isEqualTo(201);
    String stored = get("/v1/flows/test/upgraded/versions/1").body();
    assertThatJson(stored).node("document.spec").isEqualTo(1);
    assertThatJson(stored).node("document.human.context").isEqualTo("[\"inputs.card\"]");

    RawHttp.Answer newest = publish("upgraded", SpecUpgrade.text(older));
    assertThat(newest.status()).isEqualTo(200);
    assertThatJson(newest.body()).node("version").isEqualTo(1);
  }

  @Test
  void namesThePlacesOfAnOlderDocumentAsItsAuthorWroteThem() throws IOException {
    RawHttp.Answer answer = publish("older", older("older", "inputs.cart"));
    assertThat(answer.status()).isEqualTo(422);
    assertThatJson(answer.body()).node("issues[0].pointer").isEqualTo("/human/context/0");
    assertThatJson(answer.body()).node("issues[0].line").isEqualTo(6);
  }

  /** Like the other, in spec 1, and with an input that an agent is told of. */
  private static String older(String name, String told) {
    return document(name, "Words")
        .replace("\"spec\": 2", "\"spec\": 1")
        .replace(
            "\"human\": {\"queue\": \"general\"}",
            "\"inputs\": {\"card\": {\"type\": \"string\"}}, \"human\": {\"queue\": \"general\", \"context\": [\"%s\"]}"
                .formatted(told));
  }

  @Test
  void numbersWithoutGapsWhenManyPublishAtOnce() throws Exception {
    List<Callable<RawHttp.Answer>> many = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String text = "Text " + i % 4;
      many.add(() -> publish("raced", document("raced", text)));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<RawHttp.Answer> answer : threads.invokeAll(many)) {
        assertThat(answer.get().status()).isIn(200, 201);
      }
    }
    assertThatJson(get("/v1/flows/test/raced/versions").body())
        .inPath("$.versions[*].version")
        .isEqualTo("[4, 3, 2, 1]");
  }

  @Test
  void refusesADocumentWithErrorsAndNamesTheirPlaces() throws IOException {
    RawHttp.Answer answer =
        publish(
            "broken",
            document("broken", "x").replace("\"start\": \"hello\"", "\"start\": \"nowhere\""));
    assertThat(answer.status()).isEqualTo(422);
    assertThatJson(answer.body()).node("code").isEqualTo("flow-refused");
    assertThatJson(answer.body()).inPath("$.issues[0].pointer").isString().isNotEmpty();
    assertThat(get("/v1/flows/test/broken").status()).isEqualTo(404);
  }

  @Test
  void refusesWhatIsNotJson() throws IOException {
    RawHttp.Answer answer = publish("malformed", "{\"spec\": 1,\n \"id\" }");
    assertThat(answer.status()).isEqualTo(422);
    assertThatJson(answer.body()).node("code").isEqualTo("flow-refused");
    assertThatJson(answer.body()).node("issues[0].code").isEqualTo("json/malformed");
    assertThatJson(answer.body()).node("issues[0].line").isEqualTo(2);
  }

  @Test
  void refusesADocumentOfAnotherFlow() throws IOException {
    RawHttp.Answer answer = publish("one", document("two", "x"));
    assertThat(answer.status()).isEqualTo(422);
    assertThatJson(answer.body()).node("code").isEqualTo("flow-id-mismatch");
  }

  @Test
  void lintsWithoutStoring() throws IOException {
    RawHttp.Answer answer = send("POST /v1/lint", AUTHOR, document("linted", "x"));
    assertThat(answer.status()).isEqualTo(200);
    assertThatJson(answer.body()).node("issues").isArray();
    assertThat(get("/v1/flows/test/linted").status()).isEqualTo(404);
  }

  @Test
  void goesLiveAtOnceAndRollsBack() throws IOException {
    publish("rolled", document("rolled", "First"));
    publish("rolled", document("rolled", "Second"));
    assertThat(flows.live(id("rolled"))).isEmpty();

    assertThat(live("rolled", "{\"version\": 2, \"expect\": null, \"reason\": \"new\"}").status())
        .isEqualTo(200);
    assertThat(flows.live(id("rolled")).orElseThrow().ref().version()).isEqualTo(2);
    assertThat(live("rolled", "{\"version\": 1, \"expect\": 2, \"reason\": \"back\"}").status())
        .isEqualTo(200);
    assertThat(flows.live(id("rolled")).orElseThrow().ref().version()).isEqualTo(1);
    assertThatJson(get("/v1/flows/test/rolled").body()).node("live.reason").isEqualTo("back");
    assertThat(audited("test/rolled@1", "flow.live")).isEqualTo(1);
    assertThat(audited("test/rolled@2", "flow.published")).isEqualTo(1);
  }

  @Test
  void refusesToGoLiveOverSomethingUnexpected() throws IOException {
    publish("expected", document("expected", "First"));
    live("expected", "{\"version\": 1, \"reason\": \"new\"}");
    RawHttp.Answer answer =
        live("expected", "{\"version\": 1, \"expect\": 7, \"reason\": \"new\"}");
    assertThat(answer.status()).isEqualTo(409);
    assertThatJson(answer.body()).node("code").isEqualTo("live-changed");
    assertThatJson(answer.body()).node("live").isEqualTo(1);
  }

  @Test
  void refusesToGoLiveWhenItIsNotSaidHow() throws IOException {
    publish("later", document("later", "First"));
    assertThat(live("later", "{\"version\": 1}").status()).isEqualTo(400);
    assertThat(live("later", "{\"version\": 1, \"resaon\": \"r\"}").body()).contains("resaon");
    for (String wrong :
        List.of(
            "\"inFlight\": \"move\"",
            "\"percent\": 0",
            "\"percent\": 101",
            "\"percent\": \"half\"",
            "\"at\": \"tomorrow\"",
            "\"version\": 0")) {
      RawHttp.Answer answer = live("later", "{" + wrong + ", \"version\": 1, \"reason\": \"r\"}");
      if (wrong.contains("version")) {
        answer = live("later", "{" + wrong + ", \"reason\": \"r\"}");
      }
      assertThat(answer.status()).as(wrong).isEqualTo(400);
      assertThat(answer.body()).contains(wrong.split("\"")[1]);
    }
    assertThat(live("later", "{\"version\": 9, \"reason\": \"r\"}").body())
        .contains("version-not-found");
  }

  @Test
  void learnsOfWhatAnotherServerMadeLive() throws Exception {
    publish("distant", document("distant", "First"));
    database.run(
        connection -> {
          try (Statement other = connection.createStatement()) {
            return other.execute(
                "insert into live values ('test', 'distant', 1, 'pin', 'elsewhere', now(), 'ann')");
          }
        });
    // That it takes less than a second is measured by TwoServersIT, on servers that are warm.
    long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    while (flows.live(id("distant")).isEmpty() && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    assertThat(flows.live(id("distant"))).isPresent();
  }

  @Test
  void saysWhyEachVersionWasPublished() throws IOException {
    send("POST /v1/flows/test/why/versions?reason=Clearer%20words.", AUTHOR, document("why", "x"));
    publish("why", document("why", "y"));

    assertThatJson(get("/v1/flows/test/why/versions").body())
        .inPath("$.versions[*].reason")
        .isEqualTo("[\"Published without a reason given.\", \"Clearer words.\"]");
    assertThatJson(get("/v1/flows/test/why/versions/1").body())
        .node("reason")
        .isEqualTo("Clearer words.");
  }

  @Test
  void letsApproversMakeLiveAndReadButNotPublish() throws IOException {
    publish("approved", document("approved", "x"));
    String live = "{\"version\": 1, \"reason\": \"Seen and found good.\"}";

    assertThat(send("PUT /v1/flows/test/approved/live", APPROVER, live).status()).isEqualTo(200);
    assertThat(send("POST /v1/lint", APPROVER, document("approved", "x")).status()).isEqualTo(200);
    assertThat(
            send("POST /v1/flows/test/approved/versions", APPROVER, document("approved", "y"))
                .status())
        .isEqualTo(403);
    assertThat(send("PUT /v1/flows/test/approved/live", "dev:ops:olga", live).status())
        .isEqualTo(403);
    assertThatJson(get("/v1/flows/test/approved").body()).node("live.changedBy").isEqualTo("pat");
  }

  @Test
  void refusesAVersionThatALiveFlowCouldNotRun() throws IOException {
    publish("kid", document("kid", "Fits"));
    publish("kid", outcome(document("kid", "Another outcome"), "refused"));
    live("kid", "{\"version\": 1, \"reason\": \"new\"}");
    publish("parent", running(document("parent", "Runs kid"), ""));
    publish("pinned", running(document("pinned", "Runs kid"), ", \"version\": 1"));
    live("parent", "{\"version\": 1, \"reason\": \"new\"}");
    live("pinned", "{\"version\": 1, \"reason\": \"new\"}");

    RawHttp.Answer goLive = live("kid", "{\"version\": 2, \"reason\": \"new\"}");
    assertThat(goLive.status()).isEqualTo(422);
    assertThatJson(goLive.body()).node("code").isEqualTo("flow-refused");
    // The parent leads on from "resolved", which is no outcome any more, and not from "refused".
    assertThatJson(goLive.body())
        .inPath("$.issues[*].code")
        .isArray()
        .containsExactlyInAnyOrder("flow/unknown-outcome", "flow/missing-outcome");
    assertThat(goLive.body())
        .contains("The live flow test/parent@1 runs this one", "/nodes/kid/outcomes")
        .doesNotContain("test/pinned");
    assertThat(flows.live(id("kid")).orElseThrow().ref().version()).isEqualTo(1);

    RawHttp.Answer third = publish("kid", outcome(document("kid", "Third"), "refused"));
    assertThat(third.status()).isEqualTo(422);
    assertThat(third.body()).contains("The live flow test/parent@1 runs this one");
    assertThat(publish("kid", document("kid", "Fits too")).status()).isEqualTo(201);
    assertThat(live("kid", "{\"version\": 3, \"reason\": \"new\"}").status()).isEqualTo(200);
  }

  private static String outcome(String document, String outcome) {
    return document.replace("\"resolved\"", "\"" + outcome + "\"");
  }

  /** The document with a node that runs {@code test/kid} before its end. */
  private static String running(String document, String version) {
    return document
        .replace("\"next\": \"done\"", "\"next\": \"kid\"")
        .replace(
            "\"done\": {",
            "\"kid\": {\"type\": \"subflow\", \"flow\": \"test/kid\""
                + version
                + ", \"outcomes\": {\"resolved\": \"done\"}},\n    \"done\": {");
  }

  @Test
  void letsAgentsReadWhatACustomerCanBeSentIntoAndChangeNothing() throws IOException {
    publish("sendable", document("sendable", "Words"));
    for (String path :
        List.of(
            "/v1/flows",
            "/v1/flows/test/sendable",
            "/v1/flows/test/sendable/versions",
            "/v1/flows/test/sendable/versions/1")) {
      assertThat(get(path, "dev:agent:ada").status()).as(path).isEqualTo(200);
      assertThat(get(path, "dev:customer:alice").status()).as(path).isEqualTo(403);
    }
    String document = document("sendable", "Other words");
    assertThat(send("POST /v1/flows/test/sendable/versions", "dev:agent:ada", document).status())
        .isEqualTo(403);
  }

  @Test
  void letsOnlyAuthorsPublish() throws IOException {
    assertThat(
            send("POST /v1/flows/test/mine/versions", "dev:customer:alice", document("mine", "x"))
                .status())
        .isEqualTo(403);
  }

  private static FlowId id(String name) {
    return new FlowId("test", name);
  }

  private RawHttp.Answer publish(String name, String document) throws IOException {
    return send("POST /v1/flows/test/" + name + "/versions", AUTHOR, document);
  }

  private RawHttp.Answer live(String name, String body) throws IOException {
    return send("PUT /v1/flows/test/" + name + "/live", AUTHOR, body);
  }

  private RawHttp.Answer get(String path) throws IOException {
    return get(path, AUTHOR);
  }

  private RawHttp.Answer get(String path, String identity) throws IOException {
    return RawHttp.get(
        server.getURI(), path, "Host: localhost", "Authorization: Bearer " + identity);
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

  private long audited(String subject, String action) {
    return database.run(
        connection -> {
          try (var select =
              connection.prepareStatement(
                  "select count(*) from audit_log where subject = ? and action = ?")) {
            select.setString(1, subject);
            select.setString(2, action);
            try (var rows = select.executeQuery()) {
              rows.next();
              return rows.getLong(1);
            }
          }
        });
  }

  /** A flow of one screen and an end. */
  private static String document(String name, String text) {
    return """
    {
      "spec": 2,
      "id": "test/%s",
      "title": "@title",
      "locales": ["en-GB"],
      "human": {"queue": "general"},
      "start": "hello",
      "nodes": {
        "hello": {
          "type": "screen",
          "title": "@title",
          "components": [{"type": "text", "id": "intro", "text": "@text"}],
          "actions": [{"id": "continue", "type": "submit", "label": "@continue"}],
          "next": "done"
        },
        "done": {"type": "end", "outcome": "resolved"}
      },
      "messages": {"en-GB": {"title": "A test", "text": "%s", "continue": "Continue"}}
    }
    """
        .formatted(name, text);
  }
}
