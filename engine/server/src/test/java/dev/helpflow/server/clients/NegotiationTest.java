package dev.helpflow.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What apps of several releases are sent of a flow with components of the second. */
class NegotiationTest {
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final String FALLBACKS =
      "select count(*) from events where session_id = ? and type = 'component.fallback'";

  @BeforeAll
  static void publish() throws IOException {
    SERVER.publish(
        "tests/newer", Files.readString(Path.of("src", "test", "resources", "newer", "flow.json")));
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  private static Answer start(String... headers) {
    return SERVER.post(
        RunningServer.customer("ada"),
        "/v1/sessions",
        "{\"flow\":\"tests/newer\",\"inputs\":{}}",
        UUID.randomUUID().toString(),
        headers);
  }

  private static Answer step(Answer shown, String action, String answers, String... headers) {
    return SERVER.post(
        RunningServer.customer("ada"),
        "/v1/sessions/" + shown.session() + "/steps",
        "{\"key\":\"%s\",\"action\":\"%s\",\"answers\":%s}".formatted(shown.key(), action, answers),
        UUID.randomUUID().toString(),
        headers);
  }

  private static List<String> types(Answer answer) {
    return answer.body().at("/screen/components").findValuesAsText("type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ios/9; catalogue=3                   | accordion,select
          ios/8; catalogue=2                   | accordion,select
          ios/8; catalogue=2; without=select   | accordion,single-choice
          ios/7; catalogue=1                   | text,single-choice
          what is this                         | text,single-choice
          """)
  void sendsWhatTheAppDraws(String client, String expected) {
    assertThat(String.join(",", types(start("Helpflow-Client", client)))).isEqualTo(expected);
  }

  @Test
  void sendsTheBaselineToAnAppThatSaysNothing() {
    assertThat(types(start())).containsExactly("text", "single-choice");
  }

  @Test
  void takesTheAnswerThroughAFallbackForTheOriginals() {
    Answer old = start("Helpflow-Client", "ios/7; catalogue=1");
    JsonNode choice = old.body().at("/screen/components/1");
    assertThat(choice.path("id").asText()).isEqualTo("shop");
    assertThat(choice.path("options").findValuesAsText("value")).containsExactly("a", "b");

    Answer wrong = step(old, "continue", "{\"shop\":\"c\"}", "Helpflow-Client", "ios/7");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(types(wrong)).containsExactly("text", "single-choice");
    assertThat(wrong.body().at("/screen/errors/0/component").asText()).isEqualTo("shop");

    Answer done = step(old, "continue", "{\"shop\":\"b\"}", "Helpflow-Client", "ios/7");
    assertThat(done.body().at("/screen/components/0/text").asText()).isEqualTo("You chose b.");
  }

  @Test
  void aSessionResumedOnAnotherAppGetsWhatThatOneDraws() {
    Answer started = start("Helpflow-Client", "ios/9; catalogue=3");
    Answer resumed = SERVER.read("ada", started.session(), "Helpflow-Client", "tv/1; catalogue=1");
    assertThat(types(resumed)).containsExactly("text", "single-choice");
    assertThat(resumed.key()).isEqualTo(started.key());
    assertThat(resumed.header("Vary")).contains("Helpflow-Client");
    Answer current = SERVER.read("ada", started.session(), "Helpflow-Client", "ios/9; catalogue=3");
    assertThat(current.header("ETag")).isNotEqualTo(resumed.header("ETag"));
  }

  @Test
  void warnsAnAppWhoseHeaderCannotBeRead() {
    Answer answer = start("Helpflow-Client", "ios; catalogue=2");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Helpflow-Warning")).contains("Helpflow-Client", "baseline");
    assertThat(start("Helpflow-Client", "ios/9; catalogue=3").header("Helpflow-Warning")).isEmpty();
    Answer refused = step(answer, "nothing", "{}", "Helpflow-Client", "ios");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.header("Helpflow-Warning")).isNotEmpty();
  }

  @Test
  void aScreenThatCannotBeDrawnWithoutItsInputOffersAPerson() {
    String tv = "tv/1; catalogue=3; without=select,single-choice";
    Answer shown = start("Helpflow-Client", tv);
    assertThat(shown.status()).isEqualTo(201);
    assertThat(shown.screen()).isEqualTo("pick");
    assertThat(shown.body().at("/screen/title").asText()).isEqualTo("Please update the app");
    assertThat(shown.body().at("/screen/actions").findValuesAsText("id"))
        .containsExactly("escalate");
    Answer escalated = step(shown, "escalate", "{}", "Helpflow-Client", tv);
    assertThat(escalated.sessionStatus()).isEqualTo("escalated");
    // On an app that draws it, the same session goes on where it was.
    Answer elsewhere = start("Helpflow-Client", tv);
    assertThat(types(SERVER.read("ada", elsewhere.session(), "Helpflow-Client", "ios/7")))
        .containsExactly("text", "single-choice");
  }

  @Test
  void writesDownWhatHadToBeReplaced() {
    Answer old = start("Helpflow-Client", "ios/7; catalogue=1");
    assertThat(SERVER.count(FALLBACKS, old.session())).isEqualTo(2);
    Answer current = start("Helpflow-Client", "ios/9; catalogue=3");
    assertThat(SERVER.count(FALLBACKS, current.session())).isZero();
  }
}
