package dev.helpflow.server.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.TestDatabase;
import dev.helpflow.server.migrations.Bench;
import dev.helpflow.server.migrations.Bench.Answer;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.TestInstance;

/** However changes of one namespace's texts come upon each other, the newest is what is live. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConcurrentSharingTest implements TestDatabase {
  private static final List<String> FLOWS = List.of("first", "second", "third", "fourth");
  // Some of them the same, so that a version that was live before is the next again.
  private static final List<String> TEXTS = List.of("A", "B", "A", "C", "B", "D");

  @Inject EmbeddedServer server;

  @RepeatedTest(5)
  void leavesNoFlowBehind(RepetitionInfo repetition) throws Exception {
    Bench bench = new Bench(server.getURI());
    String namespace = "crowd" + repetition.getCurrentRepetition();
    assertThat(share(bench, namespace, "A").status()).isEqualTo(200);
    for (String flow : FLOWS) {
      String path = "/v1/flows/" + namespace + "/" + flow;
      bench.author(
          "POST " + path + "/versions", SharingBench.taking(namespace, flow, null, "label"));
      bench.author("PUT " + path + "/live", "{\"version\": 1, \"reason\": \"new\"}");
    }

    List<Callable<Answer>> changes = new ArrayList<>();
    TEXTS.forEach(text -> changes.add(() -> insist(bench, namespace, text)));
    List<Answer> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> answer : threads.invokeAll(changes)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    JsonNode now = bench.author("GET /v1/namespaces/" + namespace + "/shared", "").body();
    String newest = now.at("/messages/en-GB/label").asText();
    assertThat(now.path("flows")).hasSize(FLOWS.size());
    for (JsonNode flow : now.path("flows")) {
      assertThat(flow.has("behind")).as(flow + " beside " + newest).isFalse();
    }
    for (String flow : FLOWS) {
      Answer shown =
          bench.send(
              "dev:customer:anna",
              "POST /v1/sessions",
              "{\"flow\": \"" + namespace + "/" + flow + "\"}",
              Map.of("Idempotency-Key", namespace + flow));
      assertThat(shown.body().at("/screen/components/0/label").asText()).isEqualTo(newest);
    }
    // Whichever change brought a flow along, it is live.
    for (Answer answer : answers) {
      for (JsonNode flow : answer.body().path("flows")) {
        assertThat(flow.path("live").asBoolean()).as(answer.text()).isTrue();
      }
    }
  }

  /** Shares again for as long as somebody else was first. */
  private static Answer insist(Bench bench, String namespace, String text) {
    Answer answer = share(bench, namespace, text);
    return answer.status() == 409 ? insist(bench, namespace, text) : answer;
  }

  private static Answer share(Bench bench, String namespace, String text) {
    return bench.author(
        "PUT /v1/namespaces/" + namespace + "/shared",
        "{\"messages\": {\"en-GB\": {\"label\": \"" + text + "\"}}, \"reason\": \"It changes.\"}");
  }
}
