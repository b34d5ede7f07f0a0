package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.HandoffState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What lies before a commit or a person who took over is not judged again; what lies after is. */
class FencesTest {
  private static final List<String> AB = List.of("a", "b");

  @Test
  void aHandoffAtACallIsPassedAndScreensAfterItReopen() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/fence")
                    .ask("one", AB, "find")
                    .call("find", "find", Map.of(), "confirm")
                    .ask("confirm", AB, "pay")
                    .call("pay", "doIt", Map.of(), null, List.of("refused"), "after")
                    .write("refused", "done")
                    .write("after", "done")
                    .end("done", "resolved")
                    .build())
            .bank("find", request -> CallError.of("unreachable"))
            .bank("doIt", request -> CallError.of("refused"))
            .start()
            .answer("a");
    session.agent(HandoffState.ACCEPTED).agent(HandoffState.RETURNED);
    session.bank("find", request -> Map.of("status", "open"));
    session.later(Duration.ofMinutes(1)).resume();
    assertThat(session.screen()).isEqualTo("confirm");
    session.answer("a");
    assertThat(session.screen()).isEqualTo("refused");
    session.back();
    assertThat(session.screen()).isEqualTo("confirm");
  }

  @Test
  void aHandoffAtAWaitIsPassedToo() {
    TestSession session = waiting("two").start().answer(null);
    session.escalate().agent(HandoffState.ACCEPTED).agent(HandoffState.RETURNED);
    session.press("skip").answer("a");
    assertThat(session.screen()).isEqualTo("three");
    session.back();
    assertThat(session.screen()).isEqualTo("two");
  }

  @Test
  void nothingBeforeAFenceIsAskedAgainHoweverOldItIs() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/frozen")
                    .ask("one", AB, "find")
                    .call("find", "find", Map.of(), Duration.ofMinutes(1), List.of(), "two")
                    .ask("two", AB, "pay")
                    .call("pay", "doIt", Map.of(), "three")
                    .ask("three", AB, "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("a")
            .answer("a");
    assertThat(session.screen()).isEqualTo("three");
    session.later(Duration.ofHours(1)).answer("a");
    assertThat(session.status()).isEqualTo(Status.ENDED);
    assertThat(session.sent("find")).hasSize(1);
  }

  @Test
  void nothingBeforeAnAcceptedHandoffIsAskedAgainEither() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/frozen")
                    .ask("one", AB, "find")
                    .call("find", "find", Map.of(), Duration.ofMinutes(1), List.of(), "two")
                    .ask("two", AB, "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("a");
    session.escalate().agent(HandoffState.ACCEPTED).agent(HandoffState.RETURNED);
    session.later(Duration.ofHours(1)).answer("a");
    assertThat(session.sent("find")).hasSize(1);
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
