package dev.helpflow.server.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.migrations.Bench;
import dev.helpflow.server.migrations.Bench.Answer;
import dev.helpflow.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Authors who share what their namespaces keep, and customers of its flows, at one server. */
record SharingBench(Bench bench) {
  Answer share(String namespace, String messages, String more) {
    return bench.author(
        "PUT /v1/namespaces/" + namespace + "/shared",
        "{\"messages\": %s, \"reason\": \"It changes.\"%s}".formatted(messages, more));
  }

  Answer messages(String namespace) {
    return bench.author("GET /v1/namespaces/" + namespace + "/shared", "");
  }

  JsonNode version(String flow, int version) {
    return bench.author("GET /v1/flows/" + flow + "/versions/" + version, "").body();
  }

  void live(String namespace, String name, String document) {
    publish(namespace, name, document);
    String path = "PUT /v1/flows/" + namespace + "/" + name + "/live";
    assertThat(bench.author(path, "{\"version\": 1, \"reason\": \"New.\"}").status())
        .isEqualTo(200);
  }

  void publish(String namespace, String name, String document) {
    Answer published =
        bench.author("POST /v1/flows/" + namespace + "/" + name + "/versions", document);
    assertThat(published.status()).as(published.text()).isEqualTo(201);
  }

  Answer start(String customer, String flow) {
    return bench.send(
        "dev:customer:" + customer,
        "POST /v1/sessions",
        "{\"flow\": \"" + flow + "\"}",
        Map.of("Idempotency-Key", UUID.randomUUID().toString()));
  }

  /** A flow with a question whose label is its own, or its namespace's, or both. */
  static String taking(String namespace, String name, @Nullable String label, String... shared) {
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

  static String label(Answer answer) {
    return answer.body().at("/screen/components/0/label").asText();
  }
}
