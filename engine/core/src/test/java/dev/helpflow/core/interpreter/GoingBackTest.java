package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rule 1 of the ledger (design, section 4): back, change, kept answers and drafts. */
class GoingBackTest {
  private static final List<String> AB = List.of("a", "b");

  private TestSession threeQuestions() {
    return new TestSession(
            TestFlow.of("t/three")
                .ask("one", AB, "answers.one.it == 'a' -> two", "other")
                .ask("two", AB, "three")
                .ask("three", AB, "done")
                .ask("other", AB, "three")
                .end("done", "resolved")
                .build())
        .start();
  }

  @Test
  void reopensTheScreenBeforeInPathOrderWithItsAnswer() {
    TestSession session = threeQuestions().answer("a").answer("b");
    assertThat(session.screen()).isEqualTo("three");
    session.back();
    assertThat(session.screen()).isEqualTo("two");
    assertThat(session.shown("it")).isEqualTo("b");
    assertThat(session.move()).isEqualTo(Move.Kind.BACK);
    session.back();
    assertThat(session.screen()).isEqualTo("one");
    assertThat(session.shown("it")).isEqualTo("a");
    assertThat(session.view().screen().back()).isFalse();
    assertThat(session.reject(new Input.Back(session.key(), Map.of())))
        .isEqualTo(Reply.Reason.NO_WAY_BACK);
  }

  @Test
  void submittingClosesEachReopenedScreenInTurn() {
    TestSession session = threeQuestions().answer("a").answer("b").back().back();
    session.answer("a");
    assertThat(session.screen()).isEqualTo("two");
    session.answer("b");
    assertThat(session.screen()).isEqualTo("three");
  }

  @Test
  void changeReopensANamedScreenAndKeepsWhatCameAfter() {
    TestSession session = threeQuestions().answer("a").answer("b");
    session.change("one");
    assertThat(session.screen()).isEqualTo("one");
    session.answer("a");
    assertThat(session.screen()).isEqualTo("three");
  }

  @Test
  void answersOffThePathDoNotRouteAndAreUsedAgainWhenThePathComesBack() {
    TestSession session = threeQuestions().answer("a").answer("b");
    session.change("one").answer("b");
    assertThat(session.screen()).isEqualTo("other");
    session.back().answer("a");
    assertThat(session.screen()).isEqualTo("three");
  }

  @Test
  void changeToAScreenThatIsNotOnThePathIsRejected() {
    TestSession session = threeQuestions().answer("a");
    assertThat(session.reject(new Input.Change(session.key(), "other", Map.of())))
        .isEqualTo(Reply.Reason.UNKNOWN_TARGET);
  }

  @Test
  void whatWasTypedWhenGoingBackIsKeptAsADraft() {
    TestSession session = threeQuestions().answer("a");
    session.accept(new Input.Back(session.key(), Map.of("it", "b")));
    session.answer("a");
    assertThat(session.screen()).isEqualTo("two");
    assertThat(session.shown("it")).isEqualTo("b");
  }

  @Test
  void anAnswerThatTheScreenWouldNoLongerAcceptStopsTheWalk() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/valid")
                    .ask("one", AB, "two")
                    .screen(
                        "two",
                        null,
                        List.of(
                            TestFlow.choice("it", AB),
                            TestFlow.choice("more", AB, Map.of(), "answers.one.it == 'b'")),
                        List.of(),
                        "three")
                    .ask("three", AB, "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("a")
            .answer("a");
    assertThat(session.screen()).isEqualTo("three");
    session.change("one").answer("b");
    assertThat(session.screen()).isEqualTo("two");
    assertThat(session.shown("it")).isEqualTo("a");
    assertThat(session.shown("more")).isNull();
  }

  @Test
  void aRuleThatNoLongerHoldsStopsTheWalkToo() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/rule")
                    .ask("one", AB, "two")
                    .screen(
                        "two",
                        null,
                        List.of(TestFlow.choice("it", AB)),
                        List.of(TestFlow.rule("answers.two.it == answers.one.it", "it")),
                        "three")
                    .ask("three", AB, "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("a");
    assertThat(session.reject(new Input.Submit(session.key(), "continue", Map.of("it", "a"))))
        .isEqualTo(Reply.Reason.INVALID_ANSWERS);
    session.answer("b");
    assertThat(session.screen()).isEqualTo("three");
    session.change("one").answer("b");
    assertThat(session.screen()).isEqualTo("two");
  }
}
