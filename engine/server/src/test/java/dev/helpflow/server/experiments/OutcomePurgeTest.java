package dev.helpflow.server.experiments;

import static dev.helpflow.server.experiments.ExperimentSteps.OPS;
import static dev.helpflow.server.experiments.ExperimentSteps.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What hosts told is forgotten once nothing can be reckoned of it. */
class OutcomePurgeTest {
  @Test
  void keepsWhatMayStillCountAndForgetsTheRest() {
    try (FakeBank bank = new FakeBank();
        RunningServer server = RunningServer.start(bank, Map.of())) {
      ExperimentSteps experiments = new ExperimentSteps(server);
      experiments.routed("purged");
      done(experiments.halves("purged", ""));
      experiments.start("purged");
      experiments.partsTo("purged", "in");
      for (String customer : new String[] {"in", "out", "out-just-now", "in-long-ago"}) {
        done(
            server.post(
                OPS,
                "/v1/outcomes",
                """
                {"outcomes": [{"id": "1", "customer": "%s", "kind": "contact", "at": "%s"}]}
                """
                    .formatted(customer, Instant.now()),
                ""));
      }
      experiments.partsTo("purged", "in-long-ago");
      age(server, "in", 3);
      age(server, "out", 3);
      age(server, "in-long-ago", 401);

      server.bean(OutcomePurge.class).purge();

      assertThat(left(server, "in")).isEqualTo(1);
      assertThat(left(server, "out-just-now")).isEqualTo(1);
      assertThat(left(server, "out")).isZero();
      assertThat(left(server, "in-long-ago")).isZero();
    }
  }

  private static void age(RunningServer server, String customer, int days) {
    server
        .bean(Database.class)
        .run(
            connection -> {
              try (PreparedStatement update =
                  connection.prepareStatement(
                      "update outcomes set received_at = now() - ? * interval '1 day' where customer = ?")) {
                update.setInt(1, days);
                update.setString(2, customer);
                return update.executeUpdate();
              }
            });
  }

  private static long left(RunningServer server, String customer) {
    return server.count(
        "select count(*) from outcomes where source = 'host' and customer = ?", customer);
  }
}
