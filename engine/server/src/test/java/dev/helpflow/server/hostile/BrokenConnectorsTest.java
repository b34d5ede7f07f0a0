package dev.helpflow.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.hostile.BrokenBank.Fault;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connectors that are away, slow, or answer nonsense: no customer is left before a dead screen. */
class BrokenConnectorsTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @BeforeEach
  void breakDown() {
    TargetServer.BROKEN.mend(false);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aSafeCallThatFailsTakesTheWayOfTheError(Fault fault) {
    Answer answer = choose(fault, "look");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.screen()).as(answer.body().toString()).isEqualTo("failed");
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"HUNG_UP", "SILENT", "HUGE", "NUL", "STATUS_500"})
  void aSafeCallThatFailsWithoutAWayReachesTheFlowsHuman(Fault fault) {
    Answer answer = choose(fault, "lookBare");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.sessionStatus()).as(answer.body().toString()).isEqualTo("escalated");
    assertThat(answer.body().at("/screen/components").size()).isPositive();
  }

  @Test
  void aConnectorThatIsDownTakesTheWayOfTheError() {
    assertThat(choose(Fault.EMPTY, "lookGone").screen()).isEqualTo("failed");
  }

  @Test
  void followsNoRedirection() {
    choose(Fault.REDIRECT, "look");

    assertThat(TargetServer.BROKEN.followed()).isZero();
  }

  /**
   * Whether it was done, nobody knows: the customer sees a screen that asks again until it is
   * known.
   */
  @Test
  void aCommitOfUnknownOutcomeWaitsAndIsDoneWhenTheConnectorIsWellAgain() throws Exception {
    Map<Fault, Answer> waiting = atOnce("pay");

    assertThat(waiting).hasSize(Fault.values().length);
    waiting.forEach(
        (fault, answer) -> {
          assertThat(answer.status()).as("%s: %s", fault, answer.body()).isEqualTo(200);
          assertThat(answer.sessionStatus())
              .as("%s: %s", fault, answer.body())
              .isEqualTo("waiting");
          assertThat(answer.body().at("/screen/refresh/afterMs").asLong()).isPositive();
        });

    TargetServer.BROKEN.mend(true);
    waiting.forEach(
        (fault, answer) ->
            assertThat(
                    Eventually.get(
                            SOON,
                            () -> TargetServer.SERVER.read(customer(fault), answer.session()),
                            seen -> seen.screen().equals("done"))
                        .screen())
                .as("%s", fault)
                .isEqualTo("done"));
  }

  @Test
  void aCustomerWhoWaitsForACommitCanAskForAHuman() {
    for (Answer waiting :
        List.of(choose(Fault.SILENT, "payBare"), choose(Fault.SILENT, "payGone"))) {
      assertThat(waiting.sessionStatus()).as(waiting.body().toString()).isEqualTo("waiting");

      Answer escalated = TargetServer.SERVER.act(customer(Fault.SILENT), waiting, "escalate");

      assertThat(escalated.status()).as(escalated.body().toString()).isEqualTo(200);
      assertThat(escalated.sessionStatus()).isEqualTo("escalated");
    }
  }

  private static Map<Fault, Answer> atOnce(String way) throws Exception {
    List<Callable<Answer>> all = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      all.add(() -> choose(fault, way));
    }
    Map<Fault, Answer> answers = new LinkedHashMap<>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Future<Answer>> futures = threads.invokeAll(all);
      for (Fault fault : Fault.values()) {
        answers.put(fault, futures.get(fault.ordinal()).get());
      }
    }
    return answers;
  }

  private static Answer choose(Fault fault, String way) {
    Answer first =
        TargetServer.begin(customer(fault), "tests/broken", "{\"fault\":\"" + fault.word() + "\"}");
    return TargetServer.SERVER.choose(customer(fault), first, way);
  }

  private static String customer(Fault fault) {
    return "c-" + fault.ordinal();
  }
}
