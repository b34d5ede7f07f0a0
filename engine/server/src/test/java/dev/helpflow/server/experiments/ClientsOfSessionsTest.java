package dev.helpflow.server.experiments;

import static dev.helpflow.server.experiments.ExperimentSteps.OPS;
import static dev.helpflow.server.experiments.ExperimentSteps.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A customer has the app that they named last, also where something else moves them on. */
class ClientsOfSessionsTest {
  private static final String IOS =
      "\"targeting\": \"client.platform == 'ios' && client.catalogue >= 2\",";
  private static final String AGENT = "dev:agent:gil";
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final ExperimentSteps EXPERIMENTS = new ExperimentSteps(SERVER);

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  private static Answer begin(String flow, String key) {
    return begin(flow, key, "ios/8.3.0; catalogue=2");
  }

  private static Answer begin(String flow, String key, String app) {
    EXPERIMENTS.start(flow);
    return done(
        SERVER.post(
            RunningServer.customer("ada"),
            "/v1/sessions",
            "{\"flow\": \"tests/" + flow + "\", \"inputs\": {\"key\": \"" + key + "\"}}",
            UUID.randomUUID().toString(),
            "Helpflow-Client",
            app));
  }

  private static void resume(Answer begun, String... headers) {
    done(
        SERVER.post(
            RunningServer.customer("ada"),
            "/v1/sessions/" + begun.session() + "/steps",
            "{\"action\":\"resume\"}",
            UUID.randomUUID().toString(),
            headers));
  }

  private static void signal(String key) {
    Answer signalled =
        SERVER.post(
            OPS,
            "/v1/signals",
            "{\"name\": \"experiment.test\", \"key\": \""
                + key
                + "\", \"id\": \"one\", \"payload\": {}}",
            "");
    assertThat(signalled.status()).as("%s", signalled.body()).isEqualTo(202);
  }

  private static void countsWithTheirApp(String experiment, Answer begun) {
    Answer parted =
        Eventually.get(
            Duration.ofSeconds(20),
            () -> SERVER.read("ada", begun.session()),
            answer -> answer.screen().equals("long") || answer.screen().equals("short"));
    assertThat(parted.screen()).isIn("long", "short");
    for (String table : new String[] {"assignments", "exposures"}) {
      assertThat(
              SERVER.count(
                  "select count(*) from "
                      + table
                      + " where customer = 'ada' and client = 'ios/8.3.0' and experiment = ?",
                  experiment))
          .as(table)
          .isEqualTo(1);
    }
  }

  @Test
  void fromADeadline() {
    EXPERIMENTS.awaiting("deadline", "PT1S");
    done(EXPERIMENTS.halves("deadline", IOS));

    countsWithTheirApp("deadline", begin("deadline", UUID.randomUUID().toString()));
  }

  @Test
  void fromASignal() {
    EXPERIMENTS.awaiting("signal", "PT1H");
    done(EXPERIMENTS.halves("signal", IOS));
    String key = UUID.randomUUID().toString();
    Answer waiting = begin("signal", key);

    signal(key);

    countsWithTheirApp("signal", waiting);
  }

  /** A request that names none, or one that cannot be read, changes nothing. */
  @Test
  void withTheAppThatARequestNamedLast() {
    EXPERIMENTS.awaiting("last", "PT1H");
    done(EXPERIMENTS.halves("last", IOS));
    String key = UUID.randomUUID().toString();
    Answer waiting = begin("last", key, "android/9.0.0; catalogue=2");
    resume(waiting, "Helpflow-Client", "ios/8.3.0; catalogue=2");
    resume(waiting);
    resume(waiting, "Helpflow-Client", "no app at all");

    signal(key);

    countsWithTheirApp("last", waiting);
  }

  @Test
  void fromAnAgent() {
    EXPERIMENTS.handedOver("agent");
    done(EXPERIMENTS.halves("agent", IOS));
    Answer asking = begin("agent", "none");
    String handoff =
        done(SERVER.get(AGENT, "/v1/handoffs?session=" + asking.session()))
            .body()
            .at("/handoffs/0/id")
            .asText();

    done(SERVER.post(AGENT, "/v1/handoffs/" + handoff + "/accept", "{}", ""));
    done(SERVER.post(AGENT, "/v1/handoffs/" + handoff + "/return", "{\"reason\":\"Done.\"}", ""));

    countsWithTheirApp("agent", asking);
  }
}
