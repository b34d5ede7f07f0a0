package dev.helpflow.server.hostile;

import static dev.helpflow.server.hostile.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that no screen asked for. */
class HostileAnswersTest {
  private static final String MARK = "s3cr3tMark";

  static Stream<Arguments> refused() {
    return Stream.of(
        // Missing, and of another type.
        Arguments.of("one", "null"),
        Arguments.of("one", "7"),
        Arguments.of("one", "true"),
        Arguments.of("one", "[\"a\"]"),
        Arguments.of("one", "{\"a\":\"" + MARK + "\"}"),
        Arguments.of("many", "\"" + MARK + "\""),
        Arguments.of("many", "[1]"),
        Arguments.of("many", "[[\"a\"]]"),
        Arguments.of("line", "7"),
        Arguments.of("line", "[\"" + MARK + "\"]"),
        Arguments.of("line", "{\"" + MARK + "\":1}"),
        Arguments.of("whole", "1.5"),
        Arguments.of("whole", "\"" + MARK + "\""),
        Arguments.of("whole", "[7]"),
        Arguments.of("real", "\"1e400\""),
        Arguments.of("real", "\"NaN\""),
        Arguments.of("real", "\"Infinity\""),
        Arguments.of("real", "{\"a\":1}"),
        Arguments.of("amount", "{\"currency\":\"USD\",\"minor\":1}"),
        Arguments.of("amount", "{\"currency\":\"GBP\",\"minor\":\"1\"}"),
        Arguments.of("amount", "{\"currency\":\"GBP\",\"minor\":1.5}"),
        Arguments.of("amount", "{\"currency\":\"GBP\"}"),
        Arguments.of("amount", "\"" + MARK + "\""),
        Arguments.of("day", "\"2026-02-30\""),
        Arguments.of("day", "\"+999999999-12-31\""),
        Arguments.of("day", "20260101"),
        Arguments.of("email", "\"" + "a".repeat(5_000) + "@" + MARK + "\""),
        Arguments.of("phone", "\"" + "0".repeat(5_000) + "\""),
        Arguments.of("digits", "\"" + MARK + "\""),
        // Outside the choices, also by the names that objects inherit elsewhere.
        Arguments.of("one", "\"" + MARK + "\""),
        Arguments.of("one", "\"__proto__\""),
        Arguments.of("one", "\"constructor\""),
        Arguments.of("one", "\"A\""),
        Arguments.of("one", "\"a \""),
        Arguments.of("many", "[\"a\",\"" + MARK + "\"]"),
        Arguments.of("many", "[" + "\"x\",".repeat(9_999) + "\"y\"]"),
        // Huge, and deep.
        Arguments.of("line", "\"" + "x".repeat(10_001) + "\""),
        Arguments.of("lines", "\"" + "x\\n".repeat(5_001) + "\""),
        Arguments.of("secret", "\"" + MARK + "x".repeat(10_001) + "\""),
        Arguments.of("line", "[".repeat(62) + "\"" + MARK + "\"" + "]".repeat(62)),
        Arguments.of("one", "{\"a\":".repeat(62) + "1" + "}".repeat(62)),
        Arguments.of("line", "[" + "1,".repeat(9_999) + "1]"),
        // What a text may not have.
        Arguments.of("line", "\"a\\u0007b\""),
        Arguments.of("line", "\"a\\nb\""));
  }

  @ParameterizedTest(name = "#{index} {0}")
  @MethodSource("refused")
  void refusesTheAnswerAndShowsTheSameScreen(String component, String value) {
    Answer form = form();

    Answer answer = submit(form, component, value);

    assertThatProblem(answer)
        .is(ProblemCode.INVALID_ANSWERS)
        .showsScreen("form")
        .hasSupport()
        .doesNotRepeat(MARK);
    assertThat(answer.body().at("/screen/errors").findValuesAsText("component"))
        .containsExactly(component);
    assertThat(value(answer.body(), "secret").isNull()).isTrue();
    assertThat(TargetServer.SERVER.read("mallory", form.session()).key()).isEqualTo(form.key());
  }

  static Stream<Arguments> beyond() {
    return Stream.of("1e400", "-1e400", "9007199254740993", "9".repeat(60))
        .flatMap(
            number ->
                Stream.of("whole", "real", "one", "line").map(id -> Arguments.of(id, number)));
  }

  @ParameterizedTest
  @MethodSource("beyond")
  void refusesNumbersThatNoLedgerCanKeep(String component, String number) {
    assertThatProblem(submit(form(), component, number))
        .isOneOf(ProblemCode.INVALID_REQUEST, ProblemCode.INVALID_ANSWERS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"one\":\"a\",\"__proto__\":{\"admin\":true}}",
        "{\"one\":\"a\",\"constructor\":{\"prototype\":{}}}",
        "{\"one\":\"a\",\"toString\":\"x\",\"hasOwnProperty\":1}",
        "{\"one\":\"a\",\"\":\"x\",\"one.two\":\"x\",\"/one\":\"x\"}",
        "{\"one\":\"a\",\"intro\":\"x\",\"done\":[]}"
      })
  void ignoresAnswersToWhatTheScreenDoesNotAsk(String answers) {
    Answer done = step(form(), "continue", answers);

    assertThat(done.screen()).isEqualTo("done");
  }

  /** What cannot be an answer is no draft either: the screen that keeps it must be drawn again. */
  @ParameterizedTest
  @MethodSource("refused")
  void staysReadableWhateverWasTypedBeforeBack(String component, String value) {
    Answer form = form();

    Answer back = step(form, "back", "{\"" + component + "\":" + value + "}");
    Answer again = TargetServer.SERVER.read("mallory", form.session());
    Answer forth = step(back, "continue", "{}");

    assertThat(back.status()).as(back.body().toString()).isEqualTo(200);
    assertThat(again.screen()).isEqualTo("first");
    assertThat(forth.screen()).isEqualTo("form");
    assertThat(kindOfValue(forth.body(), component)).isIn(drawable(component));
    assertThat(step(forth, "continue", "{\"one\":\"a\"}").screen()).isEqualTo("done");
  }

  @Test
  void staysReadableWhateverWasTypedBeforeAHumanWasAskedFor() {
    Answer form = form();

    Answer escalated = step(form, "escalate", "{\"line\":" + "[".repeat(62) + "]".repeat(62) + "}");

    assertThat(escalated.sessionStatus()).isEqualTo("escalated");
    assertThat(TargetServer.SERVER.read("mallory", form.session()).status()).isEqualTo(200);
  }

  private static Answer form() {
    Answer first = TargetServer.begin("mallory", "tests/answers", "{}");
    return step(first, "continue", "{\"name\":\"Mallory\"}");
  }

  private static Answer submit(Answer shown, String component, String value) {
    String others = component.equals("one") ? "" : "\"one\":\"a\",";
    return step(shown, "continue", "{" + others + "\"" + component + "\":" + value + "}");
  }

  private static Answer step(Answer shown, String action, String answers) {
    return TargetServer.SERVER.post(
        RunningServer.customer("mallory"),
        "/v1/sessions/" + shown.session() + "/steps",
        "{\"key\":\""
            + shown.key()
            + "\",\"action\":\""
            + action
            + "\",\"answers\":"
            + answers
            + "}",
        UUID.randomUUID().toString());
  }

  private static JsonNode value(JsonNode body, String component) {
    for (JsonNode each : body.at("/screen/components")) {
      if (each.path("id").asText().equals(component)) {
        return each.path("value");
      }
    }
    throw new AssertionError("The screen has no component " + component + ": " + body);
  }

  private static String kindOfValue(JsonNode body, String component) {
    return value(body, component).getNodeType().name();
  }

  /** The types that the component's schema allows its value. */
  private static Set<String> drawable(String component) {
    return switch (component) {
      case "many" -> Set.of("ARRAY", "NULL");
      case "amount" -> Set.of("OBJECT", "STRING", "NULL");
      case "whole", "real" -> Set.of("NUMBER", "STRING", "NULL");
      default -> Set.of("STRING", "NULL");
    };
  }
}
