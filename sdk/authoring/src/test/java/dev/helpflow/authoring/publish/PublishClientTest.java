package dev.helpflow.authoring.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.helpflow.authoring.publish.ServerException.Kind;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a server that answers what the test says, which a real one does only by chance. */
class PublishClientTest {
  private static final FlowId FLOW = FlowId.parse("cards/lost");

  private final Deque<Said> answers = new ArrayDeque<>();
  private final List<Heard> heard = new ArrayList<>();
  private HttpServer server;
  private PublishClient client;

  /** Status 0 closes the connection without an answer. */
  private record Said(int status, String body) {}

  private record Heard(String request, String key, String authorization, String body) {}

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    client =
        PublishClient.at(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            "hft_a_b",
            Duration.ofMillis(1));
  }

  @Test
  void neverRepeatsATokenThatIsNone() {
    assertThatThrownBy(() -> PublishClient.at(URI.create("http://127.0.0.1:1"), "hft_secret\nb"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line break")
        .hasMessageNotContaining("secret");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    heard.add(
        new Heard(
            exchange.getRequestMethod() + " " + exchange.getRequestURI(),
            String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    Said said = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    if (said.status() == 0) {
      exchange.close();
      return;
    }
    byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  void publishesWithAReasonAndATokenAndSaysWhichVersionItIs() {
    answers.add(
        new Said(
            201,
            """
            {"flow": "cards/lost", "version": 3, "contentHash": "abc", "issues": [
              {"code": "message/unused", "severity": "warning", "pointer": "/messages/en-GB/x",
               "message": "It is unused.", "line": 4, "column": 7}]}
            """));

    Published published = client.publish(document(), "Clearer & shorter.");

    assertThat(published)
        .isEqualTo(
            new Published(
                new FlowRef(FLOW, 3),
                "abc",
                true,
                List.of(
                    new ServerIssue(
                        "message/unused",
                        "warning",
                        null,
                        "/messages/en-GB/x",
                        "It is unused.",
                        4,
                        7))));
    assertThat(heard.getFirst().request())
        .isEqualTo("POST /v1/flows/cards/lost/versions?reason=Clearer%20%26%20shorter.");
    assertThat(heard.getFirst().authorization()).isEqualTo("Bearer hft_a_b");
    assertThat(heard.getFirst().body()).isEqualTo(document().toString());
  }

  @Test
  void triesAgainWithTheSameKeyWhileTheServerIsAway() {
    answers.add(new Said(503, "{\"code\": \"unavailable\", \"detail\": \"Later.\"}"));
    answers.add(new Said(0, ""));
    answers.add(new Said(200, "{\"version\": 3, \"contentHash\": \"abc\"}"));

    assertThat(client.publish(document(), "r").isNew()).isFalse();

    assertThat(heard).hasSize(3);
    assertThat(heard.stream().map(Heard::key).distinct()).hasSize(1);
    assertThat(heard.getFirst().key()).hasSizeGreaterThan(30);
  }

  @Test
  void givesUpAfterFourTries() {
    answers.add(new Said(503, "{\"code\": \"unavailable\", \"detail\": \"Later.\"}"));
    assertThatThrownBy(() -> client.flow(FLOW))
        .isInstanceOfSatisfying(
            ServerException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE);
              assertThat(e.getMessage()).isEqualTo("Later.");
            });
    assertThat(heard).hasSize(4);
  }

  @Test
  void registersANamespaceWithItsOwners() {
    answers.add(new Said(201, "{\"namespace\": \"cards\", \"approval\": true}"));

    JsonNode registered =
        client.registerNamespace("cards", List.of("ann", "bob"), true, "They move money.");

    assertThat(registered.path("approval").asBoolean()).isTrue();
    assertThat(heard.getFirst().request()).isEqualTo("PUT /v1/namespaces/cards");
    assertThat(heard.getFirst().body())
        .isEqualTo(
            "{\"owners\":[\"ann\",\"bob\"],\"approval\":true,\"reason\":\"They move money.\"}");
  }

  @Test
  void neverMakesATokenTwice() {
    answers.add(new Said(0, ""));
    assertThatThrownBy(() -> client.makeToken("CI", List.of("author"), List.of("cards"), null))
        .isInstanceOfSatisfying(
            ServerException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNKNOWN));
    assertThat(heard).hasSize(1);
  }

  @Test
  void knowsItsOwnGoLiveAgainWhoseAnswerGotLost() {
    answers.add(new Said(0, ""));
    answers.add(new Said(409, "{\"code\": \"live-changed\", \"detail\": \"3 is live.\"}"));
    answers.add(new Said(200, live(3, "Better.")));

    JsonNode live = client.goLive(GoLive.of(new FlowRef(FLOW, 3), "Better.").expecting(2));

    assertThat(live.at("/live/version").asInt()).isEqualTo(3);
  }

  @Test
  void takesSomebodyElsesGoLiveForNoneOfItsOwn() {
    answers.add(new Said(409, "{\"code\": \"live-changed\", \"detail\": \"4 is live.\"}"));
    answers.add(new Said(200, live(4, "Theirs.")));
    assertThatThrownBy(() -> client.goLive(GoLive.of(new FlowRef(FLOW, 3), "Better.").expecting(2)))
        .hasMessage("4 is live.");
  }

  @ParameterizedTest
  @CsvSource({
    "400, INVALID",
    "401, UNAUTHENTICATED",
    "403, FORBIDDEN",
    "404, NOT_FOUND",
    "409, CONFLICT",
    "422, REFUSED"
  })
  void saysWhatKindOfNoItGotAndAsksOnce(int status, Kind kind) {
    answers.add(
        new Said(
            status,
            "{\"code\": \"some-code\", \"detail\": \"A sentence.\", \"issues\": [{\"code\": \"c\"}]}"));
    assertThatThrownBy(() -> client.publish(document(), "r"))
        .isInstanceOfSatisfying(
            ServerException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(kind);
              assertThat(e.code()).isEqualTo("some-code");
              assertThat(e.getMessage()).isEqualTo("A sentence.");
              assertThat(e.issues()).hasSize(1);
            });
    assertThat(heard).hasSize(1);
  }

  @Test
  void saysSoWhenWhatAnswersIsNoHelpflowServer() {
    for (int each = 0; each < 4; each++) {
      answers.add(new Said(404, "<html>Not here</html>"));
    }
    assertThatThrownBy(() -> client.flows())
        .isInstanceOfSatisfying(
            ServerException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE))
        .hasMessageContaining("is no Helpflow server")
        .hasMessageContaining("Is that its address");
  }

  @Test
  void saysSoWhenNobodyAnswers() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    PublishClient nobody =
        PublishClient.at(URI.create("http://127.0.0.1:" + free), "x", Duration.ofMillis(1));
    assertThatThrownBy(nobody::flows)
        .isInstanceOfSatisfying(
            ServerException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE))
        .hasMessageContaining("127.0.0.1:" + free);
  }

  @Test
  void tellsProgressUntilTheImpactComes() {
    answers.add(
        new Said(
            200,
            "{\"done\":200,\"of\":300}\n{\"done\":300,\"of\":300}\n{\"impact\":{\"sessions\":300}}\n"));
    List<String> progress = new ArrayList<>();

    JsonNode impact =
        client.impact(
            new FlowRef(FLOW, 3), InFlight.RECONCILE, (done, of) -> progress.add(done + "/" + of));

    assertThat(progress).containsExactly("200/300", "300/300");
    assertThat(impact.path("sessions").asInt()).isEqualTo(300);
    assertThat(heard.getFirst().body()).isEqualTo("{\"version\":3,\"inFlight\":\"reconcile\"}");
  }

  @Test
  void saysSoWhenTheImpactNeverComes() {
    answers.add(new Said(200, "{\"done\":200,\"of\":300}\n"));
    assertThatThrownBy(() -> client.impact(new FlowRef(FLOW, 3), InFlight.FOLLOW, (done, of) -> {}))
        .hasMessageContaining("Nothing was changed");
  }

  private static JsonNode document() {
    return Json.mapper().createObjectNode().put("id", FLOW.toString());
  }

  private static String live(int version, String reason) {
    return "{\"flow\": \"cards/lost\", \"live\": {\"version\": "
        + version
        + ", \"inFlight\": \"pin\", \"reason\": \""
        + reason
        + "\", \"changedAt\": \""
        + Instant.now()
        + "\"}}";
  }
}
