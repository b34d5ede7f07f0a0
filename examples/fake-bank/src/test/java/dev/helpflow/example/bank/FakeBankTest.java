package dev.helpflow.example.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class FakeBankTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private FakeBank bank;

  @BeforeEach
  void open() throws IOException {
    bank = FakeBank.start(0);
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void performsACommitOnceAndAnswersItsRepeatTheSame() throws Exception {
    HttpResponse<String> first = post("/cards/freeze", "alex", "k1", "{\"id\":\"card-active\"}");
    HttpResponse<String> second = post("/cards/freeze", "alex", "k1", "{\"id\":\"card-active\"}");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    // The digest was taken with sha256sum.
    assertThat(bank.recorded())
        .containsExactly(
            new Recorded(
                "cards.freeze",
                "k1",
                "16d569458a508e6f5569e475cf2a33d4ebf0632ecef9cf36211cf7eb75e1a5e9",
                2,
                1));
  }

  @Test
  void losesTheAnswerOfAFlakyCommitThatItPerformed() throws Exception {
    String body = "{\"id\":\"card-flaky\",\"reason\":\"lost\"}";

    assertThat(post("/cards/replace", "alex", "k1", body).statusCode()).isEqualTo(503);
    assertThat(post("/cards/replace", "alex", "k1", body).statusCode()).isEqualTo(200);
    assertThat(bank.recorded())
        .extracting(Recorded::times, Recorded::performed)
        .containsExactly(tuple(2, 1));
  }

  @Test
  void refusesAKeyThatComesWithOtherBytes() throws Exception {
    post("/cards/freeze", "alex", "k1", "{\"id\":\"card-active\"}");

    HttpResponse<String> other = post("/cards/freeze", "alex", "k1", "{\"id\":\"card-frozen\"}");

    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(JSON.readTree(other.body()).path("code").asText()).isEqualTo("keyReused");
    assertThat(bank.recorded()).extracting(Recorded::times).containsExactly(1);
  }

  @Test
  void refusesACommitWithoutAKey() throws Exception {
    assertThat(post("/cards/freeze", "alex", "", "{\"id\":\"card-active\"}").statusCode())
        .isEqualTo(400);
    assertThat(bank.recorded()).isEmpty();
  }

  @Test
  void recordsARefusalAsNotPerformed() throws Exception {
    post("/cash/claim", "alex", "k1", "{\"id\":\"cash-claimed\"}");

    JsonNode recorded = JSON.readTree(get("/recorded"));
    assertThat(recorded).hasSize(1);
    assertThat(recorded.get(0).path("operation").asText()).isEqualTo("cash.claim");
    assertThat(recorded.get(0).path("performed").asInt(-1)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "/cards/get, alex, card-missing, 404, notFound",
    "/cards/get, alex, card-broken, 500, broken",
    "/cards/list, broken, '', 500, broken",
    "/cards/replace, alex, card-moved, 409, addressChanged",
    "/payments/dispute, disputed, '', 409, alreadyDisputed",
    "/identity/send-code, locked, '', 409, tooManyCodes",
    "/disputes/raise, alex, buy-late, 409, tooLate",
    "/accounts/close, alex, acc-moving, 409, balanceChanged",
    "/accounts/closing-check, alex, acc-missing, 404, notFound",
    "/profile/address, empty, '', 404, notFound",
    "/profile/change-address, moving, '', 409, alreadyChanging",
    "/access/unlock, watched, '', 409, held",
    "/access/sign-out-everywhere, away, '', 409, noDevices",
    "/safety/freeze-all, stopped, '', 409, alreadyFrozen",
    "/contact/call-back, busy, '', 409, noSlot",
    "/nowhere, alex, '', 404, noSuchOperation",
  })
  void answersAsTheIdOrTheCustomerSays(
      String path, String subject, String id, int status, String code) throws Exception {
    HttpResponse<String> answer = post(path, subject, "k1", "{\"id\":\"" + id + "\"}");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(JSON.readTree(answer.body()).path("code").asText()).isEqualTo(code);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void answersEveryOperationOfTheConnectorsWithWhatItsSchemaRequires(
      String name, JsonNode operation) throws Exception {
    String body = "{\"id\":\"card-active\",\"code\":\"123456\"}";

    HttpResponse<String> answer = post(operation.path("path").asText(), "alex", "k1", body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(missing(operation.path("response"), JSON.readTree(answer.body()), "")).isEmpty();
    boolean commits = !operation.path("safe").asBoolean();
    List<String> recorded = bank.recorded().stream().map(Recorded::operation).toList();
    assertThat(recorded).isEqualTo(commits ? List.of(name) : List.of());
  }

  static Stream<Object[]> operations() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("connectors"))) {
      return files.sorted().toList().stream().flatMap(FakeBankTest::operationsOf);
    }
  }

  private static Stream<Object[]> operationsOf(Path file) {
    try {
      JsonNode connector = JSON.readTree(file.toFile());
      String prefix = connector.path("connector").asText() + ".";
      return connector.path("operations").properties().stream()
          .map(field -> new Object[] {prefix + field.getKey(), field.getValue()});
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  /** The pointers of all that the schema requires and the value lacks. */
  private static List<String> missing(JsonNode schema, JsonNode value, String pointer) {
    Stream<String> here =
        schema
            .path("required")
            .valueStream()
            .map(JsonNode::asText)
            .filter(name -> !value.has(name))
            .map(name -> pointer + "/" + name);
    Stream<String> below =
        schema.path("properties").properties().stream()
            .filter(field -> value.has(field.getKey()))
            .flatMap(
                field ->
                    missing(
                        field.getValue(),
                        value.path(field.getKey()),
                        pointer + "/" + field.getKey())
                        .stream());
    Stream<String> elements =
        schema.has("items")
            ? value
                .valueStream()
                .flatMap(element -> missing(schema.path("items"), element, pointer + "/-").stream())
            : Stream.of();
    return Stream.of(here, below, elements).flatMap(found -> found).toList();
  }

  private String get(String path) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString()).body();
  }

  private HttpResponse<String> post(String path, String subject, String key, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Helpflow-Subject", subject)
            .POST(BodyPublishers.ofString(body));
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + bank.port() + path);
  }
}
