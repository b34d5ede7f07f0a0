package dev.helpflow.server.experiments;

import static dev.helpflow.server.experiments.ExperimentSteps.AUTHOR;
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

/** What goes live, or is retired, while an experiment is open. */
class OpenExperimentsTest {
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final ExperimentSteps EXPERIMENTS = new ExperimentSteps(SERVER);

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  /** A flow that runs another at whichever version of it is live. */
  private static String running(String name, String part) {
    return """
        {"spec": 1, "id": "tests/%s", "title": "@title", "locales": ["en-GB"],
         "human": {"queue": "general", "context": [], "onUnavailable": "callBack"},
         "start": "ask",
         "nodes": {
           "ask": {"type": "screen", "title": "@title", "components": [],
                   "actions": [{"id": "continue", "type": "submit", "label": "@go"}], "next": "run"},
           "run": {"type": "subflow", "flow": "tests/%s", "outcomes": {"resolved": "done"}},
           "done": {"type": "end", "outcome": "resolved"}},
         "messages": {"en-GB": {"title": "Runs", "go": "Continue"}}}
        """
        .formatted(name, part);
  }

  /** A flow with an outcome. */
  private static String ending(String name, String outcome) {
    return """
        {"spec": 1, "id": "tests/%s", "title": "@title", "locales": ["en-GB"],
         "human": {"queue": "general", "context": [], "onUnavailable": "callBack"},
         "start": "ask",
         "nodes": {
           "ask": {"type": "screen", "title": "@title", "components": [],
                   "actions": [{"id": "continue", "type": "submit", "label": "@go"}], "next": "done"},
           "done": {"type": "end", "outcome": "%s"}},
         "messages": {"en-GB": {"title": "Ends", "go": "Continue"}}}
        """
        .formatted(name, outcome);
  }

  private static Answer publish(String flow, String document) {
    return SERVER.post(AUTHOR, "/v1/flows/tests/" + flow + "/versions", document, "");
  }

  private static Answer live(String flow, int version) {
    return SERVER.put(
        AUTHOR,
        "/v1/flows/tests/" + flow + "/live",
        "{\"version\": " + version + ", \"inFlight\": \"pin\", \"reason\": \"A test.\"}");
  }

  private static Answer retire(String flow) {
    return SERVER.delete(AUTHOR, "/v1/flows/tests/" + flow + "/live?reason=x");
  }

  private static String detail(Answer refused, int status) {
    assertThat(refused.status()).as("%s", refused.body()).isEqualTo(status);
    return refused.body().path("detail").asText();
  }

  private static List<String> issues(Answer refused) {
    List<String> issues = new ArrayList<>();
    refused
        .body()
        .path("issues")
        .forEach(
            issue ->
                issues.add(
                    issue.path("code").asText()
                        + " "
                        + issue.path("pointer").asText()
                        + " "
                        + issue.path("message").asText()));
    return issues;
  }

  /**
   * An experiment whose second version alone runs a flow, of which a version with another end is.
   */
  private static void comparing(String name, String part) {
    SERVER.publish("tests/" + part, ending(part, "resolved"));
    done(publish(part, ending(part, "refused")));
    SERVER.publish("tests/" + name, ending(name, "resolved"));
    done(publish(name, running(name, part)));
    done(EXPERIMENTS.versions(name, name, ""));
    EXPERIMENTS.start(name);
  }

  @Test
  void aFlowThatOnlyAVariantRunsIsNotRetired() {
    comparing("retiring", "kept");

    assertThat(detail(retire("kept"), 409))
        .isEqualTo(
            "Live flows run tests/kept: tests/retiring@2, which is the variant second of the"
                + " experiment retiring.");

    done(EXPERIMENTS.change("retiring", "\"change\": \"stop\""));
    done(retire("kept"));
  }

  @Test
  void aFlowThatOnlyAVariantRunsKeepsWhatItNeeds() {
    comparing("needing", "needed");

    Answer refused = live("needed", 2);

    assertThat(detail(refused, 422)).startsWith("The version cannot go live: ");
    assertThat(issues(refused))
        .isNotEmpty()
        .allMatch(
            issue ->
                issue.contains(
                    "The flow tests/needing@2, which is the variant second of the experiment"
                        + " needing, runs this one and would have an error at"));
    done(EXPERIMENTS.change("needing", "\"change\": \"pause\""));
    assertThat(live("needed", 2).status()).isEqualTo(422);
    done(EXPERIMENTS.change("needing", "\"change\": \"evict\", \"variant\": \"second\""));
    done(live("needed", 2));
  }

  @Test
  void aVersionGoesLiveOnlyWithAWayForEachVariant() {
    EXPERIMENTS.routed("lacking");
    done(EXPERIMENTS.halves("lacking", ""));
    done(publish("lacking", EXPERIMENTS.withoutShort("lacking")));
    EXPERIMENTS.start("lacking");

    Answer refused = live("lacking", 2);

    assertThat(detail(refused, 422)).startsWith("The version cannot go live: it has an error");
    assertThat(issues(refused))
        .containsExactly(
            "experiment/no-way /nodes/split/variants Node split has no way for the variant short of"
                + " the experiment lacking, which is open. Add one, or let operations stop the"
                + " experiment or evict the variant first.");
    done(EXPERIMENTS.change("lacking", "\"change\": \"evict\", \"variant\": \"short\""));
    done(live("lacking", 2));
  }

  /** The other way round: what a variant of one experiment runs has a way for another's. */
  @Test
  void anExperimentStartsOnlyWhereVersionsOfOthersHaveAWay() {
    SERVER.publish("tests/nested", ending("nested", "resolved"));
    String split = EXPERIMENTS.withoutShort("splitting").replace("tests/splitting", "tests/nested");
    done(publish("nested", split));
    EXPERIMENTS.routed("splitting");
    done(EXPERIMENTS.versions("nesting", "nested", ""));
    EXPERIMENTS.start("nesting");
    done(EXPERIMENTS.halves("splitting", ""));

    Answer refused = EXPERIMENTS.change("splitting", "\"change\": \"start\"");

    assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
    assertThat(issues(refused))
        .containsExactly(
            "experiment/no-target /variants/1/name Node split of the flow tests/nested@2 has no way"
                + " for the variant short. Add one, or leave the variant out.");
  }
}
