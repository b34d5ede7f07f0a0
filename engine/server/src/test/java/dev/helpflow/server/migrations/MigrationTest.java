package dev.helpflow.server.migrations;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.TestDatabase;
import dev.helpflow.server.migrations.Bench.Answer;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.wire.Json;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Design, section 7, over HTTP and PostgreSQL: people who are in the middle of a flow. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationTest implements TestDatabase {
  @Inject EmbeddedServer server;
  private Bench bench;

  @BeforeEach
  void speak() {
    bench = new Bench(server.getURI());
  }

  @Test
  void saysBeforehandWhatBecomesOfPeopleAndThatIsWhatBecomesOfThem() {
    bench.publish("moved", Bench.asking("moved", "A test", "one", "two"));
    bench.live("moved", "{\"version\": 1, \"reason\": \"new\"}");
    Answer first = bench.start("anna", "moved");
    Answer second = bench.answer("bert", bench.start("bert", "moved"), "a");
    Answer third = bench.answer("cara", bench.start("cara", "moved"), "b");
    Answer helped = bench.start("dora", "moved");
    bench.send(
        "dev:customer:dora",
        "POST /v1/sessions/" + helped.session() + "/steps",
        "{\"key\": \"" + helped.key() + "\", \"action\": \"escalate\"}",
        Map.of("Idempotency-Key", "help"));
    bench.publish("moved", Bench.asking("moved", "A test", "one", "between", "two"));

    Answer impact =
        bench.author(
            "POST /v1/flows/test/moved/impact", "{\"version\": 2, \"inFlight\": \"reconcile\"}");

    assertThatJson(impact.text())
        .isEqualTo(
            """
            {
              "flow": "test/moved", "version": 2, "inFlight": "reconcile", "sessions": 4,
              "same": 1, "replaced": 0, "asked": 2, "onward": 0, "stays": 1,
              "nodes": [
                {"from": "two", "to": "between", "fate": "asked", "sessions": 2},
                {"from": "one", "to": "one", "fate": "same", "sessions": 1},
                {"from": "one", "fate": "stays", "reason": "withPerson", "sessions": 1}
              ]
            }
            """);
    assertThat(bench.read("bert", second.session()).screen()).isEqualTo("two");

    bench.live("moved", "{\"version\": 2, \"inFlight\": \"reconcile\", \"reason\": \"better\"}");
    JsonNode done = finished("moved");

    assertThatJson(done)
        .isObject()
        .containsEntry("version", 2)
        .containsEntry("moved", 1)
        .containsEntry("asked", 2)
        .containsEntry("later", 0)
        .containsEntry("stayed", 1);
    Answer asked = bench.read("bert", second.session());
    assertThat(asked.version()).isEqualTo(2);
    assertThat(asked.screen()).isEqualTo("between");
    assertThatJson(asked.body())
        .inPath("$.notices[0]")
        .isObject()
        .containsEntry("id", "flow-changed")
        .containsEntry("severity", "info");
    assertThat(bench.answer("bert", asked, "a").screen()).isEqualTo("two");
    assertThat(bench.read("dora", helped.session()).version()).isEqualTo(1);
    // What the customer sees is as it was, and so is the key they answer with.
    Answer unaware = bench.answer("anna", first, "a");
    assertThat(unaware.version()).isEqualTo(2);
    assertThat(unaware.screen()).isEqualTo("between");
    assertThat(bench.answer("cara", third, "a").status()).isEqualTo(409);
  }

  @Test
  void keepsTheTimeAtWhichTheCustomerWasLastThere() {
    bench.publish("quiet", Bench.asking("quiet", "A test", "one", "two"));
    bench.live("quiet", "{\"version\": 1, \"reason\": \"new\"}");
    Answer shown = bench.answer("fred", bench.start("fred", "quiet"), "a");
    JsonNode before = listed("fred");
    bench.publish("quiet", Bench.asking("quiet", "A test", "one", "between", "two"));

    bench.live("quiet", "{\"version\": 2, \"inFlight\": \"reconcile\", \"reason\": \"better\"}");
    finished("quiet");

    JsonNode after = listed("fred");
    assertThat(bench.read("fred", shown.session()).version()).isEqualTo(2);
    assertThat(after.path("updatedAt")).isEqualTo(before.path("updatedAt"));
    assertThat(after.path("expiresAt")).isEqualTo(before.path("expiresAt"));
    // To come back is to be there.
    bench.resume("fred", shown.session());
    assertThat(updated(listed("fred"))).isAfter(updated(after));
  }

  private static Instant updated(JsonNode listed) {
    return Instant.parse(listed.path("updatedAt").asText());
  }

  /** What a customer's only session is listed as. */
  private JsonNode listed(String customer) {
    JsonNode sessions =
        bench
            .send("dev:customer:" + customer, "GET /v1/sessions?status=active", "", Map.of())
            .body()
            .path("sessions");
    assertThat(sessions).hasSize(1);
    return sessions.get(0);
  }

  @Test
  void leavesPeopleWhereTheyAreUnlessItIsSaid() {
    bench.publish("pinned", Bench.asking("pinned", "A test", "one", "two"));
    bench.live("pinned", "{\"version\": 1, \"reason\": \"new\"}");
    Answer shown = bench.start("anna", "pinned");
    bench.publish("pinned", Bench.asking("pinned", "A test", "one", "three"));
    bench.live("pinned", "{\"version\": 2, \"reason\": \"new\"}");

    assertThat(bench.answer("anna", shown, "a").screen()).isEqualTo("two");
    assertThat(bench.start("bert", "pinned").version()).isEqualTo(2);
  }

  @Test
  void movesPeopleBackWithARollback() {
    bench.publish("back", Bench.asking("back", "A test", "one", "two"));
    bench.publish("back", Bench.asking("back", "A test", "one", "wrong", "two"));
    bench.live("back", "{\"version\": 2, \"reason\": \"new\"}");
    Answer wrong = bench.answer("anna", bench.start("anna", "back"), "a");
    assertThat(wrong.screen()).isEqualTo("wrong");

    bench.live(
        "back",
        "{\"version\": 1, \"expect\": 2, \"inFlight\": \"reconcile\", \"reason\": \"wrong\"}");
    finished("back");

    Answer now = bench.read("anna", wrong.session());
    assertThat(now.version()).isEqualTo(1);
    assertThat(now.screen()).isEqualTo("two");
  }

  @Test
  void followsRenamesOverSeveralVersionsAndBack() {
    bench.publish("renamed", Bench.asking("renamed", "A test", "one", "two"));
    bench.live("renamed", "{\"version\": 1, \"reason\": \"new\"}");
    Answer shown = bench.answer("anna", bench.start("anna", "renamed"), "b");
    bench.publish(
        "renamed", renaming(Bench.asking("renamed", "A test", "uno", "two"), "one", "uno"));
    bench.publish(
        "renamed", renaming(Bench.asking("renamed", "A test", "eins", "two"), "uno", "eins"));

    bench.live("renamed", "{\"version\": 3, \"inFlight\": \"follow\", \"reason\": \"names\"}");
    finished("renamed");
    assertThat(bench.read("anna", shown.session()).version()).isEqualTo(3);
    assertThat(bench.read("anna", shown.session()).screen()).isEqualTo("two");

    bench.live("renamed", "{\"version\": 1, \"inFlight\": \"follow\", \"reason\": \"no\"}");
    finished("renamed");
    assertThat(bench.read("anna", shown.session()).version()).isEqualTo(1);
    assertThat(bench.read("anna", shown.session()).screen()).isEqualTo("two");
  }

  @Test
  void movesSessionsOfAFlowWhoseSubflowWentLive() {
    bench.publish("child", Bench.asking("child", "A test", "one", "two"));
    bench.live("child", "{\"version\": 1, \"reason\": \"new\"}");
    bench.publish("parent", running("parent", "child"));
    bench.live("parent", "{\"version\": 1, \"reason\": \"new\"}");
    Answer shown = bench.answer("anna", bench.start("anna", "parent"), "a");
    assertThat(shown.screen()).isEqualTo("two");
    bench.publish("child", Bench.asking("child", "Clearer words", "one", "two"));

    assertThatJson(
            bench
                .author(
                    "POST /v1/flows/test/child/impact",
                    "{\"version\": 2, \"inFlight\": \"follow\"}")
                .text())
        .inPath("$.nodes")
        .isEqualTo(
            "[{\"from\": \"run/two\", \"to\": \"run/two\", \"fate\": \"replaced\", \"sessions\": 1}]");
    bench.live("child", "{\"version\": 2, \"inFlight\": \"follow\", \"reason\": \"clearer\"}");
    finished("child");

    Answer now = bench.read("anna", shown.session());
    assertThat(now.version()).isEqualTo(1);
    assertThat(now.body().at("/screen/title").asText()).isEqualTo("Clearer words");
    assertThat(now.body().path("notices").isMissingNode()).isTrue();
  }

  @Test
  void tellsItsProgressLineByLineToWhoeverAsksForLines() {
    bench.publish("lines", Bench.asking("lines", "A test", "one", "two"));
    bench.live("lines", "{\"version\": 1, \"reason\": \"new\"}");
    bench.start("anna", "lines");
    bench.publish("lines", Bench.asking("lines", "A test", "one", "between", "two"));

    Answer answer =
        bench.send(
            "dev:author:ann",
            "POST /v1/flows/test/lines/impact",
            "{\"version\": 2}",
            Map.of("Accept", "application/x-ndjson"));

    List<JsonNode> lines =
        answer
            .text()
            .lines()
            .map(line -> Json.parse(line.getBytes(StandardCharsets.UTF_8)))
            .toList();
    assertThat(lines).hasSize(2);
    assertThatJson(lines.getFirst()).isEqualTo("{\"done\": 1, \"of\": 1}");
    assertThatJson(lines.getLast()).node("impact.same").isEqualTo(1);
  }

  /** What is said of the newest going through of a flow's sessions, once it is done. */
  private JsonNode finished(String name) {
    JsonNode newest =
        Eventually.get(
            Duration.ofSeconds(20),
            () ->
                bench
                    .author("GET /v1/flows/test/" + name + "/migrations", "")
                    .body()
                    .at("/migrations/0"),
            row -> row.has("finishedAt"));
    assertThat(newest.has("finishedAt")).isTrue();
    return newest;
  }

  private static String renaming(String document, String from, String to) {
    ObjectNode tree = (ObjectNode) Json.parse(document.getBytes(StandardCharsets.UTF_8));
    tree.putObject("renames").put(from, to);
    return tree.toString();
  }

  /** A flow that runs another and then asks one more thing. */
  private static String running(String name, String child) {
    ObjectNode tree =
        (ObjectNode)
            Json.parse(Bench.asking(name, "A test", "last").getBytes(StandardCharsets.UTF_8));
    tree.put("start", "run");
    ObjectNode run =
        ((ObjectNode) tree.path("nodes"))
            .putObject("run")
            .put("type", "subflow")
            .put("flow", "test/" + child);
    run.putObject("outcomes").put("resolved", "last");
    return tree.toString();
  }
}
