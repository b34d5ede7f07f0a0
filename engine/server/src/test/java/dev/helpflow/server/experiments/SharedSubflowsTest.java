package dev.helpflow.server.experiments;

import static dev.helpflow.server.experiments.ExperimentSteps.AUTHOR;
import static dev.helpflow.server.experiments.ExperimentSteps.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Variants that are versions differ in nothing but their versions. */
class SharedSubflowsTest {
  private static final int CUSTOMERS = 40;

  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final ExperimentSteps EXPERIMENTS = new ExperimentSteps(SERVER);

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  /** A flow that runs another and then says something. */
  private static String running(String title) {
    return """
        {"spec": 1, "id": "tests/runs", "title": "@title", "locales": ["en-GB"],
         "human": {"queue": "general", "context": [], "onUnavailable": "callBack"},
         "start": "run",
         "nodes": {
           "run": {"type": "subflow", "flow": "tests/part", "outcomes": {"resolved": "said"}},
           "said": {"type": "screen", "title": "@said", "components": [],
                    "actions": [{"id": "continue", "type": "submit", "label": "@go"}], "next": "done"},
           "done": {"type": "end", "outcome": "resolved"}},
         "messages": {"en-GB": {"title": "Runs", "go": "Continue", "said": "%s"}}}
        """
        .formatted(title);
  }

  /** Each variant has some on the new version of what both run, and some on the usual one. */
  @Test
  void customersOfEachVariantRunWhatIsRolledOutToThem() {
    EXPERIMENTS.compared("part");
    SERVER.publish("tests/runs", running("First"));
    done(SERVER.post(AUTHOR, "/v1/flows/tests/runs/versions", running("Second"), ""));
    done(EXPERIMENTS.versions("runs", "runs", ""));
    EXPERIMENTS.start("runs");
    done(
        SERVER.put(
            AUTHOR,
            "/v1/flows/tests/part/live",
            "{\"version\": 2, \"inFlight\": \"pin\", \"percent\": 50, \"reason\": \"A test.\"}"));

    Map<Integer, Set<String>> seen = new HashMap<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      String customer = "runs-" + i;
      String alone = part(EXPERIMENTS.press(customer, EXPERIMENTS.begin("part", customer)));
      Answer begun = EXPERIMENTS.begin("runs", customer);
      String within = part(EXPERIMENTS.press(customer, begun));
      assertThat(within).as(customer).isEqualTo(alone);
      seen.computeIfAbsent(
              begun.body().at("/session/flowVersion").asInt(), version -> new TreeSet<>())
          .add(within);
    }

    assertThat(seen)
        .containsOnly(
            Map.entry(1, Set.of("First answer", "Second answer")),
            Map.entry(2, Set.of("First answer", "Second answer")));
  }

  private static String part(Answer shown) {
    return shown.body().at("/screen/title").asText();
  }
}
