package dev.helpflow.server.hostile;

import static dev.helpflow.server.hostile.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.RawHttp;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps on sessions that are over. */
class FinishedSessionsTest {
  private static final String CUSTOMER = "dev:customer:late";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "continue",
        "back",
        "change",
        "resume",
        "escalate",
        "abandon",
        "cancel",
        "restart"
      })
  void showsTheLastScreenOfASessionThatHasEnded(String action) {
    Answer paid = TargetServer.SERVER.choose("late", TargetServer.SERVER.begin("late"), "pay");
    assertThat(paid.sessionStatus()).isEqualTo("ended");

    RawHttp.Answer answer = step(paid.session(), paid.key(), action);

    assertThatProblem(answer).is(ProblemCode.SESSION_OVER).showsScreen("paid").hasSupport();
  }

  @Test
  void showsTheLastScreenOfASessionThatWasAbandoned() {
    Answer first = TargetServer.SERVER.begin("late");
    Answer left = TargetServer.SERVER.act("late", first, "abandon");

    assertThatProblem(step(left.session(), first.key(), "continue"))
        .is(ProblemCode.SESSION_OVER)
        .showsScreen(left.screen());
  }

  @ParameterizedTest
  @ValueSource(strings = {"continue", "back", "change", "resume", "escalate", "abandon"})
  void offersToRestartASessionThatHasExpired(String action) {
    JsonNode old = expired();
    String session = old.at("/session/id").asText();

    RawHttp.Answer answer = step(session, old.at("/screen/key").asText(), action);

    assertThatProblem(answer).is(ProblemCode.SESSION_OVER).hasSupport();
    JsonNode body = ProblemAssert.tree(answer.body());
    assertThat(body.at("/session/status").asText()).isEqualTo("expired");
    assertThat(body.at("/screen/actions").findValuesAsText("id")).contains("restart");
    RawHttp.Answer restarted = step(session, "", "restart");
    assertThat(restarted.status()).isEqualTo(201);
    assertThat(ProblemAssert.tree(restarted.body()).at("/screen/id").asText()).isEqualTo("what");
  }

  @Test
  void neitherListsNorLosesWhatIsOver() {
    JsonNode old = expired();
    String session = old.at("/session/id").asText();

    RawHttp.Answer list = TargetServer.send(RawRequest.of("GET /v1/sessions").as(CUSTOMER));
    RawHttp.Answer read =
        TargetServer.send(RawRequest.of("GET /v1/sessions/" + session).as(CUSTOMER));

    assertThat(list.body()).doesNotContain(session);
    assertThat(read.status()).isEqualTo(200);
    assertThat(ProblemAssert.tree(read.body()).at("/session/status").asText()).isEqualTo("expired");
  }

  private static JsonNode expired() {
    RawHttp.Answer begun =
        TargetServer.send(
            RawRequest.of("POST /v1/sessions")
                .as(CUSTOMER)
                .keyed()
                .with("Helpflow-Now: " + Instant.now().minus(Duration.ofDays(30)))
                .json("{\"flow\":\"tests/journey\",\"inputs\":{\"id\":\"a\"}}"));
    assertThat(begun.status()).isEqualTo(201);
    return ProblemAssert.tree(begun.body());
  }

  private static RawHttp.Answer step(String session, String key, String action) {
    String target = List.of("change").contains(action) ? ",\"target\":\"what\"" : "";
    return TargetServer.send(
        RawRequest.of("POST /v1/sessions/" + session + "/steps")
            .as(CUSTOMER)
            .keyed()
            .json("{\"key\":\"" + key + "\",\"action\":\"" + action + "\"" + target + "}"));
  }
}
