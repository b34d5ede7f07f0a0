package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.ledger.Address;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rule 9 of the ledger (design, section 4): staleness is about the screen. */
class StalenessTest {
  private static final List<String> AB = List.of("a", "b");

  @Test
  void aStepOnAnEarlierScreenIsStale() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/stale")
                    .ask("one", AB, "two")
                    .ask("two", AB, "done")
                    .end("done", "resolved")
                    .build())
            .start();
    String first = session.key();
    session.answer("a");
    assertThat(session.reject(new Input.Submit(first, "continue", Map.of("it", "a"))))
        .isEqualTo(Reply.Reason.STALE);
    session.back();
    assertThat(session.key()).isNotEqualTo(first);
  }

  @Test
  void whatDoesNotConcernTheScreenDoesNotMakeAStepStale() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/late")
                    .write("one", "hold")
                    .await("hold", "refund", "'x'", Duration.ofHours(1), "two", "two")
                    .ask("two", AB, "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer(null)
            .press("skip");
    String key = session.key();
    session.accept(new Input.SignalArrived(Address.parse("hold[x]#1"), "s", Map.of()));
    assertThat(session.key()).isEqualTo(key);
    session.accept(new Input.Submit(key, "continue", Map.of("it", "a")));
    assertThat(session.status()).isEqualTo(Status.ENDED);
  }
}
