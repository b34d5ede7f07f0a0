package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.HandoffState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Listening follows the path. */
class WaitCornersTest {
  private static final List<String> AB = List.of("a", "b");

  @Test
  void oneThatAResumeLeavesIsNoLongerListenedFor() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/wait")
                    .write("one", "find")
                    .call(
                        "find",
                        "find",
                        Map.of(),
                        Duration.ofMinutes(5),
                        List.of("two"),
                        "facts.find.status == 'open' -> hold",
                        "two")
                    .await("hold", "refund", "'x'", Duration.ofHours(1), "two", "two")
                    .ask("two", AB, "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer(null);
    session.bank("find", request -> Map.of("status", "shut"));
    session.later(Duration.ofMinutes(6)).resume();
    assertThat(session.screen()).isEqualTo("two");
    assertThat(session.arrangements())
        .contains(new Effect.StopListening(Address.parse("hold[x]#1")));
  }

  @Test
  void oneInASessionThatAnAgentEndsIsNotEither() {
    TestSession session = waiting("two").start().answer(null).escalate();
    session.agent(HandoffState.ACCEPTED).agent(HandoffState.ENDED);
    assertThat(session.arrangements())
        .contains(new Effect.StopListening(Address.parse("hold[x]#1")));
  }

  @Test
  void aSessionLivesAsLongAsTheDeadlineItWaitsForAndItsTimeToLive() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/long")
                    .write("one", "hold")
                    .await("hold", "refund", "'x'", Duration.ofDays(30), "two", "two")
                    .ask("two", AB, "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer(null)
            .later(Duration.ofDays(30));
    session.accept(new Input.DeadlineReached(Address.parse("hold[x]#1")));
    assertThat(session.screen()).isEqualTo("two");
  }

  @Test
  void aKeyTooLongForAnAddressGoesToAHuman() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/key")
                    .write("one", "hold")
                    .await(
                        "hold",
                        "refund",
                        "has(answers.one.it) ? answers.one.it : 'x'",
                        Duration.ofHours(1),
                        "done",
                        "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("x".repeat(5_000));
    assertThat(session.status()).isEqualTo(Status.ESCALATED);
  }

  private static TestSession waiting(String next) {
    return new TestSession(
        TestFlow.of("t/wait")
            .write("one", "hold")
            .await("hold", "refund", "'x'", Duration.ofHours(1), next, next)
            .ask("two", AB, "three")
            .ask("three", AB, "done")
            .end("done", "resolved")
            .build());
  }
}
