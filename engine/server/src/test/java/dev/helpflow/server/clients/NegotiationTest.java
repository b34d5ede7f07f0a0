package dev.helpflow.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What apps of several releases are sent of a flow with components of the second. */
class NegotiationTest {
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final String LONG =
      "abcdefghijklmnopqrstuvwxyz,abcdefghijklmnopqrstuvwxyz, 0123456789,,";
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

  @Test
  void writesDownOnceWhatHadToBeReplacedForAnAppThatOnlyReads() {
    Answer started = start("Helpflow-Client", "ios/9; catalogue=3");
    for (int i = 0; i < 3; i++) {
      SERVER.read("ada", started.session(), "Helpflow-Client", "tv/1; catalogue=1");
    }
    assertThat(fallbacks(started, 2)).isEqualTo(2);
    SERVER.read("ada", started.session(), "Helpflow-Client", "tv/2; catalogue=1");
    assertThat(fallbacks(started, 4)).isEqualTo(4);
    assertThat(
            SERVER.count(
                FALLBACKS + " and data ->> 'client' = 'tv/1' and data ->> 'component' = 'shop'",
                started.session()))
        .isEqualTo(1);
  }

  @Test
  void aReadTellsNothingThatTheStepBeforeItHasTold() {
    Answer old = start("Helpflow-Client", "ios/7; catalogue=1");
    SERVER.read("ada", old.session(), "Helpflow-Client", "ios/7; catalogue=1");
    // What is noticed is stored in order: when the later is there, the earlier was looked at.
    SERVER.read("ada", old.session(), "Helpflow-Client", "tv/3; catalogue=1");
    assertThat(fallbacks(old, 4)).isEqualTo(4);
  }

  @Test
  void storesWhatWasNoticedWhenTheServerStops() {
    Answer started = start("Helpflow-Client", "ios/9; catalogue=3");
    try (RunningServer other =
        SERVER.another(BANK, Map.of("helpflow.sessions.fallbacks-every", "1h"))) {
      other.read("ada", started.session(), "Helpflow-Client", "tv/4; catalogue=1");
    }
    assertThat(SERVER.count(FALLBACKS, started.session())).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ios/8.3.0; catalogue=3\t",
        "ios/8.3.0;;catalogue=3",
        "ios/8.3.0; catalogue=3; without=" + LONG,
        "ios/8.3.0; catalogue=-3",
        "ios/8.3.0; catalogue=3.5",
        "ios/8.3.0; without=<script>",
        "../../etc/passwd",
        "${jndi:ldap://x/y}",
        "ios/8.3.0; catalogue=3, android/1; catalogue=1",
        "; ; ;",
        "\u00fcber/1"
      })
  void noHeaderOfAnAppIsEverAnError(String hostile) {
    Answer answer = start("Helpflow-Client", hostile);
    assertThat(answer.status()).isEqualTo(201);
    if (!hostile.endsWith("\t")) {
      assertThat(types(answer)).containsExactly("text", "single-choice");
      assertThat(answer.header("Helpflow-Warning")).contains("baseline").doesNotContain("script");
    }
    Answer read = SERVER.read("ada", answer.session(), "Helpflow-Client", hostile);
    assertThat(read.status()).isEqualTo(200);
    assertThat(types(read)).isEqualTo(types(answer));
  }

  @Test
  void anAppThatNamesItselfTwiceIsTakenByItsFirstName() {
    Answer answer =
        start("Helpflow-Client", "ios/9; catalogue=3", "Helpflow-Client", "android/1; catalogue=1");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(types(answer)).containsExactly("accordion", "select");
  }

  /** How many events of fallbacks a session has, once it has as many as are expected or more. */
  private static long fallbacks(Answer session, long expected) {
    return Eventually.get(
        Duration.ofSeconds(10),
        () -> SERVER.count(FALLBACKS, session.session()),
        count -> count >= expected);
  }
}
