package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rule 5 of the ledger (design, section 4): reading changes nothing. */
class ReadingTest {
  private static final List<String> AB = List.of("a", "b");

  @Test
  void aCallThatWasCutOffIsMadeByTheResumeActionOnly() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/cut")
                    .ask("one", AB, "find")
                    .call("find", "find", Map.of(), "two")
                    .ask("two", AB, "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .holdAsks()
            .answer("a")
            .crash();
    View read = session.interpreter().view(session.fold(), session.now(), "en-GB");
    assertThat(read.status()).isEqualTo(Status.WAITING);
    assertThat(session.sent("find")).isEmpty();
    session.resume();
    assertThat(session.screen()).isEqualTo("two");
    assertThat(session.sent("find")).hasSize(1);
    assertThat(session.move()).isNotEqualTo(Move.Kind.BACK);
  }
}
