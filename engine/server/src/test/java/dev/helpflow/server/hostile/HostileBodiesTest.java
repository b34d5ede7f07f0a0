package dev.helpflow.server.hostile;

import static dev.helpflow.server.hostile.ProblemAssert.assertThatProblem;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.RawHttp;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that no client of good will sends, to every endpoint that takes one. */
class HostileBodiesTest {
  private static final String CUSTOMER = "dev:customer:mallory";
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  /** Every endpoint that takes a body, with an identity that may call it. */
  static Stream<RawRequest> endpoints() {
    String session = TargetServer.SERVER.begin("mallory").session();
    return Stream.of(
        RawRequest.of("POST /v1/sessions").as(CUSTOMER).keyed(),
        RawRequest.of("POST /v1/sessions/" + session + "/steps").as(CUSTOMER).keyed(),
        RawRequest.of("POST /v1/lint").as(TargetServer.AUTHOR),
        RawRequest.of("POST /v1/flows/tests/journey/versions").as(TargetServer.AUTHOR),
        RawRequest.of("PUT /v1/flows/tests/journey/live").as(TargetServer.AUTHOR),
        RawRequest.of("POST /v1/signals").as("dev:ops:olly"),
        RawRequest.of("POST /v1/handoffs/none/accept").as("dev:agent:amy"));
  }

  static Stream<Arguments> malformed() {
    List<byte[]> bodies =
        List.of(
            bytes("{"),
            bytes(" "),
            bytes("nonsense"),
            bytes("{\"a\": 1,}"),
            bytes("{'a': 1}"),
            bytes("{\"a\": NaN}"),
            bytes("{\"a\": 1} {\"b\": 2}"),
            bytes("{\"a\": 1, \"a\": 2}"),
            bytes("{\"a\": {\"b\": 1, \"b\": 1}}"),
            bytes("{\"a\": \"\u0000\"}"),
            bytes("{\"a\": 0x10}"),
            bytes("{\"a\": 01}"),
            bytes("{\"a\": \"\\x\"}"),
            bytes("// comment\n{}"),
            new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'},
            new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'},
            new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
            "{\"a\": 1}".getBytes(StandardCharsets.UTF_16));
    return endpoints()
        .flatMap(to -> bodies.stream().map(body -> Arguments.of(to.line(), to, body)));
  }

  @ParameterizedTest(name = "{0} #{index}")
  @MethodSource("malformed")
  void saysWhereTheBodyStopsBeingJson(String line, RawRequest to, byte[] body) {
    assertThatUnreadable(to, to.json(body), ProblemCode.MALFORMED_JSON);
  }

  /** A flow document that cannot be read is refused with issues, like any other that is wrong. */
  private static void assertThatUnreadable(RawRequest to, RawRequest sent, ProblemCode code) {
    RawHttp.Answer answer = TargetServer.send(sent);
    if (to.line().endsWith("/lint") || to.line().endsWith("/versions")) {
      assertThatProblem(answer).is(ProblemCode.FLOW_REFUSED);
      assertThatJson(answer.body()).node("issues[0].line").isNumber();
      assertThatJson(answer.body()).node("issues[0].column").isNumber();
    } else {
      assertThatProblem(answer).is(code).namesItsPlace();
    }
  }

  static Stream<Arguments> tooMuch() {
    List<String> bodies =
        List.of(
            "[".repeat(100_000),
            "{\"a\":".repeat(20_000),
            "{\"a\":".repeat(65) + "1" + "}".repeat(65),
            "{\"" + "a".repeat(2_000) + "\":1}",
            "{\"a\":" + "9".repeat(10_000) + "}");
    return endpoints()
        .flatMap(to -> bodies.stream().map(body -> Arguments.of(to.line(), to, body)));
  }

  @ParameterizedTest(name = "{0} #{index}")
  @MethodSource("tooMuch")
  void refusesJsonThatIsTooDeepOrTooLong(String line, RawRequest to, String body) {
    assertThatUnreadable(to, to.json(body), ProblemCode.INVALID_REQUEST);
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void demandsABody(RawRequest to) {
    RawHttp.Answer answer = TargetServer.send(to);
    // An agent may accept a hand-off without a word; that there is none is found next.
    assertThatProblem(answer)
        .isOneOf(
            ProblemCode.INVALID_REQUEST, ProblemCode.HANDOFF_NOT_FOUND, ProblemCode.FLOW_REFUSED);
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void refusesTenMegabytesBeforeTheyCome(RawRequest to) {
    long start = System.nanoTime();

    RawHttp.Answer answer = TargetServer.send(to.announcing(10_000_000));

    assertThatProblem(answer).is(ProblemCode.BODY_TOO_LARGE);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
  }

  @Test
  void refusesADocumentOverTheLimitOfDocumentsThatIsUnderTheServers() {
    RawHttp.Answer answer =
        TargetServer.send(
            RawRequest.of("POST /v1/lint").as(TargetServer.AUTHOR).announcing(5_000_000));

    assertThatProblem(answer).is(ProblemCode.BODY_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Length: -1", "Content-Length: 99999999999999999999", "Content-Length: x"})
  void refusesALengthThatIsNone(String length) {
    RawHttp.Answer answer =
        TargetServer.send(
            RawRequest.of("POST /v1/lint")
                .as(TargetServer.AUTHOR)
                .with("Content-Type: application/json")
                .with(length));

    assertThat(answer.status()).isIn(400, 413);
    assertThat(answer.body()).doesNotContain("Exception");
  }

  @Test
  void doesNotTakeASecondRequestOutOfABody() {
    // Were the chunk's end taken for the end of the request, what follows it would be another one.
    String smuggled = "0\r\n\r\nGET /v1/flows HTTP/1.1\r\nHost: localhost\r\n\r\n";

    RawHttp.Answer answer =
        TargetServer.send(
            RawRequest.of("POST /v1/lint")
                .as(TargetServer.AUTHOR)
                .with("Transfer-Encoding: chunked")
                .json(smuggled));

    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("HTTP/1.1");
  }

  @Test
  void servesOthersWhileBodiesComeSlowly() throws IOException {
    byte[] body = bytes("{\"flow\":\"tests/journey\",\"inputs\":{\"id\":\"a\"}}");
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        Socket socket = RawRequest.open(TargetServer.port());
        slow.add(socket);
        socket
            .getOutputStream()
            .write(
                RawRequest.of("POST /v1/sessions")
                    .as(CUSTOMER)
                    .keyed()
                    .announcing(body.length)
                    .head());
        socket.getOutputStream().write(body, 0, 10);
      }
      long start = System.nanoTime();
      Answer meanwhile = TargetServer.SERVER.begin("ada");
      assertThat(meanwhile.status()).isEqualTo(201);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);

      for (Socket socket : slow) {
        socket.getOutputStream().write(body, 10, body.length - 10);
      }
      for (Socket socket : slow) {
        assertThat(RawRequest.answer(socket).status()).isEqualTo(201);
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "7",
        "null",
        "\"x\"",
        "true",
        "{}",
        "{\"flow\":7}",
        "{\"flow\":null}",
        "{\"flow\":[\"tests/journey\"]}",
        "{\"flow\":{}}",
        "{\"flow\":\"tests/journey/more\"}",
        "{\"flow\":\"../../etc/passwd\"}",
        "{\"flow\":\"tests/\\u0000\"}",
        "{\"flow\":\"\"}",
        "{\"flow\":\"tests/journey\",\"inputs\":[]}",
        "{\"flow\":\"tests/journey\",\"inputs\":\"x\"}",
        "{\"flow\":\"tests/journey\",\"inputs\":{\"id\":\"\\u0000\"}}",
        "{\"flow\":\"tests/journey\",\"inputs\":{\"id\":\"\\ud800\"}}",
        "{\"flow\":\"tests/journey\",\"inputs\":{\"id\":1e400}}",
        "{\"flow\":\"tests/journey\",\"inputs\":{\"id\":9007199254740993}}",
        "{\"flow\":\"tests/journey\",\"inputs\":{\"id\":\"a\"},\"locale\":7}"
      })
  void refusesAStartOfWrongTypes(String body) {
    assertThatProblem(
            TargetServer.send(RawRequest.of("POST /v1/sessions").as(CUSTOMER).keyed().json(body)))
        .is(ProblemCode.INVALID_REQUEST)
        .hasSupport();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":7}",
        "{\"id\":{\"s3cr3t\":1}}",
        "{\"id\":[\"s3cr3t\"]}",
        "{\"id\":null}",
        "{}",
        "{\"id\":true}",
        "{\"ID\":\"s3cr3t\"}",
        "{\"__proto__\":{\"id\":\"s3cr3t\"}}"
      })
  void refusesInputsOfWrongTypesWithoutRepeatingThem(String inputs) {
    assertThatProblem(TargetServer.begin("mallory", "tests/journey", inputs))
        .is(ProblemCode.INVALID_INPUTS)
        .doesNotRepeat("s3cr3t")
        .hasSupport();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "{}",
        "{\"key\":\"k\"}",
        "{\"action\":\"continue\"}",
        "{\"key\":7,\"action\":\"continue\"}",
        "{\"key\":\"k\",\"action\":[]}",
        "{\"key\":\"k\",\"action\":\"con tinue\"}",
        "{\"key\":\"k\",\"action\":\"\\u0000\"}",
        "{\"key\":\"k\",\"action\":\"continue\",\"answers\":[]}",
        "{\"key\":\"k\",\"action\":\"continue\",\"answers\":\"x\"}",
        "{\"key\":\"k\",\"action\":\"continue\",\"answers\":{\"way\":1e400}}",
        "{\"key\":\"k\",\"action\":\"continue\",\"answers\":{\"way\":9007199254740993}}",
        "{\"key\":\"k\",\"action\":\"continue\",\"answers\":{\"way\":\"\\u0000\"}}",
        "{\"key\":\"k\",\"action\":\"continue\",\"answers\":{\"\\u0000\":\"x\"}}",
        "{\"key\":\"k\",\"action\":\"change\"}",
        "{\"key\":\"k\",\"action\":\"change\",\"target\":7}"
      })
  void refusesAStepOfWrongTypes(String body) {
    String session = TargetServer.SERVER.begin("mallory").session();

    assertThatProblem(
            TargetServer.send(
                RawRequest.of("POST /v1/sessions/" + session + "/steps")
                    .as(CUSTOMER)
                    .keyed()
                    .json(body)))
        .is(ProblemCode.INVALID_REQUEST)
        .hasSupport();
    assertThat(TargetServer.SERVER.read("mallory", session).screen()).isEqualTo("what");
  }

  @Test
  void ignoresPropertiesOfCustomersThatItDoesNotKnow() {
    RawHttp.Answer started =
        TargetServer.send(
            RawRequest.of("POST /v1/sessions")
                .as(CUSTOMER)
                .keyed()
                .json(
                    "{\"flow\":\"tests/journey\",\"inputs\":{\"id\":\"a\"},\"later\":{\"a\":[1]},\"__proto__\":{}}"));
    assertThat(started.status()).isEqualTo(201);

    Answer first = TargetServer.SERVER.begin("mallory");
    Answer stepped =
        TargetServer.SERVER.post(
            CUSTOMER,
            "/v1/sessions/" + first.session() + "/steps",
            "{\"key\":\""
                + first.key()
                + "\",\"action\":\"continue\",\"answers\":{\"way\":\"look\",\"constructor\":{}},\"later\":1}",
            "k-1");
    assertThat(stepped.screen()).isEqualTo("found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT /v1/flows/tests/journey/live|dev:author:ann|{\"version\":1,\"reason\":\"r\",\"more\":1}",
        "POST /v1/signals|dev:ops:olly|{\"name\":\"n\",\"key\":\"k\",\"id\":\"i\",\"more\":1}",
        "POST /v1/handoffs/none/accept|dev:agent:amy|{\"more\":\"x\"}",
        // What PostgreSQL cannot keep is refused before it is asked to.
        "PUT /v1/flows/tests/journey/live|dev:author:ann|{\"version\":1,\"reason\":\"\\u0000\"}",
        "POST /v1/signals|dev:ops:olly|{\"name\":\"\\u0000\",\"key\":\"k\",\"id\":\"i\"}",
        "POST /v1/signals|dev:ops:olly|{\"name\":\"n\",\"key\":\"k\",\"id\":\"\\ud800\"}",
        "POST /v1/handoffs/none/return|dev:agent:amy|{\"reason\":\"\\u0000\"}",
        "PUT /v1/flows/tests/journey/live|dev:author:ann|{\"version\":1e400,\"reason\":\"r\"}",
        "PUT /v1/flows/tests/journey/live|dev:author:ann|{\"version\":9007199254740993,\"reason\":\"r\"}",
        "PUT /v1/flows/tests/journey/live|dev:author:ann|{\"version\":-1,\"reason\":\"r\"}",
        "PUT /v1/flows/tests/journey/live|dev:author:ann|[]",
        "POST /v1/signals|dev:ops:olly|[]",
        "POST /v1/signals|dev:ops:olly|null",
        "POST /v1/handoffs/none/accept|dev:agent:amy|[]"
      })
  void refusesWhatOperatorsMayNotSend(String line, String identity, String body) {
    assertThatProblem(TargetServer.send(RawRequest.of(line).as(identity).json(body)))
        .is(ProblemCode.INVALID_REQUEST);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
