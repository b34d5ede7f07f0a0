package dev.helpflow.server.sharing;

import static dev.helpflow.server.sharing.SharingBench.label;
import static dev.helpflow.server.sharing.SharingBench.taking;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.TestDatabase;
import dev.helpflow.server.migrations.Bench;
import dev.helpflow.server.migrations.Bench.Answer;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request to share may be, who may send it, and for whom it waits. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharingRequestTest implements TestDatabase {
  @Inject EmbeddedServer server;
  private Bench bench;
  private SharingBench sharing;

  @BeforeEach
  void speak() {
    bench = new Bench(server.getURI());
    sharing = new SharingBench(bench);
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
    sharing.share("four", "{\"en-GB\": {\"label\": \"Before\"}}", "");
    sharing.live("four", "seen", taking("four", "seen", null, "label"));
    bench.send(
        "dev:admin:ada",
        "PUT /v1/namespaces/four",
        "{\"owners\": [\"ann\"], \"approval\": true, \"reason\": \"It moves money.\"}",
        Map.of());

    Answer changed = sharing.share("four", "{\"en-GB\": {\"label\": \"After\"}}", "");

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body().at("/flows/0/why").asText()).contains("somebody else");
    assertThat(label(sharing.start("anna", "four/seen"))).isEqualTo("Before");
    Answer approved =
        bench.send(
            "dev:approver:pat",
            "PUT /v1/flows/four/seen/live",
            "{\"version\": 2, \"reason\": \"Read it.\"}",
            Map.of());
    assertThat(approved.status()).isEqualTo(200);
    assertThat(label(sharing.start("bert", "four/seen"))).isEqualTo("After");
  }

  @Test
  void doesNotOverwriteWhatSomebodyElseHasChanged() {
    sharing.share("five", "{\"en-GB\": {\"label\": \"One\"}}", "");
    Answer stale = sharing.share("five", "{\"en-GB\": {\"label\": \"Two\"}}", ", \"expect\": 0");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body().path("code").asText()).isEqualTo("shared-changed");
    assertThat(stale.body().path("revision").asInt()).isEqualTo(1);
    // The same again, whose first answer got lost.
    assertThat(
            sharing.share("five", "{\"en-GB\": {\"label\": \"One\"}}", ", \"expect\": 0").status())
        .isEqualTo(200);
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
    assertThatJson(sharing.messages("six").text()).isObject().containsEntry("revision", 0);
  }
}
