package dev.helpflow.server.squads;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.TestDatabase;
import dev.helpflow.server.migrations.Bench;
import dev.helpflow.server.migrations.Bench.Answer;
import dev.helpflow.server.sessions.Eventually;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose word counts in a namespace that wants a second pair of eyes. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApproversTest implements TestDatabase {
  private static final String LIVE = "{\"version\": 1, \"reason\": \"r\"}";

  @Inject EmbeddedServer server;
  private Bench bench;

  @BeforeEach
  void wantTwo() {
    bench = new Bench(server.getURI());
    bench.send(
        "dev:admin:ada",
        "PUT /v1/namespaces/test",
        "{\"owners\": [\"ann\", \"bob\"], \"approval\": true, \"reason\": \"Money moves.\"}",
        Map.of());
  }

  @Test
  void isNotThatOfAnotherAuthor() {
    bench.publish("heard", Bench.asking("heard", "A test", "one"));
    String later = "{\"version\": 1, \"at\": \"2999-01-01T00:00:00Z\", \"reason\": \"r\"}";
    for (String request : new String[] {LIVE, later}) {
      Answer refused = live("dev:author:bob", "heard", request);

      assertThat(refused.status()).isEqualTo(409);
      assertThatJson(refused.text())
          .isObject()
          .containsEntry("code", "second-pair-of-eyes")
          .containsEntry(
              "detail",
              "In the namespace test an approver makes live what was never live, and bob is none.");
    }
  }

  @ParameterizedTest
  @CsvSource({"approver, pat", "admin, ada"})
  void isThatOfAnApproverOrAnAdmin(String role, String subject) {
    bench.publish(subject, Bench.asking(subject, "A test", "one"));

    assertThat(live("dev:" + role + ":" + subject, subject, LIVE).status()).isEqualTo(200);
  }

  @Test
  void isGivenWhenAVersionIsScheduled() {
    bench.publish("timely", Bench.asking("timely", "A test", "one"));
    String soon = Instant.now().plusSeconds(1).toString();
    Answer scheduled =
        live(
            "dev:approver:pat",
            "timely",
            "{\"version\": 1, \"at\": \"" + soon + "\", \"reason\": \"r\"}");
    assertThat(scheduled.status()).isEqualTo(202);

    Answer now =
        Eventually.get(
            Duration.ofSeconds(20),
            () -> bench.author("GET /v1/flows/test/timely", ""),
            answer -> answer.body().has("live"));

    assertThatJson(now.text()).node("live.changedBy").isEqualTo("pat");
  }

  private Answer live(String identity, String flow, String request) {
    return bench.send(identity, "PUT /v1/flows/test/" + flow + "/live", request, Map.of());
  }
}
