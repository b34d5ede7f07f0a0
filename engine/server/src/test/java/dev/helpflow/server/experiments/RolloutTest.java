package dev.helpflow.server.experiments;

import static dev.helpflow.server.experiments.ExperimentSteps.OPS;
import static dev.helpflow.server.experiments.ExperimentSteps.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The winner goes live from the experiment; whoever has another variant finishes it. */
class RolloutTest {
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final ExperimentSteps EXPERIMENTS = new ExperimentSteps(SERVER);

  private static final String SECOND =
      "\"change\": \"stop\", \"winner\": \"second\", \"goLive\": {\"inFlight\": \"follow\"}";

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  private static String title(Answer shown) {
    return shown.body().at("/screen/title").asText();
  }

  private static int live(String flow) {
    return done(SERVER.get(OPS, "/v1/flows/tests/" + flow)).body().at("/live/version").asInt();
  }

  @Test
  void theWinnerGoesLiveAndOtherVariantsFinish() {
    EXPERIMENTS.compared("rolled");
    done(EXPERIMENTS.versions("rolled", "rolled", ""));
    EXPERIMENTS.start("rolled");
    Map<String, Answer> begun = new HashMap<>();
    for (int i = 0; i < 12; i++) {
      begun.put("rolled-" + i, EXPERIMENTS.begin("rolled", "rolled-" + i));
    }

    Answer stopped = done(EXPERIMENTS.change("rolled", SECOND));

    assertThat(stopped.body().at("/experiment/status").asText()).isEqualTo("stopped");
    assertThat(stopped.body().at("/experiment/winner").asText()).isEqualTo("second");
    assertThat(live("rolled")).isEqualTo(2);
    assertThat(EXPERIMENTS.partsTo("rolled", "new")).isEqualTo("answer");
    assertThat(title(EXPERIMENTS.press("newer", EXPERIMENTS.begin("rolled", "newer"))))
        .isEqualTo("Second answer");
    Map<String, Integer> seen = new HashMap<>();
    begun.forEach(
        (customer, session) ->
            seen.merge(title(EXPERIMENTS.press(customer, session)), 1, Integer::sum));
    assertThat(seen).containsOnlyKeys("First answer", "Second answer");
    JsonNode report = done(SERVER.get(OPS, "/v1/experiments/rolled/report")).body();
    assertThat(report.path("ifStoppedNow").asText())
        .isEqualTo("It is stopped, and second has won; everybody starts the live version.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"change\": \"stop\", \"goLive\": {\"inFlight\": \"pin\"}",
        "\"change\": \"stop\", \"winner\": \"second\", \"goLive\": {\"inFlight\": \"drop\"}",
        "\"change\": \"stop\", \"winner\": \"second\", \"goLive\": true",
        "\"change\": \"stop\", \"winner\": \"third\", \"goLive\": {\"inFlight\": \"pin\"}",
        "\"change\": \"pause\", \"goLive\": {\"inFlight\": \"pin\"}"
      })
  void saysWhatIsWrongAndChangesNothing(String change) {
    String key = "wrong-" + Integer.toHexString(change.hashCode());
    EXPERIMENTS.compared(key);
    done(EXPERIMENTS.versions(key, key, ""));
    EXPERIMENTS.start(key);

    Answer refused = EXPERIMENTS.change(key, change);

    assertThat(refused.status()).as("%s", refused.body()).isEqualTo(400);
    assertThat(refused.body().path("detail").asText()).endsWith(".");
    assertThat(live(key)).isEqualTo(1);
    assertThat(
            done(SERVER.get(OPS, "/v1/experiments/" + key))
                .body()
                .at("/experiment/status")
                .asText())
        .isEqualTo("running");
  }

  @Test
  void aWayOfANodeCannotGoLive() {
    EXPERIMENTS.routed("ways");
    done(EXPERIMENTS.halves("ways", ""));
    EXPERIMENTS.start("ways");

    Answer refused =
        EXPERIMENTS.change(
            "ways",
            "\"change\": \"stop\", \"winner\": \"short\", \"goLive\": {\"inFlight\": \"pin\"}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("detail").asText()).contains("compares ways of a node");
  }

  @Test
  void whereTwoPairsOfEyesAreWantedOperationsAloneDoNotMakeItLive() {
    EXPERIMENTS.compared("watched");
    done(EXPERIMENTS.versions("watched", "watched", ""));
    EXPERIMENTS.start("watched");
    done(
        SERVER.put(
            "dev:admin:root",
            "/v1/namespaces/tests",
            "{\"owners\": [\"ann\"], \"approval\": true, \"reason\": \"Money moves.\"}"));

    Answer refused = EXPERIMENTS.change("watched", SECOND);
    Answer approved =
        SERVER.post(
            "dev:ops+approver:olga",
            "/v1/experiments/watched/changes",
            "{" + SECOND + ", \"reason\": \"A test.\"}",
            "");
    done(
        SERVER.put(
            "dev:admin:root",
            "/v1/namespaces/tests",
            "{\"owners\": [\"ann\"], \"approval\": false, \"reason\": \"The test is over.\"}"));

    assertThat(refused.status()).as("%s", refused.body()).isBetween(400, 499);
    assertThat(done(approved).body().at("/experiment/status").asText()).isEqualTo("stopped");
    assertThat(live("watched")).isEqualTo(2);
  }
}
