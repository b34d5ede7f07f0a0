package dev.helpflow.server.experiments;

import static dev.helpflow.server.experiments.ExperimentSteps.OPS;
import static dev.helpflow.server.experiments.ExperimentSteps.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is done by itself once a variant has been shown to do harm. */
class GuardrailsTest {
  private static final FakeBank BANK = new FakeBank();

  /** Whose tasks do not run by themselves, so that each test says when they do. */
  private static final RunningServer SERVER =
      RunningServer.start(
          BANK,
          Map.of(
              "helpflow.experiments.close-every", "1d", "helpflow.experiments.guard-every", "1d"));

  private static final ExperimentSteps EXPERIMENTS = new ExperimentSteps(SERVER);
  private static final int CUSTOMERS = 140;
  private static final Instant THEN = Instant.now().minus(Duration.ofDays(8));

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  /** An experiment in which nearly everybody who has short complains, and few others do. */
  private static Map<String, String> harmed(String key, String guardrails) {
    EXPERIMENTS.routed(key);
    done(
        EXPERIMENTS.halves(
            key,
            """
            "metrics": {"expectedCustomers": 200, "own": [
              {"name": "complained", "kind": "proportion", "of": {"outcomes": ["complaint"]},
               "window": "P2D", "better": "less"},
              {"name": "praised", "kind": "proportion", "of": {"outcomes": ["praise"]},
               "window": "P2D", "better": "more"}],
             "guardrails": [%s]},
            """
                .formatted(guardrails)));
    EXPERIMENTS.start(key);
    Map<String, String> customers = new HashMap<>();
    List<String> outcomes = new ArrayList<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      String customer = key + "-" + i;
      Answer begun = EXPERIMENTS.begin(key, customer, "Helpflow-Now", THEN.toString());
      String screen =
          EXPERIMENTS
              .press(customer, begun, "Helpflow-Now", THEN.plusSeconds(1).toString())
              .screen();
      customers.put(customer, screen);
      if (screen.equals("short") == (i % 10 != 0)) {
        outcomes.add(outcome(i, customer, "complaint"));
      } else {
        outcomes.add(outcome(i, customer, "praise"));
      }
    }
    done(SERVER.post(OPS, "/v1/outcomes", "{\"outcomes\": " + outcomes + "}", ""));
    SERVER.bean(Closing.class).close();
    return customers;
  }

  private static String outcome(int id, String customer, String kind) {
    return """
        {"id": "%d", "customer": "%s", "kind": "%s", "at": "%s"}"""
        .formatted(id, customer, kind, THEN.plus(Duration.ofDays(1)));
  }

  private static String guardrail(String metric, String then) {
    return """
        {"metric": "%s", "margin": 0.1, "then": "%s"}"""
        .formatted(metric, then);
  }

  private static void look() {
    SERVER.bean(Guardrails.class).look();
  }

  private static JsonNode experiment(String key) {
    return done(SERVER.get(OPS, "/v1/experiments/" + key)).body().path("experiment");
  }

  private static long told(String key) {
    return SERVER.count(
        "select count(*) from events where type = 'experiment.guardrailCrossed' and session_id = ?",
        "experiment:" + key);
  }

  private static String anyone(Map<String, String> customers, String screen) {
    return customers.entrySet().stream()
        .filter(each -> each.getValue().equals(screen))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void pausesForWhoeverHasNoVariantAndTellsOfItOnce() {
    Map<String, String> customers = harmed("paused", guardrail("complained", "pause"));

    look();
    look();

    assertThat(experiment("paused").path("status").asText()).isEqualTo("paused");
    assertThat(experiment("paused").path("evicted")).isEmpty();
    assertThat(told("paused")).isEqualTo(1);
    assertThat(EXPERIMENTS.partsTo("paused", "new")).isEqualTo("usual");
    assertThat(EXPERIMENTS.partsTo("paused", anyone(customers, "short"))).isEqualTo("short");
    JsonNode change =
        done(SERVER.get(OPS, "/v1/experiments/paused/changes")).body().at("/changes/0");
    assertThat(change.path("who").asText()).isEqualTo("helpflow:guardrail");
    assertThat(change.path("reason").asText())
        .isEqualTo("The variant short is worse in \"complained\" than the margin of 0.1 allows.");
  }

  @Test
  void doesNotOverruleWhoeverResumesIt() {
    harmed("resumed", guardrail("complained", "pause"));
    look();
    done(EXPERIMENTS.change("resumed", "\"change\": \"resume\""));

    look();

    assertThat(experiment("resumed").path("status").asText()).isEqualTo("running");
    assertThat(told("resumed")).isEqualTo(1);
  }

  @Test
  void evictsTheCustomersOfTheVariantThatDoesHarm() {
    Map<String, String> customers = harmed("evicted", guardrail("complained", "evict"));

    look();

    assertThat(experiment("evicted").path("status").asText()).isEqualTo("paused");
    assertThat(experiment("evicted").at("/evicted/0").asText()).isEqualTo("short");
    assertThat(EXPERIMENTS.partsTo("evicted", anyone(customers, "short"))).isEqualTo("usual");
    assertThat(EXPERIMENTS.partsTo("evicted", anyone(customers, "long"))).isEqualTo("long");
  }

  @Test
  void warnsAndGoesOnToTheGuardrailsBehindIt() {
    harmed("warned", guardrail("complained", "warn") + "," + guardrail("praised", "evict"));
    look();

    assertThat(told("warned")).isEqualTo(2);
    assertThat(experiment("warned").at("/evicted/0").asText()).isEqualTo("short");
  }

  @Test
  void warnsAndLeavesTheExperimentAsItIs() {
    harmed("only", guardrail("complained", "warn"));

    look();
    look();

    assertThat(told("only")).isEqualTo(1);
    assertThat(experiment("only").path("status").asText()).isEqualTo("running");
  }

  @Test
  void evictsAlsoWhereNobodyIsTakenInAnyMore() {
    harmed("late", guardrail("complained", "evict"));
    done(EXPERIMENTS.change("late", "\"change\": \"pause\""));

    look();

    assertThat(experiment("late").at("/evicted/0").asText()).isEqualTo("short");
    assertThat(experiment("late").path("status").asText()).isEqualTo("paused");
  }

  @Test
  void letsAloneWhatDoesNoHarmBeyondTheMargin() {
    harmed("wide", "{\"metric\": \"complained\", \"margin\": 0.95, \"then\": \"pause\"}");

    look();

    assertThat(experiment("wide").path("status").asText()).isEqualTo("running");
    assertThat(told("wide")).isZero();
  }
}
