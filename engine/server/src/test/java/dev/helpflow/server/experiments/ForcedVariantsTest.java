package dev.helpflow.server.experiments;

import static dev.helpflow.server.experiments.ExperimentSteps.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks for a variant sees it, before and while it runs, and counts nowhere. */
class ForcedVariantsTest {
  /** So many that each variant would have had some of them. */
  private static final int TESTERS = 8;

  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final ExperimentSteps EXPERIMENTS = new ExperimentSteps(SERVER);

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  private static String tester(int number) {
    return "dev:customer+author:tester-" + number;
  }

  private static Answer begin(String tester, String flow, String inputs, String... headers) {
    return SERVER.post(
        tester,
        "/v1/sessions",
        "{\"flow\": \"tests/" + flow + "\", \"inputs\": {" + inputs + "}}",
        UUID.randomUUID().toString(),
        headers);
  }

  private static Answer forced(String tester, String flow, String variants) {
    return begin(tester, flow, "", "Helpflow-Variant", variants);
  }

  private static Answer press(String tester, Answer shown) {
    return done(
        SERVER.post(
            tester,
            "/v1/sessions/" + shown.session() + "/steps",
            "{\"key\":\"" + shown.key() + "\",\"action\":\"continue\",\"answers\":{}}",
            UUID.randomUUID().toString()));
  }

  private static int version(Answer begun) {
    return done(begun).body().at("/session/flowVersion").asInt();
  }

  private static void nobodyCounts(String... experiments) {
    for (String each : experiments) {
      assertThat(EXPERIMENTS.assigned(each)).as(each).isZero();
      assertThat(EXPERIMENTS.exposed(each)).as(each).isZero();
      assertThat(EXPERIMENTS.events(each)).as(each).isZero();
    }
  }

  @Test
  void startsOnTheVersionThatIsAskedForWhileItRuns() {
    EXPERIMENTS.compared("seen");
    done(EXPERIMENTS.versions("seen", "seen", ""));
    EXPERIMENTS.start("seen");

    for (int i = 0; i < TESTERS; i++) {
      Answer first = forced(tester(i), "seen", "seen=control");
      Answer second = forced(tester(i), "seen", "seen=second");
      assertThat(version(first)).isEqualTo(1);
      assertThat(version(second)).isEqualTo(2);
      press(tester(i), first);
      press(tester(i), second);
    }

    nobodyCounts("seen");
  }

  @Test
  void startsOnTheVersionThatIsAskedForWhateverOtherExperimentTheyWouldBeIn() {
    EXPERIMENTS.compared("beside");
    EXPERIMENTS.publish("beside", "Third answer");
    String part = "\"exclusionGroup\": {\"name\": \"beside\", \"from\": %s, \"to\": %s},";
    done(EXPERIMENTS.versions("beside-a", "beside", part.formatted("0", "0.9")));
    done(
        EXPERIMENTS.draft(
            "beside-b",
            """
            {"hypothesis": "The third is better.", "reason": "A test.", "flow": "tests/beside", %s
             "variants": [{"name": "control", "weight": 0.5, "version": 1},
                          {"name": "third", "weight": 0.5, "version": 3}]}
            """
                .formatted(part.formatted("0.9", "1"))));
    EXPERIMENTS.start("beside-a");
    EXPERIMENTS.start("beside-b");

    for (int i = 0; i < TESTERS; i++) {
      Answer begun = forced(tester(i), "beside", "beside-b=third");
      assertThat(version(begun)).isEqualTo(3);
      press(tester(i), begun);
    }

    nobodyCounts("beside-a", "beside-b");
  }

  @Test
  void startsOnTheVersionOfADraftAndNobodyElseDoes() {
    EXPERIMENTS.compared("drafted");
    done(EXPERIMENTS.versions("drafted", "drafted", ""));

    Answer begun = forced(tester(0), "drafted", "drafted=second");

    assertThat(version(begun)).isEqualTo(2);
    assertThat(press(tester(0), begun).body().at("/screen/title").asText())
        .isEqualTo("Second answer");
    assertThat(version(begin(tester(0), "drafted", ""))).isEqualTo(1);
    nobodyCounts("drafted");
  }

  @Test
  void saysWhyNobodyCanLookAtADraftYet() {
    EXPERIMENTS.compared("early");
    done(
        EXPERIMENTS.draft(
            "early",
            """
            {"hypothesis": "x", "reason": "A test.", "flow": "tests/early",
             "variants": [{"name": "control", "weight": 0.5, "version": 1},
                          {"name": "later", "weight": 0.5, "version": 7}]}
            """));

    Answer refused = forced(tester(0), "early", "early=later");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("detail").asText())
        .isEqualTo(
            "Nobody can look at the variant later of the experiment early yet. There is no version"
                + " 7 of the flow tests/early.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"control", "short"})
  void goesTheWayThatWasAskedForWhenTheSessionBegan(String variant) {
    String key = "way-" + variant;
    EXPERIMENTS.routed(key);
    done(EXPERIMENTS.halves(key, ""));
    EXPERIMENTS.start(key);

    for (int i = 0; i < TESTERS; i++) {
      Answer begun = done(forced(tester(i), key, key + "=" + variant));
      assertThat(press(tester(i), begun).screen())
          .isEqualTo(variant.equals("control") ? "long" : "short");
    }

    nobodyCounts(key);
  }

  @Test
  void goesThatWayInASessionThatIsStartedAnewToo() {
    EXPERIMENTS.routed("anew");
    done(EXPERIMENTS.halves("anew", ""));
    EXPERIMENTS.start("anew");

    for (String variant : new String[] {"control", "short"}) {
      Answer expired =
          done(
              begin(
                  tester(0),
                  "anew",
                  "",
                  "Helpflow-Variant",
                  "anew=" + variant,
                  "Helpflow-Now",
                  Instant.now().minus(Duration.ofDays(30)).toString()));
      Answer restarted =
          done(
              SERVER.post(
                  tester(0),
                  "/v1/sessions/" + expired.session() + "/steps",
                  "{\"key\":\"\",\"action\":\"restart\"}",
                  UUID.randomUUID().toString()));
      assertThat(press(tester(0), restarted).screen())
          .isEqualTo(variant.equals("control") ? "long" : "short");
    }

    nobodyCounts("anew");
  }

  @Test
  void goesThatWayFromADeadlineToo() {
    EXPERIMENTS.awaiting("due", "PT1S");
    done(EXPERIMENTS.halves("due", ""));
    EXPERIMENTS.start("due");

    for (String variant : new String[] {"control", "short"}) {
      Answer waiting =
          done(
              begin(
                  tester(0),
                  "due",
                  "\"key\": \"" + UUID.randomUUID() + "\"",
                  "Helpflow-Variant",
                  "due=" + variant));
      assertThat(waiting.screen()).isEqualTo("ask");
      Answer parted =
          Eventually.get(
              Duration.ofSeconds(20),
              () -> SERVER.get(tester(0), "/v1/sessions/" + waiting.session()),
              answer -> !answer.screen().equals("ask"));
      assertThat(parted.screen()).isEqualTo(variant.equals("control") ? "long" : "short");
    }

    nobodyCounts("due");
  }
}
