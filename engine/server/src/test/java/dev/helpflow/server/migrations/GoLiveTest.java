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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Design, section 7, over HTTP and PostgreSQL: what new sessions start on. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoLiveTest implements TestDatabase {
  @Inject EmbeddedServer server;
  private Bench bench;

  @BeforeEach
  void speak() {
    bench = new Bench(server.getURI());
  }

  @Test
  void givesAVersionToSomeCustomersAndAlwaysTheSame() {
    bench.publish("canary", Bench.asking("canary", "Old", "one"));
    assertThat(bench.live("canary", "{\"version\": 1, \"percent\": 10, \"reason\": \"r\"}").text())
        .contains("no-base-version");
    bench.live("canary", "{\"version\": 1, \"reason\": \"new\"}");
    bench.publish("canary", Bench.asking("canary", "New", "one"));
    Answer live = bench.live("canary", "{\"version\": 2, \"percent\": 30, \"reason\": \"try\"}");
    assertThatJson(live.body())
        .node("live")
        .isObject()
        .containsEntry("percent", 30)
        .containsEntry("base", 1);

    Map<String, Integer> before = versions("canary");
    long chosen = before.values().stream().filter(version -> version == 2).count();
    // Of 200 customers 60 are expected; 4 standard deviations of sqrt(200 * 0.3 * 0.7) either way.
    assertThat(chosen).isBetween(34L, 86L);
    assertThat(versions("canary")).isEqualTo(before);
    bench.live("canary", "{\"version\": 2, \"percent\": 60, \"reason\": \"more\"}");
    Map<String, Integer> after = versions("canary");
    before.forEach(
        (customer, version) -> {
          if (version == 2) {
            assertThat(after.get(customer)).isEqualTo(2);
          }
        });
    bench.live("canary", "{\"version\": 1, \"expect\": 2, \"reason\": \"no\"}");
    assertThat(versions("canary").values()).containsOnly(1);
    assertThat(
            bench
                .live(
                    "canary",
                    "{\"version\": 2, \"percent\": 30, \"inFlight\": \"follow\", \"reason\": \"r\"}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void goesLiveWhenItIsTimeAndCanBeTakenBack() {
    bench.publish("timed", Bench.asking("timed", "Old", "one"));
    bench.live("timed", "{\"version\": 1, \"reason\": \"new\"}");
    bench.publish("timed", Bench.asking("timed", "New", "one"));
    String far = "{\"version\": 2, \"at\": \"2999-01-01T00:00:00Z\", \"reason\": \"later\"}";
    assertThat(bench.live("timed", far).status()).isEqualTo(202);
    assertThatJson(bench.author("GET /v1/flows/test/timed", "").text())
        .node("scheduled.at")
        .isEqualTo("2999-01-01T00:00:00Z");
    assertThat(bench.author("DELETE /v1/flows/test/timed/scheduled?reason=No.", "").status())
        .isEqualTo(204);
    assertThat(bench.author("DELETE /v1/flows/test/timed/scheduled?reason=No.", "").text())
        .contains("nothing-scheduled");

    String soon = Instant.now().plusSeconds(1).toString();
    bench.live("timed", "{\"version\": 2, \"at\": \"" + soon + "\", \"reason\": \"now\"}");
    assertThat(bench.start("anna", "timed").version()).isEqualTo(1);
    assertThat(
            Eventually.get(
                Duration.ofSeconds(10),
                () -> bench.start("anna", "timed").version(),
                version -> version == 2))
        .isEqualTo(2);
    assertThat(
            bench
                .live(
                    "timed",
                    "{\"version\": 2, \"at\": \"2001-01-01T00:00:00Z\", \"reason\": \"r\"}")
                .text())
        .contains("still to come");
  }

  @Test
  void leavesLiveWhatIsWhenAScheduledVersionIsRefusedThen() {
    bench.publish("gone", Bench.asking("gone", "A test", "one"));
    bench.live("gone", "{\"version\": 1, \"reason\": \"new\"}");
    bench.publish("unlucky", Bench.asking("unlucky", "Old", "one"));
    bench.live("unlucky", "{\"version\": 1, \"reason\": \"new\"}");
    bench.publish("unlucky", running("unlucky", "gone"));
    String soon = Instant.now().plusSeconds(1).toString();
    bench.live("unlucky", "{\"version\": 2, \"at\": \"" + soon + "\", \"reason\": \"now\"}");
    bench.author("DELETE /v1/flows/test/gone/live?reason=Over.", "");

    JsonNode refused =
        Eventually.get(
            Duration.ofSeconds(10),
            () -> bench.author("GET /v1/flows/test/unlucky/history", "").body().at("/history/0"),
            line -> line.path("action").asText().equals("flow.schedule-refused"));

    assertThat(refused.path("reason").asText())
        .isEqualTo("Node run runs the flow test/gone, of which no version is live.");
    assertThat(bench.start("anna", "unlucky").version()).isEqualTo(1);
  }

  @Test
  void retiresAFlowWhosePeopleFinish() {
    bench.publish("old", Bench.asking("old", "A test", "one", "two"));
    bench.live("old", "{\"version\": 1, \"reason\": \"new\"}");
    Answer shown = bench.start("anna", "old");

    // What cannot be read is not taken for nothing.
    assertThat(
            bench.author("DELETE /v1/flows/test/old/live?expect=one&reason=Replaced.", "").status())
        .isEqualTo(400);
    assertThat(bench.author("DELETE /v1/flows/test/old/live?expect=7&reason=Replaced.", "").text())
        .contains("live-changed");
    Answer retired = bench.author("DELETE /v1/flows/test/old/live?expect=1&reason=Replaced.", "");

    assertThat(retired.status()).isEqualTo(200);
    assertThatJson(bench.author("GET /v1/flows/test/old", "").text())
        .node("retired.reason")
        .isEqualTo("Replaced.");
    assertThat(bench.start("bert", "old").text()).contains("flow-not-live");
    assertThat(bench.answer("anna", shown, "a").screen()).isEqualTo("two");
    bench.live("old", "{\"version\": 1, \"reason\": \"after all\"}");
    assertThat(bench.start("bert", "old").status()).isEqualTo(201);
  }

  @Test
  void retiresNoFlowThatALiveOneRuns() {
    bench.publish("used", Bench.asking("used", "A test", "one"));
    bench.live("used", "{\"version\": 1, \"reason\": \"new\"}");
    bench.publish("using", running("using", "used"));
    bench.live("using", "{\"version\": 1, \"reason\": \"new\"}");

    Answer refused = bench.author("DELETE /v1/flows/test/used/live?reason=Replaced.", "");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("flow-in-use", "test/using@1");
  }

  @Test
  void tellsWhatWasDoneByWhomAndWhy() {
    bench.publish("told", Bench.asking("told", "A test", "one"));
    bench.live("told", "{\"version\": 1, \"reason\": \"first\"}");
    bench.author("DELETE /v1/flows/test/told/live?reason=Enough.", "");

    assertThatJson(bench.author("GET /v1/flows/test/told/history", "").text())
        .inPath("$.history[*].action")
        .isEqualTo("[\"flow.retired\", \"flow.live\", \"flow.published\"]");
    assertThatJson(bench.author("GET /v1/flows/test/told/history", "").text())
        .node("history[1]")
        .isObject()
        .containsEntry("version", 1)
        .containsEntry("who", "ann")
        .containsEntry("reason", "first");
    assertThat(bench.author("GET /v1/flows/test/nobody/history", "").status()).isEqualTo(404);
  }

  @Test
  void keepsTwoSquadsThatGoLiveAtOnceApart() throws Exception {
    bench.publish("shared", Bench.asking("shared", "A test", "one"));
    bench.live("shared", "{\"version\": 1, \"reason\": \"new\"}");
    for (String squad : List.of("cards", "loans")) {
      bench.publish("shared", Bench.asking("shared", squad, "one", "of" + squad));
    }
    List<Callable<Answer>> both = new ArrayList<>();
    for (int version : List.of(2, 3)) {
      both.add(
          () ->
              bench.live(
                  "shared",
                  "{\"version\": "
                      + version
                      + ", \"expect\": 1, \"inFlight\": \"reconcile\", \"reason\": \"ours\"}"));
    }
    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> answer : threads.invokeAll(both)) {
        statuses.add(answer.get().status());
      }
    }

    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    assertThatJson(bench.author("GET /v1/flows/test/shared/versions", "").text())
        .inPath("$.versions[*].version")
        .isEqualTo("[3, 2, 1]");
    int winner = statuses.getFirst() == 200 ? 2 : 3;
    assertThat(bench.start("anna", "shared").version()).isEqualTo(winner);
    assertThatJson(bench.author("GET /v1/flows/test/shared/history", "").text())
        .inPath("$.history[?(@.action == 'flow.live')].version")
        .isEqualTo("[" + winner + ", 1]");
  }

  @Test
  void aRetiredFlowAndOneThatWasTakenBackStaySo() {
    bench.publish("planned", Bench.asking("planned", "Old", "one"));
    bench.live("planned", "{\"version\": 1, \"reason\": \"new\"}");
    bench.publish("planned", Bench.asking("planned", "New", "one"));
    String far = "{\"version\": 2, \"at\": \"2999-01-01T00:00:00Z\", \"reason\": \"later\"}";
    bench.live("planned", far);
    bench.live("planned", "{\"version\": 1, \"reason\": \"not yet\"}");
    assertThat(bench.author("GET /v1/flows/test/planned", "").text())
        .doesNotContain("\"scheduled\"");
    bench.live("planned", far);
    bench.author("DELETE /v1/flows/test/planned/live?reason=Over.", "");
    assertThat(bench.author("GET /v1/flows/test/planned", "").text())
        .doesNotContain("\"scheduled\"");
  }

  @Test
  void retiresNoFlowThatSomeCustomersRun() {
    bench.publish("few", Bench.asking("few", "A test", "one"));
    bench.live("few", "{\"version\": 1, \"reason\": \"new\"}");
    bench.publish("shares", Bench.asking("shares", "A test", "last"));
    bench.live("shares", "{\"version\": 1, \"reason\": \"new\"}");
    bench.publish("shares", running("shares", "few"));
    bench.live("shares", "{\"version\": 2, \"percent\": 10, \"reason\": \"try\"}");

    assertThat(bench.author("DELETE /v1/flows/test/few/live?reason=Over.", "").text())
        .contains("flow-in-use", "test/shares@2");
  }

  @Test
  void refusesToGoBackToAVersionThatWhatItRunsHasLeftBehind() {
    bench.publish("kid", Bench.asking("kid", "A test", "one"));
    bench.live("kid", "{\"version\": 1, \"reason\": \"new\"}");
    bench.publish("family", running("family", "kid"));
    bench.live("family", "{\"version\": 1, \"reason\": \"new\"}");
    bench.publish("family", Bench.asking("family", "A test", "last"));
    bench.live("family", "{\"version\": 2, \"reason\": \"alone\"}");
    bench.publish("kid", Bench.asking("kid", "A test", "one").replace("resolved", "refused"));
    bench.live("kid", "{\"version\": 2, \"reason\": \"other outcomes\"}");

    Answer refused = bench.live("family", "{\"version\": 1, \"reason\": \"back\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("with what it runs as that is live now", "refused");
    assertThat(bench.start("anna", "family").version()).isEqualTo(2);
  }

  private Map<String, Integer> versions(String name) {
    Map<String, Integer> versions = new HashMap<>();
    for (int i = 0; i < 200; i++) {
      versions.put("customer" + i, bench.start("customer" + i, name).version());
    }
    return versions;
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
