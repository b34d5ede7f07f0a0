package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules 3 and 4 of the ledger (design, section 4): when a commit is sent, and with what. */
class CommitsTest {
  private static final List<String> AB = List.of("a", "b");

  private TestSession payment() {
    return new TestSession(
        TestFlow.of("t/pay")
            .ask("who", AB, "confirm")
            .screen(
                "confirm",
                null,
                List.of(
                    TestFlow.choice("it", AB),
                    TestFlow.choice("sure", List.of("yes"), Map.of("consent", true), null)),
                List.of(),
                "pay")
            .call("pay", "doIt", Map.of("a", "answers.who.it"), null, List.of("refused"), "after")
            .write("refused", "done")
            .write("after", "done")
            .end("done", "resolved")
            .build());
  }

  private final Map<String, Object> yes = Map.of("it", "a", "sure", "yes");

  @Test
  void isSentOnceInTheStepThatAnswersItsScreen() {
    TestSession session = payment().start().answer("a").answers(yes);
    assertThat(session.screen()).isEqualTo("after");
    assertThat(session.sent("doIt")).hasSize(1);
    assertThat(session.sent("doIt").getFirst().idempotencyKey()).isNotNull();
  }

  @Test
  void itsIntentionHoldsKeyAndBytesAndComesBeforeItsResult() {
    TestSession session = payment().start().answer("a").answers(yes);
    Entry.Intended intended = only(session, Entry.Intended.class);
    Entry.Result result = only(session, Entry.Result.class);
    assertThat(intended.request()).isEqualTo("{\"a\":\"a\"}");
    assertThat(intended.seq()).isLessThan(result.seq());
    assertThat(session.sent("doIt").getFirst().request()).isEqualTo(intended.request());
    assertThat(session.sent("doIt").getFirst().idempotencyKey())
        .isEqualTo(intended.idempotencyKey());
  }

  @Test
  void nothingBeforeAPerformedCommitReopens() {
    TestSession session = payment().start().answer("a").answers(yes);
    assertThat(session.view().screen().back()).isFalse();
    assertThat(session.reject(new Input.Back(session.key(), Map.of())))
        .isEqualTo(Reply.Reason.NO_WAY_BACK);
    assertThat(session.reject(new Input.Change(session.key(), "who", Map.of())))
        .isEqualTo(Reply.Reason.UNKNOWN_TARGET);
  }

  @Test
  void isNotSentOnAKeptAnswerAndItsScreenReopensFilledInButForConsents() {
    TestSession session =
        payment().bank("doIt", request -> CallError.of("refused")).start().answer("a").answers(yes);
    assertThat(session.screen()).isEqualTo("refused");
    session.bank("doIt", request -> Map.of("reference", "r"));
    session.change("who").answer("b");
    assertThat(session.screen()).isEqualTo("confirm");
    assertThat(session.shown("it")).isEqualTo("a");
    assertThat(session.shown("sure")).isNull();
    assertThat(session.sent("doIt")).hasSize(1);
    session.answers(yes);
    assertThat(session.screen()).isEqualTo("after");
    assertThat(session.sent("doIt").getLast().request()).isEqualTo("{\"a\":\"b\"}");
  }

  @Test
  void anAttemptAfterARefusalHasANewKey() {
    TestSession session =
        payment().bank("doIt", request -> CallError.of("refused")).start().answer("a").answers(yes);
    session.back().answers(yes);
    assertThat(session.sent("doIt")).hasSize(2);
    assertThat(session.sent("doIt"))
        .extracting(Effect.Call::idempotencyKey)
        .doesNotHaveDuplicates();
  }

  @Test
  void whileItsOutcomeIsUnknownTheCustomerWaitsAndNothingReopens() {
    TestSession session = payment().bank("doIt", request -> null).start().answer("a").answers(yes);
    assertThat(session.status()).isEqualTo(Status.WAITING);
    assertThat(session.view().screen().back()).isFalse();
    assertThat(session.reject(new Input.Submit(session.key(), "continue", yes)))
        .isEqualTo(Reply.Reason.WAITING);
    assertThat(session.reject(new Input.Change(session.key(), "who", Map.of())))
        .isEqualTo(Reply.Reason.UNKNOWN_TARGET);
  }

  @Test
  void recoverySendsTheSameBytesWithTheSameKey() {
    TestSession session = payment().bank("doIt", request -> null).start().answer("a").answers(yes);
    session.bank("doIt", request -> Map.of("reference", "r"));
    session.later(Duration.ofDays(1)).recover();
    assertThat(session.screen()).isEqualTo("after");
    assertThat(session.sent("doIt")).hasSize(2);
    assertThat(session.sent("doIt").getFirst()).isEqualTo(session.sent("doIt").getLast());
  }

  @Test
  void recoveryFinishesACommitWhoeverControlsTheSessionMeanwhile() {
    TestSession session = payment().bank("doIt", request -> null).start().answer("a").answers(yes);
    session.escalate().bank("doIt", request -> Map.of("reference", "r")).recover();
    assertThat(session.status()).isEqualTo(Status.ESCALATED);
    assertThat(only(session, Entry.Result.class).error()).isNull();
    session.agent(HandoffState.ACCEPTED).agent(HandoffState.RETURNED);
    assertThat(session.screen()).isEqualTo("after");
  }

  @Test
  void recoveryFinishesACommitOfACustomerWhoHasGivenUp() {
    TestSession session = payment().bank("doIt", request -> null).start().answer("a").answers(yes);
    session.accept(new Input.Abandon(session.key()));
    session.bank("doIt", request -> Map.of("reference", "r")).recover();
    assertThat(session.status()).isEqualTo(Status.ABANDONED);
    assertThat(only(session, Entry.Result.class).error()).isNull();
  }

  @Test
  void aResumeSendsNothing() {
    TestSession session = payment().bank("doIt", request -> null).start().answer("a").answers(yes);
    session.resume();
    assertThat(session.sent("doIt")).hasSize(1);
    assertThat(session.status()).isEqualTo(Status.WAITING);
  }

  @Test
  void anOldYesIsNotTakenUpAgain() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/old")
                    .ask("confirm", AB, "look")
                    .call("look", "find", Map.of(), "pay")
                    .call("pay", "doIt", Map.of(), "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .holdAsks()
            .answer("a")
            .crash();
    session.later(Duration.ofHours(3)).recover();
    assertThat(session.screen()).isEqualTo("confirm");
    assertThat(session.sent("doIt")).isEmpty();
  }

  @Test
  void twoCommitsInARowAreTwoIntentions() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/two")
                    .ask("confirm", AB, "first")
                    .call("first", "doIt", Map.of(), "second")
                    .call("second", "doMore", Map.of(), "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("a");
    assertThat(session.status()).isEqualTo(Status.ENDED);
    assertThat(session.sent("doIt")).hasSize(1);
    assertThat(session.sent("doMore")).hasSize(1);
  }

  private static <E extends Entry> E only(TestSession session, Class<E> kind) {
    List<E> found = session.entries().stream().filter(kind::isInstance).map(kind::cast).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
