package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.Care;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How sessions end, and what is possible afterwards. */
class EndOfSessionTest {
  private static final List<String> AB = List.of("a", "b");

  private TestSession one() {
    return new TestSession(
            TestFlow.of("t/end").ask("one", AB, "done").end("done", "resolved").build())
        .start();
  }

  @Test
  void noStepIsTakenAfterIt() {
    TestSession session = one().answer("a");
    assertThat(session.view().outcome()).isEqualTo("resolved");
    assertThat(session.screen()).isEqualTo("done");
    assertThat(session.reject(new Input.Back(session.key(), Map.of())))
        .isEqualTo(Reply.Reason.OVER);
  }

  @Test
  void aCustomerMayGiveUp() {
    TestSession session = one();
    session.accept(new Input.Abandon(session.key()));
    assertThat(session.status()).isEqualTo(Status.ABANDONED);
    assertThat(session.reject(new Input.Resume(null))).isEqualTo(Reply.Reason.OVER);
  }

  @Test
  void aSessionWithoutActivityExpiresAndRestartsWithItsAnswers() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/expire")
                    .ask("one", AB, "confirm")
                    .ask("confirm", AB, "pay")
                    .call("pay", "doIt", Map.of(), "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("a");
    session.later(Duration.ofDays(8));
    assertThat(session.reject(new Input.Submit(session.key(), "continue", Map.of("it", "a"))))
        .isEqualTo(Reply.Reason.OVER);
    Reply.Advance anew =
        session
            .interpreter()
            .restart(
                session.fold(),
                session.fold().flow(),
                Map.of(),
                Map.of(),
                session.now(),
                () -> "id");
    assertThat(anew.next().view().screen().id()).isEqualTo("confirm");
    assertThat(anew.fold().started().at()).isEqualTo(session.now());
  }

  @Test
  void aDiscreetSessionExpiresAfterAnHourOfWhichOthersTakeNoNotice() {
    TestSession open = one();
    TestSession discreet =
        new TestSession(
                TestFlow.of("t/discreet")
                    .care(new Care(false, true))
                    .ask("one", AB, "done")
                    .end("done", "resolved")
                    .build())
            .start();
    assertThat(open.view().discreet()).isFalse();
    assertThat(discreet.view().discreet()).isTrue();
    assertThat(discreet.view().expiresAt()).isEqualTo(discreet.now().plus(Duration.ofHours(1)));

    open.later(Duration.ofMinutes(61));
    discreet.later(Duration.ofMinutes(61));

    open.answer("a");
    assertThat(open.status()).isEqualTo(Status.ENDED);
    assertThat(discreet.reject(new Input.Submit(discreet.key(), "continue", Map.of("it", "a"))))
        .isEqualTo(Reply.Reason.OVER);
  }
}
