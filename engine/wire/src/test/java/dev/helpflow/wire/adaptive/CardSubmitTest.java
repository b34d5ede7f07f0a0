package dev.helpflow.wire.adaptive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardSubmitTest {
  @Test
  void isAStepWithTheAnswersThatStandBesideTheButtonsData() {
    assertThatJson(
            step(
                """
                { "helpflow": { "session": "s-1", "revision": 4, "key": "k1", "action": "next", "lists": ["which", "none"] },
                  "which": "a,b", "none": "", "note": "one, two", "empty": "", "count": 3 }
                """))
        .isEqualTo(
            """
            { "key": "k1", "action": "next", "answers": { "which": ["a", "b"], "note": "one, two", "count": 3 } }
            """);
  }

  @Test
  void keepsTheTargetOfAChange() {
    assertThatJson(
            step("{\"helpflow\": {\"key\": \"k\", \"action\": \"change\", \"target\": \"card\"}}"))
        .isEqualTo(
            "{\"key\": \"k\", \"action\": \"change\", \"target\": \"card\", \"answers\": {}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"key\": \"k\", \"action\": \"next\"}",
        "{\"helpflow\": \"k\"}",
        "[]",
        "{\"helpflow\": {",
        ""
      })
  void isNothingElse(String body) {
    assertThat(CardSubmit.toStep(body.getBytes(UTF_8))).isEmpty();
  }

  private static String step(String submit) {
    return new String(CardSubmit.toStep(submit.getBytes(UTF_8)).orElseThrow(), UTF_8);
  }
}
