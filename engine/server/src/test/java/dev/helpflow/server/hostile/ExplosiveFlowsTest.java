package dev.helpflow.server.hostile;

import static dev.helpflow.server.hostile.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.RawHttp;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.RunningServer.Answer;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Flows that are made to cost more than they may, sent by an author. */
class ExplosiveFlowsTest {
  private static final Duration LONGEST = Duration.ofSeconds(8);
  private static final String AUTHOR = TargetServer.AUTHOR;

  private long started;

  @BeforeEach
  void start() {
    started = System.nanoTime();
  }

  @AfterEach
  void tookNoTimeAndLeftTheServerWell() {
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LONGEST.multipliedBy(2));
    assertThat(TargetServer.send(RawRequest.of("GET /health")).body()).contains("\"UP\"");
    Answer first = TargetServer.SERVER.begin("ada");
    assertThat(TargetServer.SERVER.choose("ada", first, "look").screen()).isEqualTo("found");
  }

  static Stream<String> expressions() {
    return Stream.of(
        "(".repeat(8_000),
        "has(".repeat(2_000),
        "inputs" + ".a".repeat(4_000),
        "1" + "+1".repeat(4_000) + " == 1",
        "true ? true : ".repeat(500) + "true",
        "inputs.names.map(a, inputs.names.map(b, inputs.names.map(c, a + b + c))) == []",
        "inputs.names.all(a, inputs.names.all(b, inputs.names.all(c, inputs.names.all(d, a =="
            + " d))))",
        "inputs.text.matches(inputs.text)",
        "inputs.text.matches('" + "(a{1000}".repeat(5) + "){1000}".repeat(5) + "')",
        "inputs.text" + ".replace('a', inputs.text)".repeat(90) + " == ''",
        "inputs.names.map(x, inputs.names.join(inputs.text)).join(inputs.text) == inputs.text",
        "1 / inputs.count == 1",
        "inputs.names[inputs.count] == 'x'",
        "9".repeat(8_000) + " == 1",
        "'\u0001' == 1",
        "x".repeat(8_193));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("expressions")
  void refusesAnExpressionThatExplodesAndNamesItsPlace(String expression) {
    ObjectNode document = document("explosive");
    ((ObjectNode) document.at("/nodes/hello/next/0")).put("when", expression);

    RawHttp.Answer answer = publish(document);

    assertThatProblem(answer).is(ProblemCode.FLOW_REFUSED);
    JsonNode issue = ProblemAssert.tree(answer.body()).at("/issues/0");
    assertThat(issue.path("pointer").asText()).isEqualTo("/nodes/hello/next/0/when");
    assertThat(issue.path("line").asInt()).isPositive();
    assertThat(issue.path("column").asInt()).isPositive();
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LONGEST);
  }

  static Stream<ObjectNode> documents() {
    return Stream.of(
        doubling(60),
        with("derived", "derived", "{\"a\":\"derived.b\",\"b\":\"derived.a\"}"),
        with(
            "plurals",
            "messages",
            "{\"en-GB\":{\"title\":\""
                + "{a,plural,other{".repeat(500)
                + "}}".repeat(500)
                + "\",\"continue\":\"c\"}}"),
        with(
            "braces",
            "messages",
            "{\"en-GB\":{\"title\":\"" + "{".repeat(8_000) + "\",\"continue\":\"c\"}}"),
        with("age", "expiresAfter", "\"P999999999D\""),
        with("ages", "expiresAfter", "\"PT2562047788015215H\""),
        with("none", "expiresAfter", "\"-PT1H\""),
        with("locale", "locales", "[\"en-GB\",\"" + "a-".repeat(2_000) + "a\"]"),
        with("constants", "constants", "{\"a\":" + "[".repeat(55) + "1" + "]".repeat(55) + "}"),
        with("numbers", "constants", "{\"a\":[9007199254740993,1e400,-0.0]}"),
        with("prototype", "constants", "{\"__proto__\":{\"a\":1},\"constructor\":1}"),
        with(
            "inputs", "inputs", "{\"__proto__\":{\"type\":\"string\"},\"a\":{\"type\":\"array\"}}"),
        with("nul", "title", "\"@ti\\u0000tle\""));
  }

  /** Whether it is refused or not: the answer says so, and what is accepted runs. */
  @ParameterizedTest(name = "{index}")
  @MethodSource("documents")
  void takesOrRefusesWhatIsAbsurd(ObjectNode document) {
    RawHttp.Answer answer = publish(document);

    if (answer.status() / 100 != 2) {
      assertThatProblem(answer).is(ProblemCode.FLOW_REFUSED);
      assertThat(ProblemAssert.tree(answer.body()).path("issues").size()).isPositive();
      return;
    }
    runsToAScreen(document);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "() => { while (true) {} }",
        "() => { const a = []; while (true) a.push(new Array(100000).fill(7)); }",
        "() => (function f() { return f(); })()",
        "() => Java.type('java.lang.System').exit(1)",
        "() => { throw { toString() { while (true) {} } }; }",
        "() => ({ get ok() { while (true) {} } })",
        "() => 'x'.repeat(2 ** 29)",
        "() => { const o = {}; o.ok = o; return o; }",
        "() => /^(a+)+$/.test('a'.repeat(60) + '!')",
        "() => new Promise(() => {})",
        "() => 10n ** 10000000n",
        "() => ({ ok: '\\u0000' })",
        "() => ({ __proto__: { ok: true } })",
        "() => { Object.prototype.ok = true; return {}; }",
        "(",
        "}) ; while (true) {} ; ({"
      })
  void noScriptKeepsACustomerFromAScreen(String source) throws IOException {
    ObjectNode document =
        (ObjectNode)
            Json.parse(Files.readAllBytes(TargetServer.RESOURCES.resolve("hostile/script.json")));
    ((ObjectNode) document.at("/nodes/run")).put("source", source);

    RawHttp.Answer answer = publish(document);

    if (answer.status() / 100 != 2) {
      assertThatProblem(answer).is(ProblemCode.FLOW_REFUSED);
      assertThat(answer.body()).contains("/nodes/run/source");
      return;
    }
    assertThat(runsToAScreen(document)).isEqualTo("failed");
  }

  private static String runsToAScreen(JsonNode document) {
    String flow = document.path("id").asText();
    TargetServer.publish(TargetServer.port(), flow, document.toString());
    Answer begun = TargetServer.begin("ada", flow, "{}");
    assertThat(begun.status()).as(begun.body().toString()).isIn(201, 422);
    if (begun.status() == 422) {
      return "";
    }
    return Eventually.get(
            LONGEST,
            () -> TargetServer.SERVER.read("ada", begun.session()),
            seen -> !seen.sessionStatus().equals("waiting"))
        .screen();
  }

  private static RawHttp.Answer publish(JsonNode document) {
    return TargetServer.send(
        RawRequest.of("POST /v1/flows/" + document.path("id").asText() + "/versions")
            .as(AUTHOR)
            .json(document.toString()));
  }

  /** Each derived value is the one before twice: the last would have 2^times characters. */
  private static ObjectNode doubling(int times) {
    ObjectNode document = document("doubling");
    ObjectNode derived = document.putObject("derived").put("d0", "'x'");
    for (int i = 1; i <= times; i++) {
      derived.put("d" + i, "derived.d" + (i - 1) + " + derived.d" + (i - 1));
    }
    ((ObjectNode) document.at("/nodes/hello/next/0")).put("when", "derived.d" + times + " == ''");
    return document;
  }

  private static ObjectNode with(String name, String property, String json) {
    ObjectNode document = document(name);
    document.set(property, Json.parse(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    return document;
  }

  private static ObjectNode document(String name) {
    try {
      ObjectNode document =
          (ObjectNode)
              Json.parse(
                  Files.readAllBytes(TargetServer.RESOURCES.resolve("hostile/explosive.json")));
      return document.put(
          "id", "tests/" + name + "-" + UUID.randomUUID().toString().substring(0, 8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
