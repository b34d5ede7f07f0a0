package dev.helpflow.server.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.RawHttp;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/**
 * Holds an answer against what every problem must be: {@code application/problem+json} with a code
 * of the registry, the code's own status, type and title, whole sentences, and nothing of the
 * server's inside.
 */
final class ProblemAssert extends AbstractAssert<ProblemAssert, ProblemAssert.Problem> {
  /** Stack frames, classes and SQL. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\bat"
              + " [a-z.]+\\.[A-Z]\\w*|\\b(?:java|javax|jdk|dev\\.helpflow|io\\.micronaut|io\\.netty|com\\.fasterxml|org\\.postgresql)\\.[a-z]|Exception|StackOverflow|OutOfMemory|\\bNullPointer|SQLSTATE|(?i:\\bselect"
              + " .* from )");

  private static final Pattern SENTENCES =
      Pattern.compile("\\p{Lu}.*(?:[.!?]|\\.\\))", Pattern.DOTALL);

  /** An answer with its body as text and tree. */
  record Problem(int status, String type, String text, JsonNode body) {}

  private ProblemAssert(Problem problem) {
    super(problem, ProblemAssert.class);
    isWellFormed();
  }

  static ProblemAssert assertThatProblem(RawHttp.Answer answer) {
    String type =
        Arrays.stream(answer.head().split("\r\n"))
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
            .map(line -> line.substring("content-type:".length()).strip())
            .findFirst()
            .orElse("");
    return new ProblemAssert(
        new Problem(answer.status(), type, answer.body(), tree(answer.body())));
  }

  static ProblemAssert assertThatProblem(RunningServer.Answer answer) {
    String text = new String(answer.response().body(), StandardCharsets.UTF_8);
    return new ProblemAssert(
        new Problem(answer.status(), answer.header("Content-Type"), text, answer.body()));
  }

  ProblemAssert is(ProblemCode code) {
    Assertions.assertThat(actual.body.path("code").asText())
        .as("code of %s", actual.text)
        .isEqualTo(code.word());
    return this;
  }

  ProblemAssert isOneOf(ProblemCode... codes) {
    Assertions.assertThat(Arrays.stream(codes).map(ProblemCode::word))
        .as("codes of %s", actual.text)
        .contains(actual.body.path("code").asText());
    return this;
  }

  /** Tells where in the body the fault is. */
  ProblemAssert namesItsPlace() {
    Assertions.assertThat(actual.body.path("pointer").isTextual()).as(actual.text).isTrue();
    Assertions.assertThat(actual.body.path("line").asInt()).as(actual.text).isPositive();
    Assertions.assertThat(actual.body.path("column").asInt()).as(actual.text).isPositive();
    return this;
  }

  /** Has the session and the screen to go on with. */
  ProblemAssert showsScreen(String screen) {
    Assertions.assertThat(actual.body.at("/session/id").asText()).as(actual.text).isNotEmpty();
    Assertions.assertThat(actual.body.at("/screen/id").asText()).as(actual.text).isEqualTo(screen);
    return this;
  }

  ProblemAssert hasSupport() {
    Assertions.assertThat(actual.body.at("/support/phone").asText())
        .as(actual.text)
        .isEqualTo(TargetServer.PHONE);
    return this;
  }

  /**
   * Repeats nothing of what the customer sent, but as the value of the component that it was
   * answered to.
   */
  ProblemAssert doesNotRepeat(String answer) {
    for (Map.Entry<String, JsonNode> member : actual.body.properties()) {
      if (!member.getKey().equals("screen")) {
        Assertions.assertThat(member.getValue().toString())
            .as(member.getKey())
            .doesNotContain(answer);
      }
    }
    Assertions.assertThat(actual.body.at("/screen/errors").toString()).doesNotContain(answer);
    return this;
  }

  private void isWellFormed() {
    List<String> words = Arrays.stream(ProblemCode.values()).map(ProblemCode::word).toList();
    String word = actual.body.path("code").asText();
    Assertions.assertThat(words).as("answered %s %s", actual.status, actual.text).contains(word);
    ProblemCode code = ProblemCode.values()[words.indexOf(word)];
    Assertions.assertThat(actual.status).as(actual.text).isEqualTo(code.status()).isNotEqualTo(500);
    Assertions.assertThat(actual.type).startsWith("application/problem+json");
    Assertions.assertThat(actual.body.path("status").asInt()).isEqualTo(code.status());
    Assertions.assertThat(actual.body.path("type").asText()).isEqualTo("/problems/" + word);
    Assertions.assertThat(actual.body.path("title").asText()).isEqualTo(code.title());
    Assertions.assertThat(actual.body.path("detail").asText()).matches(SENTENCES);
    Assertions.assertThat(actual.text).doesNotContainPattern(INSIDE);
  }

  static JsonNode tree(String body) {
    return Json.parse(body.getBytes(StandardCharsets.UTF_8));
  }
}
