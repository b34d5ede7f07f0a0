package dev.helpflow.server.hostile;

import static dev.helpflow.server.hostile.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.RawHttp;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and methods that no client of good will asks for. */
class HostileAddressesTest {
  private static final String CUSTOMER = "dev:customer:mallory";

  static Stream<String> oddIds() {
    return Stream.of(
        "x",
        "00000000-0000-0000-0000-000000000000",
        "0-0-0-0-0",
        "..%2f..%2fetc%2fpasswd",
        "%2e%2e%2f",
        "%00",
        "a%00b",
        "%0d%0aSet-Cookie:%20a=b",
        "%F0%9F%98%80",
        "'%20or%20'1'='1",
        "%3Cscript%3E",
        "$%7Bjndi:ldap:%2f%2fx%7D",
        "a".repeat(4_000),
        UUID.randomUUID().toString().toUpperCase(Locale.ROOT));
  }

  @ParameterizedTest
  @MethodSource("oddIds")
  void noOddIdIsASession(String id) {
    RawHttp.Answer read = TargetServer.send(RawRequest.of("GET /v1/sessions/" + id).as(CUSTOMER));
    RawHttp.Answer step =
        TargetServer.send(
            RawRequest.of("POST /v1/sessions/" + id + "/steps")
                .as(CUSTOMER)
                .keyed()
                .json("{\"key\":\"k\",\"action\":\"continue\"}"));

    for (RawHttp.Answer answer : List.of(read, step)) {
      assertThatProblem(answer).is(ProblemCode.SESSION_NOT_FOUND).hasSupport();
      assertThat(answer.head()).doesNotContain("Set-Cookie");
    }
  }

  @ParameterizedTest
  @MethodSource("oddIds")
  void noOddIdIsAnythingElse(String id) {
    for (String line :
        List.of(
            "GET /v1/flows/" + id + "/journey",
            "GET /v1/flows/tests/" + id,
            "GET /v1/flows/tests/" + id + "/versions",
            "GET /v1/flows/" + id + "/journey/versions/1")) {
      assertThatProblem(TargetServer.send(RawRequest.of(line).as(TargetServer.AUTHOR)))
          .isOneOf(ProblemCode.FLOW_NOT_FOUND, ProblemCode.VERSION_NOT_FOUND);
    }
    assertThatProblem(
            TargetServer.send(RawRequest.of("GET /v1/handoffs/" + id).as("dev:agent:amy")))
        .is(ProblemCode.HANDOFF_NOT_FOUND);
    assertThatProblem(
            TargetServer.send(
                RawRequest.of("POST /v1/handoffs/" + id + "/accept")
                    .as("dev:agent:amy")
                    .json("{}")))
        .is(ProblemCode.HANDOFF_NOT_FOUND);
    assertThatProblem(TargetServer.send(RawRequest.of("GET /v1/catalogue/components/" + id + "/1")))
        .is(ProblemCode.CATALOGUE_ENTRY_NOT_FOUND);
    assertThatProblem(TargetServer.send(RawRequest.of("GET /problems/" + id)))
        .is(ProblemCode.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "99999999999999999999", "1e3", "x", "%00", "0x1"})
  void noOddNumberIsAVersion(String number) {
    assertThatProblem(
            TargetServer.send(
                RawRequest.of("GET /v1/flows/tests/journey/versions/" + number)
                    .as(TargetServer.AUTHOR)))
        .isOneOf(ProblemCode.VERSION_NOT_FOUND, ProblemCode.INVALID_REQUEST);
    assertThatProblem(
            TargetServer.send(RawRequest.of("GET /v1/catalogue/components/heading/" + number)))
        .isOneOf(ProblemCode.CATALOGUE_ENTRY_NOT_FOUND, ProblemCode.INVALID_REQUEST);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /v1/handoffs?queue=%00,dev:agent:amy",
    "GET /v1/handoffs?state=%00,dev:agent:amy",
    "GET /v1/sessions?status=%00,dev:customer:mallory",
    "GET /v1/sessions?status=active%27--,dev:customer:mallory"
  })
  void refusesAnOddQuery(String line, String identity) {
    assertThatProblem(TargetServer.send(RawRequest.of(line).as(identity)))
        .is(ProblemCode.INVALID_REQUEST);
  }

  @Test
  void refusesAReasonThatCannotBeKept() {
    assertThatProblem(
            TargetServer.send(
                RawRequest.of("POST /v1/flows/tests/journey/versions?reason=%00")
                    .as(TargetServer.AUTHOR)
                    .json("{\"spec\":1}")))
        .is(ProblemCode.INVALID_REQUEST);
    assertThatProblem(
            TargetServer.send(
                RawRequest.of("POST /v1/flows/tests/journey/versions?reason=" + "a".repeat(1_001))
                    .as(TargetServer.AUTHOR)
                    .json("{\"spec\":1}")))
        .is(ProblemCode.INVALID_REQUEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /../../etc/passwd",
        "GET /%2e%2e/%2e%2e/etc/passwd",
        "GET /v1/../v1/nowhere",
        "GET //v1//nowhere",
        "GET /v1/sessions/%zz",
        "GET /v1/%",
        "GET /WEB-INF/web.xml",
        "GET /v1/nowhere;jsessionid=1",
        "GET /actuator/env",
        "GET /beans",
        "GET /env",
        "GET /loggers",
        "GET /threaddump",
        "GET /v1/\\..\\x",
        "OPTIONS *",
        "GET http://169.254.169.254/latest"
      })
  void thereIsNothingAtOddAddresses(String line) {
    assertThatProblem(TargetServer.send(RawRequest.of(line).as(TargetServer.AUTHOR)))
        .isOneOf(ProblemCode.NOT_FOUND, ProblemCode.INVALID_REQUEST);
  }

  @Test
  void somebodyElsesSessionIsTheSameAsNone() {
    Answer hers = TargetServer.SERVER.begin("ada");
    String none = UUID.randomUUID().toString();
    String step = "{\"key\":\"" + hers.key() + "\",\"action\":\"resume\"}";

    RawHttp.Answer read =
        TargetServer.send(RawRequest.of("GET /v1/sessions/" + hers.session()).as(CUSTOMER));
    RawHttp.Answer readNone =
        TargetServer.send(RawRequest.of("GET /v1/sessions/" + none).as(CUSTOMER));
    RawHttp.Answer stepped =
        TargetServer.send(
            RawRequest.of("POST /v1/sessions/" + hers.session() + "/steps")
                .as(CUSTOMER)
                .keyed()
                .json(step));
    RawHttp.Answer steppedNone =
        TargetServer.send(
            RawRequest.of("POST /v1/sessions/" + none + "/steps").as(CUSTOMER).keyed().json(step));

    assertThatProblem(read).is(ProblemCode.SESSION_NOT_FOUND);
    assertThat(undated(read)).isEqualTo(undated(readNone));
    assertThat(undated(stepped)).isEqualTo(undated(steppedNone));
    assertThat(read.body()).isEqualTo(stepped.body());
  }

  @Test
  void aKeyUsedInSomebodyElsesSessionTellsNothing() {
    Answer hers = TargetServer.SERVER.begin("ada");
    String key = UUID.randomUUID().toString();
    TargetServer.SERVER.choose("ada", hers, "look", key);

    Answer repeated = TargetServer.SERVER.choose("mallory", hers, "look", key);
    Answer other = TargetServer.SERVER.choose("mallory", hers, "talk", key);
    Answer own = TargetServer.SERVER.begin("mallory");
    Answer ownStep = TargetServer.SERVER.choose("mallory", own, "look", key);

    assertThatProblem(repeated).is(ProblemCode.SESSION_NOT_FOUND);
    assertThatProblem(other).is(ProblemCode.SESSION_NOT_FOUND);
    assertThat(ownStep.screen()).isEqualTo("found");
    assertThat(ownStep.header("Idempotency-Replayed")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUT /v1/sessions",
        "DELETE /v1/sessions",
        "PATCH /v1/sessions/x",
        "GET /v1/lint",
        "DELETE /v1/flows/tests/journey",
        "POST /v1/flows/tests/journey/live",
        "POST /v1/support",
        "TRACE /v1/sessions",
        "CONNECT /v1/sessions",
        "BREW /v1/sessions"
      })
  void refusesOtherMethods(String line) {
    assertThatProblem(TargetServer.send(RawRequest.of(line).as(CUSTOMER)))
        .isOneOf(ProblemCode.METHOD_NOT_ALLOWED, ProblemCode.NOT_FOUND);
  }

  /** The whole answer but for the time. */
  private static String undated(RawHttp.Answer answer) {
    return answer.head().replaceAll("(?im)^date:.*$", "") + answer.body();
  }
}
