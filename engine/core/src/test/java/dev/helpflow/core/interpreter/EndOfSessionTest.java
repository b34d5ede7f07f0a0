package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.answer.HandedFile;
import dev.helpflow.core.definition.Care;
import dev.helpflow.core.screen.Screen;
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
                Map.of(),
                null,
                Map.of(),
                session.now(),
                () -> "id");
    assertThat(anew.next().view().screen().id()).isEqualTo("confirm");
    assertThat(anew.fold().started().at()).isEqualTo(session.now());
  }

  @Test
  void filesOfAnExpiredSessionAreAskedForAgainWithWhatWasAnsweredBeside() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/expire-files")
                    .screen(
                        "claim",
                        null,
                        List.of(TestFlow.choice("it", AB), TestFlow.files("photo")),
                        List.of(),
                        "confirm")
                    .ask("confirm", AB, "done")
                    .end("done", "resolved")
                    .build())
            .start();
    HandedFile photo =
        new HandedFile("file-0001", "photo", HandedFile.Status.READY, 9, "image/jpeg", null);
    session.accept(
        new Input.Submit(
            session.key(),
            "continue",
            Map.of("it", "b", "photo", List.of("file-0001")),
            Map.of("file-0001", photo)));
    assertThat(session.view().screen().id()).isEqualTo("confirm");
    session.later(Duration.ofDays(8));
    Reply.Advance anew =
        session
            .interpreter()
            .restart(
                session.fold(),
                session.fold().flow(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                Map.of(),
                session.now(),
                () -> "id");
    Screen screen = anew.next().view().screen();
    assertThat(screen.id()).isEqualTo("claim");
    assertThat(screen.components().get(0).value()).isEqualTo("b");
    assertThat(screen.components().get(1).value()).isNull();
    assertThat(anew.entries().toString()).doesNotContain("file-0001");
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
