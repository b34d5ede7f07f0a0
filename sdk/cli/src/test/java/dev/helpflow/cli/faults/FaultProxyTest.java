package dev.helpflow.cli.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.wire.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultProxyTest {
  private static final String STEP = "/v1/sessions/s1/steps";
  private static final String BODY =
      "{\"key\":\"k1\",\"action\":\"next\",\"answers\":{\"wrong\":\"all\",\"code\":\"4711\"}}";

  private final StringWriter printed = new StringWriter();
  private final HttpClient http = HttpClient.newHttpClient();
  private RecordingServer server;
  private RecordingServer bank;
  private SlowBank slowBank;
  private FaultProxy proxy;

  @BeforeEach
  void start() throws IOException {
    bank = RecordingServer.start();
    slowBank = SlowBank.before(bank.port());
    server = RecordingServer.start();
    proxy = proxy("none");
  }

  @AfterEach
  void stop() {
    proxy.close();
    slowBank.close();
    server.close();
    bank.close();
    http.close();
  }

  private FaultProxy proxy(String mix) throws IOException {
    return FaultProxy.start(0, server.port(), FaultMix.of(mix), slowBank, new PrintWriter(printed));
  }

  @Test
  void passesEverythingOnWithoutAFault() throws Exception {
    server.answers(200, "{\"ok\":true}", Map.of("ETag", "\"a\""));

    HttpResponse<String> answer = step("none");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"ok\":true}");
    assertThat(answer.headers().firstValue("ETag")).contains("\"a\"");
    RecordingServer.Request sent = server.received().getLast();
    assertThat(sent.line()).isEqualTo("POST " + STEP);
    assertThat(sent.body()).isEqualTo(BODY);
    assertThat(sent.header("Authorization")).isEqualTo("Bearer dev:customer:alex");
    assertThat(sent.header("Idempotency-Key")).isEqualTo("key-1");
    // The server trusts the development identity only where its own address was asked.
    assertThat(sent.header("Host")).isEqualTo("127.0.0.1:" + server.port());
    assertThat(sent.header("Helpflow-Fault")).isNull();
    assertThat(printed.toString()).isEmpty();
  }

  @Test
  void passesOnAnAnswerWithoutABody() throws Exception {
    server.answers(304, "", Map.of());

    assertThat(get("/v1/sessions/s1", "none").statusCode()).isEqualTo(304);
  }

  @Test
  void aLostRequestNeverArrives() {
    assertThatThrownBy(() -> step("lost-request")).isInstanceOf(IOException.class);

    assertThat(server.received()).isEmpty();
    assertThat(printed.toString())
        .isEqualToIgnoringNewLines(
            "fault lost-request  POST " + STEP + ": cut before the server heard of it.");
  }

  @Test
  void aLostResponseWasAnswered() {
    server.answers(200, "{}", Map.of());

    assertThatThrownBy(() -> step("lost-response")).isInstanceOf(IOException.class);

    assertThat(server.received()).hasSize(1);
    assertThat(printed.toString()).contains("answered 200, which nobody hears.");
  }

  @Test
  void aStaleStepIsRefusedByTheServerItself() throws Exception {
    server.answers(409, "{\"code\":\"stale\"}", Map.of());

    assertThat(step("stale").statusCode()).isEqualTo(409);

    assertThat(Json.parse(server.received().getLast().body().getBytes(UTF_8)))
        .isEqualTo(Json.parse(BODY.replace("k1", "of-another-screen").getBytes(UTF_8)));
  }

  @Test
  void anInvalidAnswerIsRefusedWithTheCurrentScreenAndWhatWasTypedButForSecrets() throws Exception {
    server.answers(
        200,
        """
        {"session":{"id":"s1"},"support":{"phone":"tel:+44"},
         "screen":{"key":"k1","components":[
           {"id":"intro","text":"Hello"},
           {"id":"wrong","value":null},
           {"id":"code","sensitive":true,"value":null}]}}
        """,
        Map.of());

    HttpResponse<String> answer = step("invalid");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Json.toMap(Json.parse(answer.body().getBytes(UTF_8))))
        .isEqualTo(
            Json.toMap(
                Json.parse(
                    """
                    {"type":"/problems/invalid-answers","title":"Some answers are not accepted","status":422,
                     "code":"invalid-answers","detail":"Some answers are not valid; the screen says which and why.",
                     "session":{"id":"s1"},"support":{"phone":"tel:+44"},
                     "screen":{"key":"k1","components":[
                       {"id":"intro","text":"Hello"},
                       {"id":"wrong","value":"all"},
                       {"id":"code","sensitive":true,"value":null}],
                       "errors":[{"component":"wrong","code":"fault",
                         "message":"This answer was refused on purpose. Send it again."}]},
                     "move":{"kind":"update","focus":"wrong",
                       "announce":"There is a problem. This answer was refused on purpose. Send it again."}}
                    """
                        .getBytes(UTF_8))));
    assertThat(server.received())
        .extracting(RecordingServer.Request::line)
        .containsExactly("GET /v1/sessions/s1");
  }

  @Test
  void aStepThatAnswersNothingIsNotRefused() throws Exception {
    server.answers(
        200, "{\"screen\":{\"key\":\"k1\",\"components\":[{\"id\":\"intro\"}]}}", Map.of());

    assertThat(step("invalid").statusCode()).isEqualTo(200);

    assertThat(server.received())
        .extracting(RecordingServer.Request::line)
        .containsExactly("GET /v1/sessions/s1", "POST " + STEP);
    assertThat(printed.toString()).contains("answers nothing that could be refused; passed on.");
  }

  @Test
  void anUnavailableServerHearsNothingAndSaysWhenToComeBack() throws Exception {
    HttpResponse<String> answer = step("503:1500ms");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"unavailable\"");
    assertThat(server.received()).isEmpty();
  }

  @Test
  void aSlowRequestArrivesLater() throws Exception {
    server.answers(200, "{}", Map.of());
    long began = System.nanoTime();

    assertThat(step("slow:300ms").statusCode()).isEqualTo(200);

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(299));
  }

  @Test
  void whileARequestWaitsTheCallsForItsCustomerAreLateAndNobodyElses() throws Exception {
    bank.answers(200, "{}", Map.of());
    Duration[] took = new Duration[2];
    server.does(
        () -> {
          took[0] = called("alex");
          took[1] = called("kim");
        });

    assertThat(step("waiting:400ms").statusCode()).isEqualTo(200);

    assertThat(took[0]).isGreaterThan(Duration.ofMillis(399));
    assertThat(took[1]).isLessThan(took[0]);
    assertThat(called("alex")).isLessThan(took[0]);
    assertThat(bank.received()).hasSize(3);
  }

  /** How long the bank takes to answer a call for that customer. */
  private Duration called(String customer) throws IOException, InterruptedException {
    long began = System.nanoTime();
    http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + slowBank.port() + "/cards/list"))
            .header("Helpflow-Subject", customer)
            .POST(BodyPublishers.ofString("{}"))
            .build(),
        BodyHandlers.discarding());
    return Duration.ofNanos(System.nanoTime() - began);
  }

  @ParameterizedTest
  @ValueSource(strings = {"flaky", "slow:soon"})
  void aFaultThatThereIsNotIsABadRequest(String fault) throws Exception {
    HttpResponse<String> answer = step(fault);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("The header Helpflow-Fault: The");
    assertThat(server.received()).isEmpty();
  }

  @Test
  void aFaultThatCannotBefallTheRequestIsABadRequest() throws Exception {
    assertThat(get("/v1/sessions/s1", "stale").body())
        .contains("The fault stale cannot befall GET /v1/sessions/s1.");
  }

  @Test
  void authorsAndPagesAreSpared() throws Exception {
    proxy.close();
    proxy = proxy("lost-request=1;seed=1");
    server.answers(200, "{}", Map.of());

    assertThat(get("/v1/flows", null).statusCode()).isEqualTo(200);
    assertThat(get("/", null).statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> get("/v1/sessions/s1", null)).isInstanceOf(IOException.class);
    assertThat(get("/v1/sessions/s1", "none").statusCode()).isEqualTo(200);
  }

  @Test
  void knowsWhoAsks() {
    String claims = "eyJzdWIiOiJhbGV4In0"; // {"sub":"alex"}

    assertThat(Misfortune.customer("Bearer dev:customer:alex")).isEqualTo("alex");
    assertThat(Misfortune.customer("Bearer e30." + claims + ".sig")).isEqualTo("alex");
    assertThat(Misfortune.customer("Bearer e30.!!!.sig")).isNull();
    assertThat(Misfortune.customer("Basic abc")).isNull();
    assertThat(Misfortune.customer(null)).isNull();
  }

  private HttpResponse<String> step(String fault) throws IOException, InterruptedException {
    return http.send(
        request(STEP, fault)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "key-1")
            .POST(BodyPublishers.ofString(BODY))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, @Nullable String fault)
      throws IOException, InterruptedException {
    return http.send(request(path, fault).GET().build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, @Nullable String fault) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + proxy.port() + path))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", "Bearer dev:customer:alex");
    return fault == null ? request : request.header("Helpflow-Fault", fault);
  }
}
