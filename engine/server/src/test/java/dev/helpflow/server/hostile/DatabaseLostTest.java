package dev.helpflow.server.hostile;

import static dev.helpflow.server.hostile.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.RawHttp;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every endpoint that needs the database, while there is none. */
class DatabaseLostTest {
  private static final String CUSTOMER = "dev:customer:ada";

  @Test
  void tellsEverybodyToComeBackAndGoesOnWhenTheyDo() throws SQLException {
    try (FakeBank bank = new FakeBank();
        RunningServer server =
            RunningServer.start(bank, Map.of("helpflow.support.phone", TargetServer.PHONE))) {
      int port = server.bean(EmbeddedServer.class).getPort();
      Answer first = server.begin("ada");
      String session = "/v1/sessions/" + first.session();

      server.administer("alter database %s with allow_connections false");
      List<RawRequest> requests =
          List.of(
              RawRequest.of("POST /v1/sessions")
                  .as(CUSTOMER)
                  .keyed()
                  .json("{\"flow\":\"tests/journey\",\"inputs\":{\"id\":\"a\"}}"),
              RawRequest.of("GET /v1/sessions").as(CUSTOMER),
              RawRequest.of("GET " + session).as(CUSTOMER),
              RawRequest.of("POST " + session + "/steps")
                  .as(CUSTOMER)
                  .keyed()
                  .json(RunningServer.choice(first, "look")),
              RawRequest.of("GET /v1/flows").as(TargetServer.AUTHOR),
              RawRequest.of("GET /v1/handoffs").as("dev:agent:amy"),
              RawRequest.of("POST /v1/signals")
                  .as("dev:ops:olly")
                  .json("{\"name\":\"n\",\"key\":\"k\",\"id\":\"i\"}"));
      for (RawRequest request : requests) {
        RawHttp.Answer answer = request.send(port);
        assertThatProblem(answer).is(ProblemCode.UNAVAILABLE).hasSupport();
        assertThat(answer.head().toLowerCase(Locale.ROOT)).contains("retry-after:");
      }
      // What needs no database goes on: how to reach a person first of all.
      assertThat(RawRequest.of("GET /v1/support").send(port).body()).contains(TargetServer.PHONE);

      server.administer("alter database %s with allow_connections true");
      Answer back =
          Eventually.get(
              Duration.ofSeconds(20),
              () -> server.choose("ada", first, "look"),
              answer -> answer.status() == 200);
      assertThat(back.screen()).isEqualTo("found");
    }
  }
}
