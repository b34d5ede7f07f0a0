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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How far customers come after they were exposed, and where they leave. */
class FunnelTest {
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final ExperimentSteps EXPERIMENTS = new ExperimentSteps(SERVER);
  private static final int CUSTOMERS = 12;
  private static final List<String> SCREENS = List.of("long", "short");

  /** So long ago that a session of then has expired. */
  private static final Instant THEN = Instant.now().minus(Duration.ofDays(60));

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  private static JsonNode funnel(String key) {
    return done(SERVER.get(OPS, "/v1/experiments/" + key + "/funnel")).body();
  }

  /** {@code reached left open} of each node, in the order of the answer, of one variant. */
  private static Map<String, String> of(JsonNode funnel, String variant) {
    Map<String, String> found = new LinkedHashMap<>();
    for (JsonNode node : funnel.path("nodes")) {
      for (JsonNode each : node.path("variants")) {
        if (each.path("name").asText().equals(variant)) {
          found.put(
              node.path("node").asText(),
              "%d %d %d"
                  .formatted(
                      each.path("reached").asLong(),
                      each.path("left").asLong(),
                      each.path("open").asLong()));
        }
      }
    }
    return found;
  }

  @Test
  void followsTheCustomersOfEachVariantFromTheirExposureOn() {
    EXPERIMENTS.routed("funnel");
    done(EXPERIMENTS.halves("funnel", ""));
    EXPERIMENTS.start("funnel");
    int[][] ends = new int[SCREENS.size()][4];
    for (int i = 0; i < CUSTOMERS; i++) {
      String customer = "funnel-" + i;
      boolean isOfThen = i % 4 == 3;
      String[] headers = isOfThen ? new String[] {"Helpflow-Now", THEN.toString()} : new String[0];
      Answer shown =
          EXPERIMENTS.press(customer, EXPERIMENTS.begin("funnel", customer, headers), headers);
      // One goes on to the end, one gives up, one is still there, one never came back.
      ends[SCREENS.indexOf(shown.screen())][i % 4]++;
      if (i % 4 == 0) {
        EXPERIMENTS.press(customer, shown);
      } else if (i % 4 == 1) {
        assertThat(SERVER.act(customer, shown, "abandon").status()).isEqualTo(200);
      }
    }

    JsonNode funnel = funnel("funnel");

    assertThat(funnel.path("exposed").asLong()).isEqualTo(CUSTOMERS);
    assertThat(of(funnel, "control")).isEqualTo(expected("long", ends[0]));
    assertThat(of(funnel, "short")).isEqualTo(expected("short", ends[1]));
    assertThat(of(funnel, "control").keySet())
        .as("the nodes in the order in which customers come to them")
        .startsWith("split")
        .endsWith("done");
    assertThat(funnel.at("/variants/0/customers").asLong()).isEqualTo(sum(ends[0]));
  }

  private static Map<String, String> expected(String screen, int[] ends) {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("split", sum(ends) + " 0 0");
    SCREENS.forEach(other -> expected.put(other, "0 0 0"));
    expected.put(screen, "%d %d %d".formatted(sum(ends), ends[1] + ends[3], ends[2]));
    expected.put("done", ends[0] + " 0 0");
    return expected;
  }

  private static int sum(int[] ends) {
    return Arrays.stream(ends).sum();
  }

  @Test
  void looksAtNobodyWhoWasExposedInAnIncident() {
    EXPERIMENTS.routed("unlucky");
    done(EXPERIMENTS.halves("unlucky", ""));
    EXPERIMENTS.start("unlucky");
    EXPERIMENTS.partsTo("unlucky", "ada");
    assertThat(funnel("unlucky").path("nodes")).isNotEmpty();

    done(
        EXPERIMENTS.change(
            "unlucky",
            "\"change\": \"exclude\", \"from\": \"%s\", \"to\": \"%s\""
                .formatted(Instant.now().minusSeconds(600), Instant.now().plusSeconds(600))));

    assertThat(funnel("unlucky").path("nodes")).isEmpty();
    assertThat(funnel("unlucky").path("exposed").asLong()).isEqualTo(1);
  }

  @Test
  void isEmptyBeforeAnybodyWasExposed() {
    EXPERIMENTS.routed("early");
    done(EXPERIMENTS.halves("early", ""));

    JsonNode funnel = funnel("early");

    assertThat(funnel.path("nodes")).isEmpty();
    assertThat(funnel.path("variants")).hasSize(2);
    assertThat(SERVER.get(OPS, "/v1/experiments/nothing/funnel").status()).isEqualTo(404);
  }
}
