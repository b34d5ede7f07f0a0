package dev.helpflow.server.experiments;

import static dev.helpflow.server.experiments.ExperimentSteps.OPS;
import static dev.helpflow.server.experiments.ExperimentSteps.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be an experiment, and what one does not take: said before anybody is in it. */
class RefusedExperimentsTest {
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final ExperimentSteps EXPERIMENTS = new ExperimentSteps(SERVER);

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  private static List<String> issues(Answer refused) {
    assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("invalid-experiment");
    List<String> issues = new ArrayList<>();
    refused
        .body()
        .path("issues")
        .forEach(
            issue ->
                issues.add(issue.path("code").asText() + " " + issue.path("pointer").asText()));
    return issues;
  }

  private static Answer start(String key) {
    return EXPERIMENTS.change(key, "\"change\": \"start\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'variants': [{'name': 'a', 'weight': 0.5}, {'name': 'b', 'weight': 0.4}] | experiment/weights /variants",
        "'variants': [{'name': 'a', 'weight': 0.5}, {'name': 'a', 'weight': 0.5}] | experiment/variant-twice /variants/1/name",
        "'flow': 'tests/journey', 'variants': [{'name': 'a', 'weight': 0.5, 'version': 1}, {'name': 'b', 'weight': 0.5}] | experiment/no-target /variants/1",
        "'variants': [{'name': 'a', 'weight': 1, 'version': 1}, {'name': 'b', 'weight': 0}] | experiment/no-target /variants/0",
        "'exclusionGroup': {'name': 'g', 'from': 0.5, 'to': 0.5}, 'variants': [{'name': 'a', 'weight': 1}, {'name': 'b', 'weight': 0}] | experiment/group /exclusionGroup/to",
        "'schedule': {'startsAt': 'soon'}, 'variants': [{'name': 'a', 'weight': 1}, {'name': 'b', 'weight': 0}] | experiment/schedule /schedule/startsAt",
        "'schedule': {'startsAt': '2026-12-02T00:00:00Z', 'stopsAt': '2026-12-01T00:00:00Z'}, 'variants': [{'name': 'a', 'weight': 1}, {'name': 'b', 'weight': 0}] | experiment/schedule /schedule/stopsAt"
      })
  void refusesToWriteWhatIsWrongByItself(String members, String issue) {
    Answer refused =
        EXPERIMENTS.draft(
            "wrong",
            "{'hypothesis': 'x', 'reason': 'A test.', %s}".formatted(members).replace('\'', '"'));

    assertThat(issues(refused)).containsExactly(issue);
    assertThat(SERVER.get(OPS, "/v1/experiments/wrong").status()).isEqualTo(404);
  }

  @Test
  void refusesToStartWhereAVariantHasNoWay() {
    done(EXPERIMENTS.halves("noflow", ""));
    assertThat(issues(start("noflow"))).containsExactly("experiment/no-target /variants");

    EXPERIMENTS.routed("noway");
    done(
        EXPERIMENTS.draft(
            "noway",
            """
            {"hypothesis": "x", "reason": "A test.",
             "variants": [{"name": "control", "weight": 0.5}, {"name": "shorter", "weight": 0.5}]}
            """));
    assertThat(issues(start("noway")))
        .containsExactly(
            "experiment/no-target /variants/1/name", "experiment/unused-way /variants");
    assertThat(SERVER.get(OPS, "/v1/experiments/noway").body().at("/experiment/status").asText())
        .isEqualTo("draft");
  }

  @Test
  void refusesVersionsThatAreNotThereOrDoNotDiffer() {
    EXPERIMENTS.compared("two");
    done(
        EXPERIMENTS.draft(
            "three",
            """
            {"hypothesis": "x", "reason": "A test.", "flow": "tests/two",
             "variants": [{"name": "a", "weight": 0.5, "version": 1}, {"name": "b", "weight": 0.5, "version": 9}]}
            """));
    assertThat(issues(start("three"))).containsExactly("experiment/no-target /variants/1/version");
    done(
        EXPERIMENTS.draft(
            "same",
            """
            {"hypothesis": "x", "reason": "A test.", "flow": "tests/two",
             "variants": [{"name": "a", "weight": 0.5, "version": 1}, {"name": "b", "weight": 0.5, "version": 1}]}
            """));
    assertThat(issues(start("same"))).containsExactly("experiment/no-difference /variants");
    done(EXPERIMENTS.versions("missing", "nowhere", ""));
    assertThat(issues(start("missing"))).containsExactly("experiment/no-target /flow");
  }

  @Test
  void refusesProtectedFlows() {
    SERVER.publish("tests/guarded", guarded("One"));
    SERVER.post(ExperimentSteps.AUTHOR, "/v1/flows/tests/guarded/versions", guarded("Two"), "");
    done(EXPERIMENTS.versions("guarded", "guarded", ""));

    assertThat(issues(start("guarded")))
        .containsExactly(
            "experiment/protected /variants/0/version", "experiment/protected /variants/1/version");
  }

  private static String guarded(String title) {
    return """
        {"spec": 1, "id": "tests/guarded", "title": "@title", "locales": ["en-GB"], "protected": true,
         "human": {"queue": "general", "context": [], "onUnavailable": "callBack"}, "start": "ask",
         "nodes": {
           "ask": {"type": "screen", "title": "@ask", "components": [],
                   "actions": [{"id": "continue", "type": "submit", "label": "@go"}], "next": "done"},
           "done": {"type": "end", "outcome": "resolved"}},
         "messages": {"en-GB": {"title": "Guarded", "ask": "%s", "go": "Continue"}}}
        """
        .formatted(title);
  }

  @Test
  void refusesTargetingThatHasNoTypeOrNoAnswer() {
    EXPERIMENTS.routed("aimed");
    for (String wrong : List.of("client.plattform == 'ios'", "client.catalogue", "today")) {
      done(EXPERIMENTS.halves("aimed", "\"targeting\": \"" + wrong + "\","));
      assertThat(issues(start("aimed"))).containsExactly("experiment/targeting /targeting");
    }
    done(EXPERIMENTS.halves("aimed", "\"targeting\": \"client.platform == 'ios'\","));
    done(start("aimed"));
    assertThat(EXPERIMENTS.partsTo("aimed", "android")).isEqualTo("usual");
    Answer begun = EXPERIMENTS.begin("aimed", "apple");
    Answer parted = EXPERIMENTS.press("apple", begun, "Helpflow-Client", "ios/8.3.0; catalogue=2");
    assertThat(parted.screen()).isIn("long", "short");
  }

  @Test
  void refusesPartsOfAGroupThatOverlapAndASecondExperimentOfAFlow() {
    EXPERIMENTS.compared("shared");
    String half = "\"exclusionGroup\": {\"name\": \"g\", \"from\": %s, \"to\": %s},";
    done(EXPERIMENTS.versions("first", "shared", half.formatted("0", "0.5")));
    done(start("first"));

    done(EXPERIMENTS.versions("overlaps", "shared", half.formatted("0.4", "0.9")));
    assertThat(issues(start("overlaps")))
        .containsExactly(
            "experiment/group-overlaps /exclusionGroup", "experiment/flow-taken /flow");
    done(EXPERIMENTS.versions("alone", "shared", ""));
    assertThat(issues(start("alone"))).containsExactly("experiment/flow-taken /flow");
    done(EXPERIMENTS.versions("beside", "shared", half.formatted("0.5", "1")));
    done(start("beside"));
  }

  @Test
  void refusesAHoldoutThatKeepsOutAnotherShareElsewhere() {
    EXPERIMENTS.routed("held");
    EXPERIMENTS.routed("holds");
    done(EXPERIMENTS.halves("held", "\"holdout\": {\"name\": \"h\", \"share\": 0.1},"));
    done(start("held"));
    done(EXPERIMENTS.halves("holds", "\"holdout\": {\"name\": \"h\", \"share\": 0.2},"));
    assertThat(issues(start("holds"))).containsExactly("experiment/holdout /holdout/share");
  }

  @Test
  void takesEachChangeOnlyWhereItHasAMeaning() {
    EXPERIMENTS.routed("states");
    done(EXPERIMENTS.halves("states", ""));
    for (String change : List.of("pause", "resume", "stop")) {
      Answer refused = EXPERIMENTS.change("states", "\"change\": \"" + change + "\"");
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.code()).isEqualTo("experiment-state");
    }
    done(start("states"));
    assertThat(start("states").code()).isEqualTo("experiment-state");
    assertThat(EXPERIMENTS.halves("states", "").code()).isEqualTo("experiment-started");
    assertThat(SERVER.delete(OPS, "/v1/experiments/states?reason=x").code())
        .isEqualTo("experiment-started");
    assertThat(
            EXPERIMENTS
                .change("states", "\"change\": \"stop\", \"winner\": \"nobody\"")
                .body()
                .path("detail")
                .asText())
        .isEqualTo("The experiment states has no variant nobody. It has control, short.");
    assertThat(EXPERIMENTS.change("states", "\"change\": \"pause\", \"expect\": 1").code())
        .isEqualTo("experiment-changed");
    done(EXPERIMENTS.change("states", "\"change\": \"pause\", \"expect\": 2"));
    done(EXPERIMENTS.change("states", "\"change\": \"stop\""));
    assertThat(EXPERIMENTS.change("states", "\"change\": \"resume\"").code())
        .isEqualTo("experiment-state");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'change': 'begin'",
        "'change': 'start', 'winner': 'a'",
        "'change': 'ramp', 'coverage': 1.1",
        "'change': 'ramp'",
        "'change': 'reweight', 'weights': {'control': 1}",
        "'change': 'reweight', 'weights': {'control': 0.5, 'short': 0.4}",
        "'change': 'evict', 'variant': 'c'",
        "'change': 'exclude', 'from': '2026-12-02T00:00:00Z', 'to': '2026-12-01T00:00:00Z'",
        "'change': 'schedule', 'startsAt': 'tomorrow'"
      })
  void refusesChangesThatCannotBeRead(String change) {
    String key = "unread";
    if (SERVER.get(OPS, "/v1/experiments/" + key).status() == 404) {
      EXPERIMENTS.routed(key);
      done(EXPERIMENTS.halves(key, ""));
      done(start(key));
    }
    Answer refused = EXPERIMENTS.change(key, change.replace('\'', '"'));
    assertThat(refused.status()).as("%s", refused.body()).isIn(400, 422);
    assertThat(refused.body().path("detail").asText()).endsWith(".");
    assertThat(SERVER.get(OPS, "/v1/experiments/" + key).body().at("/experiment/revision").asInt())
        .isEqualTo(2);
  }

  @Test
  void isForOperationsAlone() {
    for (String role : List.of("customer", "author", "analyst", "agent", "auditor")) {
      Answer refused =
          SERVER.put("dev:" + role + ":x", "/v1/experiments/roles", "{\"reason\": \"x\"}");
      assertThat(refused.status()).as(role).isEqualTo(403);
    }
    assertThat(SERVER.get("dev:customer:x", "/v1/experiments").status()).isEqualTo(403);
    assertThat(SERVER.get("dev:analyst:x", "/v1/experiments").status()).isEqualTo(200);
  }
}
