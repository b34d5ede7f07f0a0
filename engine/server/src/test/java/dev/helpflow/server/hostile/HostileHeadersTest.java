package dev.helpflow.server.hostile;

import static dev.helpflow.server.hostile.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.RawHttp;
import dev.helpflow.server.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that no client of good will sends. */
class HostileHeadersTest {
  private static final String CUSTOMER = "dev:customer:mallory";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/xml",
        "x",
        "*",
        ";",
        "application/json;q=0",
        "a/b/c",
        ",,,",
        "application/json;q=two",
        "${jndi:ldap://x}",
        "%00"
      })
  void takesAnyAcceptHeaderOrSaysWhatItCannotGive(String accept) {
    RawHttp.Answer answer =
        TargetServer.send(RawRequest.of("GET /v1/sessions").as(CUSTOMER).with("Accept: " + accept));

    if (answer.status() != 200) {
      assertThatProblem(answer).isOneOf(ProblemCode.NOT_ACCEPTABLE, ProblemCode.INVALID_REQUEST);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/plain",
        "Content-Type: application/xml",
        "Content-Type: x",
        "Content-Type: multipart/form-data; boundary=a",
        "Content-Type: ;",
        "Content-Type: application/x-www-form-urlencoded"
      })
  void refusesOtherMediaTypes(String type) {
    assertThatProblem(
            TargetServer.send(
                new RawRequest(
                        "POST /v1/sessions", List.of("Host: localhost"), new byte[] {'{', '}'})
                    .as(CUSTOMER)
                    .keyed()
                    .with(type)
                    .with("Content-Length: 2")))
        .isOneOf(ProblemCode.UNSUPPORTED_MEDIA_TYPE, ProblemCode.INVALID_REQUEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a b", "a\tb", "k\u00e9y", "\u0001"})
  void refusesAnOddIdempotencyKey(String key) {
    assertThatProblem(start("Idempotency-Key: " + key))
        .isOneOf(ProblemCode.INVALID_REQUEST, ProblemCode.IDEMPOTENCY_KEY_MISSING);
  }

  @Test
  void refusesAnIdempotencyKeyThatIsMissingOrEndless() {
    assertThatProblem(start("X-Other: 1")).is(ProblemCode.IDEMPOTENCY_KEY_MISSING).hasSupport();
    assertThatProblem(start("Idempotency-Key:")).is(ProblemCode.IDEMPOTENCY_KEY_MISSING);
    assertThatProblem(start("Idempotency-Key: " + "k".repeat(256))).is(ProblemCode.INVALID_REQUEST);
    assertThat(start("Idempotency-Key: " + "k".repeat(255)).status()).isEqualTo(201);
    // Longer than a whole head may be.
    assertThat(start("Idempotency-Key: " + "k".repeat(20_000)).status()).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Helpflow-Now: tomorrow",
        "Helpflow-Now: +1000000000-12-31T23:59:59.999999999Z",
        "Helpflow-Now: -1000000000-01-01T00:00:00Z",
        "Helpflow-Now: -0001-01-01T00:00:00Z",
        "Helpflow-Zone: Mars/Olympus",
        "Helpflow-Zone: ../../etc/localtime",
        "Helpflow-Zone: "
      })
  void refusesATimeThatIsNone(String header) {
    assertThatProblem(
            TargetServer.send(
                RawRequest.of("POST /v1/sessions")
                    .as(CUSTOMER)
                    .keyed()
                    .with(header)
                    .json("{\"flow\":\"tests/journey\",\"inputs\":{\"id\":\"a\"}}")))
        .is(ProblemCode.INVALID_REQUEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "*", ";;;", "en-GB;q=two", "../../x", "\u00ff", "cy;q=99999"})
  void takesAnyLanguageOrSaysThatItIsNone(String language) {
    RawHttp.Answer answer =
        TargetServer.send(
            RawRequest.of("POST /v1/sessions")
                .as(CUSTOMER)
                .keyed()
                .with("Accept-Language: " + language)
                .json(
                    "{\"flow\":\"tests/journey\",\"inputs\":{\"id\":\"a\"},\"locale\":\"x_y_z\\u0000\"}"));

    if (answer.status() != 201) {
      assertThatProblem(answer).is(ProblemCode.INVALID_REQUEST);
    }
  }

  @Test
  void putsNothingOfARequestIntoTheHeadersOfItsAnswer() {
    for (String target :
        List.of("/v1/sessions?status=%0d%0aSet-Cookie:%20a=b", "/v1/%0d%0aSet-Cookie:%20a=b")) {
      RawHttp.Answer answer =
          TargetServer.send(
              RawRequest.of("GET " + target)
                  .as(CUSTOMER)
                  .with("Origin: https://evil.example")
                  .with("Accept-Language: x\rSet-Cookie: a=b"));
      assertThat(answer.head()).doesNotContain("Set-Cookie", "evil.example");
      assertThat(answer.status()).isBetween(400, 499);
    }
  }

  @Test
  void doesNotTellTheNameOfItsSoftware() {
    assertThat(TargetServer.send(RawRequest.of("GET /v1/support")).head().toLowerCase(Locale.ROOT))
        .doesNotContain("server:", "x-powered-by", "netty", "micronaut");
  }

  private static RawHttp.Answer start(String header) {
    return TargetServer.send(
        RawRequest.of("POST /v1/sessions")
            .as(CUSTOMER)
            .with(header)
            .json(
                "{\"flow\":\"tests/journey\",\"inputs\":{\"id\":\"" + UUID.randomUUID() + "\"}}"));
  }
}
