package dev.helpflow.core.interpreter;

import static dev.helpflow.core.interpreter.TestMigrations.AB;
import static dev.helpflow.core.interpreter.TestMigrations.FLOW;
import static dev.helpflow.core.interpreter.TestMigrations.NEXT;
import static dev.helpflow.core.interpreter.TestMigrations.atSecond;
import static dev.helpflow.core.interpreter.TestMigrations.flow;
import static dev.helpflow.core.interpreter.TestMigrations.follow;
import static dev.helpflow.core.interpreter.TestMigrations.reconcile;
import static dev.helpflow.core.interpreter.TestMigrations.twoQuestions;
import static dev.helpflow.core.interpreter.TestMigrations.withNewQuestion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.value.ValueType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Design, section 7: what was done, who took over and what is awaited when another version goes
 * live.
 */
class MigrationFencesTest {
  @Test
  void staysWhileNobodyKnowsWhatCameOfACommit() {
    TestSession session = new TestSession(paying("resolved")).bank("doIt", request -> null).start();
    session.answer("a");
    session.publish(paying("redirected"), 2);

    assertThat(session.judge(reconcile()))
        .isEqualTo(new Migrated.Stays(Address.of("pay"), Migrated.Reason.COMMIT_PENDING));
  }

  @Test
  void passesWhatWasDoneWithoutDoingItAgain() {
    TestSession session = new TestSession(paying("resolved")).start();
    session.answer("a");
    assertThat(session.screen()).isEqualTo("after");
    session.publish(
        flow()
            .ask("sure", AB, "pay")
            .call("pay", "doIt", Map.of("a", "'another amount'"), "thanks")
            .ask("thanks", AB, "after")
            .ask("after", AB, "done")
            .end("done", "resolved")
            .build(),
        2);

    session.sweep(reconcile());

    assertThat(session.screen()).isEqualTo("thanks");
    session.answer("a").answer("a");
    assertThat(session.sent("doIt")).hasSize(1);
  }

  @Test
  void staysWhereWhatWasDoneIsNotReached() {
    TestSession session = new TestSession(paying("resolved")).start();
    session.answer("a");
    session.publish(
        flow()
            .ask("sure", AB, "pay")
            .call("pay", "doMore", Map.of(), "after")
            .ask("after", AB, "done")
            .end("done", "resolved")
            .build(),
        2);
    assertThat(session.judge(reconcile()))
        .isEqualTo(new Migrated.Stays(Address.of("after"), Migrated.Reason.FENCE_NOT_REACHED));

    session.publish(flow().ask("after", AB, "done").end("done", "resolved").build(), 3);
    assertThat(
            session.judge(
                new Migration(new FlowRef(FLOW, 3), Map.of(), Map.of(), Migration.Terms.RECONCILE)))
        .isEqualTo(new Migrated.Stays(Address.of("after"), Migrated.Reason.FENCE_NOT_REACHED));
  }

  @Test
  void staysWhereWhatLedToWhatWasDoneIsNoLongerValid() {
    TestSession session = new TestSession(paying("resolved")).start();
    session.answer("a");
    session.publish(
        flow()
            .ask("sure", List.of("b", "c"), "pay")
            .call("pay", "doIt", Map.of(), "after")
            .ask("after", AB, "done")
            .end("done", "resolved")
            .build(),
        2);
    assertThat(session.judge(reconcile()))
        .isEqualTo(new Migrated.Stays(Address.of("after"), Migrated.Reason.FENCE_NOT_REACHED));
  }

  @Test
  void takesTheRefusalOfACommitForNothingThatStandsInItsPlaceNow() {
    TestSession session =
        new TestSession(tryingAndAsking())
            .bank("doIt", request -> CallError.of("refused"))
            .start()
            .answer("a");
    assertThat(session.screen()).isEqualTo("sorry");
    session.publish(
        flow()
            .ask("sure", AB, "pay")
            .call("pay", "find", Map.of(), null, List.of("sorry"), "thanks")
            .ask("thanks", AB, "done")
            .ask("sorry", AB, "done")
            .end("done", "resolved")
            .build(),
        2);

    session.due(reconcile()).resume();

    assertThat(session.fold().flow()).isEqualTo(NEXT);
    assertThat(session.screen()).isEqualTo("thanks");
    assertThat(session.view().screen().back()).isTrue();
    assertThat(session.back().screen()).isEqualTo("sure");
    assertThat(session.answer("b").screen()).isEqualTo("thanks");
  }

  @Test
  void takesNoRefusedCommitForPendingWhereSomethingElseHasAnswered() {
    TestSession session =
        new TestSession(tryingAndAsking())
            .bank("doIt", request -> CallError.of("refused"))
            .start()
            .answer("a");
    session.back();
    session.publish(
        flow()
            .ask("sure", AB, "pay")
            .script("pay", Map.of(), "again", "again")
            .call("again", "doIt", Map.of(), "done")
            .end("done", "resolved")
            .build(),
        2);

    session.due(reconcile()).answer("a");
    session.agent(HandoffState.FAILED).cancel();

    assertThat(session.back().screen()).isEqualTo("sure");
  }

  private static FlowDefinition tryingAndAsking() {
    return flow()
        .ask("sure", AB, "pay")
        .call("pay", "doIt", Map.of(), null, List.of("sorry"), "done")
        .ask("sorry", AB, "done")
        .end("done", "resolved")
        .build();
  }

  @Test
  void asksABankAgainWhoseAnswersAreOfAnotherTypeNow() {
    var flow =
        flow()
            .ask("one", AB, "look")
            .call("look", "find", Map.of(), "two")
            .ask("two", AB, "done")
            .end("done", "resolved")
            .build();
    TestSession session = atSecond(flow);
    session.publish(flow, 2, TestDeclarations.answering(new ValueType.Bool(), Map.of()));
    session.bank("find", request -> Map.of("status", true));
    assertThat(session.judge(reconcile()))
        .isInstanceOfSatisfying(
            Migrated.Moves.class, moves -> assertThat(moves.to()).isEqualTo(Address.of("look")));

    session.due(reconcile()).resume();

    assertThat(session.sent("find")).hasSize(2);
    assertThat(session.screen()).isEqualTo("two");
  }

  @Test
  void staysWhereWhatCameOfACommitIsOfAnotherTypeNow() {
    TestSession session = new TestSession(paying("resolved")).start();
    session.answer("a");
    session.publish(
        paying("resolved"), 2, TestDeclarations.answering(new ValueType.Bool(), Map.of()));
    assertThat(session.judge(reconcile()))
        .isEqualTo(new Migrated.Stays(Address.of("after"), Migrated.Reason.TROUBLE));
  }

  @Test
  void sendsNoCommitOnAnAnswerToAScreenThatLooksOtherwiseNow() {
    TestSession session = new TestSession(paying("resolved")).start();
    session.publish(payingAfterAnotherQuestionOnTheSameScreen(), 2);
    session.due(reconcile());

    session.answer("a");

    assertThat(session.fold().flow()).isEqualTo(NEXT);
    assertThat(session.screen()).isEqualTo("sure");
    assertThat(session.shown("it")).isEqualTo("a");
    assertThat(session.sent("doIt")).isEmpty();
    session.answers(Map.of("it", "a", "really", "b"));
    assertThat(session.sent("doIt")).hasSize(1);
    assertThat(session.screen()).isEqualTo("after");
  }

  @Test
  void aScreenThatWasReplacedWhileItsCustomerWasAwayTakesNoAnswerToTheOneBefore() {
    TestSession session = new TestSession(paying("resolved")).start();
    String key = session.key();
    session.publish(payingAfterAnotherQuestionOnTheSameScreen(), 2);
    session.sweep(reconcile());

    assertThat(session.reject(new Input.Submit(key, "continue", Map.of("it", "a"))))
        .isEqualTo(Reply.Reason.STALE);
    assertThat(session.sent("doIt")).isEmpty();
  }

  @Test
  void anAnswerToAScreenThatLooksTheSameIsTakenOnTheNewVersion() {
    TestSession session = new TestSession(paying("resolved")).start();
    session.publish(paying("redirected"), 2);
    session.due(follow());

    session.answer("a");

    assertThat(session.fold().flow()).isEqualTo(NEXT);
    assertThat(session.sent("doIt")).hasSize(1);
    assertThat(session.screen()).isEqualTo("after");
  }

  @Test
  void staysWhileAPersonIsAskedAndMovesOnReturn() {
    TestSession session = atSecond(twoQuestions());
    session.publish(withNewQuestion(), 2);
    session.escalate();
    assertThat(session.judge(reconcile()))
        .isEqualTo(new Migrated.Stays(Address.of("two"), Migrated.Reason.WITH_PERSON));

    session.agent(HandoffState.RETURNED);

    assertThat(session.sweep(reconcile())).isTrue();
    assertThat(session.screen()).isEqualTo("between");
  }

  @Test
  void aWaitThatListensForAnotherSignalKeepsItsSessionWhereItIs() {
    TestSession session = new TestSession(waiting("signal")).start();
    session.answer("a");
    session.publish(waiting("other"), 2);
    assertThat(session.judge(reconcile()))
        .isEqualTo(new Migrated.Stays(Address.parse("await[k]#1"), Migrated.Reason.OTHER_SIGNAL));
  }

  @Test
  void staysWhereAFlowThatItRunsWouldNotGetWhatItNeeds() {
    FlowId childId = FlowId.parse("t/child");
    var child = TestFlow.of("t/child").ask("one", AB, "out").end("out", "done").build();
    TestSession session =
        new TestSession(
                child,
                flow()
                    .subflow("sub", "t/child", Map.of(), Map.of("done", "done"))
                    .end("done", "resolved")
                    .build())
            .start();
    session.publish(
        TestFlow.of("t/child").input("x").ask("one", AB, "out").end("out", "done").build(), 2);
    session.publish(
        TestFlow.of("t/child")
            .ask("one", AB, "answers.one.it == 'b' -> other", "out")
            .end("out", "done")
            .end("other", "refused")
            .build(),
        3);
    for (int version : List.of(2, 3)) {
      Migration toChild =
          new Migration(
              new FlowRef(FLOW, 1), Map.of(childId, version), Map.of(), Migration.Terms.RECONCILE);
      assertThat(session.judge(toChild))
          .isEqualTo(new Migrated.Stays(Address.parse("sub#1/one#1"), Migrated.Reason.TROUBLE));
    }
  }

  @Test
  void asksAgainWhereAnotherOperationOrScriptIsAskedNow() {
    var before =
        flow()
            .ask("one", AB, "look")
            .call("look", "find", Map.of(), "think")
            .script("think", Map.of(), "two", "two")
            .ask("two", AB, "done")
            .end("done", "resolved");
    TestSession session = new TestSession(before.build()).start();
    session.answer("a");
    session.publish(
        flow()
            .ask("one", AB, "look")
            .call("look", "search", Map.of(), "think")
            .script("think", Map.of(), "two", "two")
            .ask("two", AB, "done")
            .end("done", "resolved")
            .build(),
        2);
    assertThat(session.judge(reconcile()))
        .isInstanceOfSatisfying(
            Migrated.Moves.class,
            moves -> {
              assertThat(moves.to()).isEqualTo(Address.of("look"));
              assertThat(moves.entry().voided()).containsExactly(Address.of("look"));
            });

    session.publish(
        flow()
            .ask("one", AB, "look")
            .call("look", "find", Map.of(), "think")
            .scriptOrTrouble("think", "two", "another source")
            .ask("two", AB, "done")
            .end("done", "resolved")
            .build(),
        3);
    assertThat(
            session.judge(
                new Migration(new FlowRef(FLOW, 3), Map.of(), Map.of(), Migration.Terms.RECONCILE)))
        .isInstanceOfSatisfying(
            Migrated.Moves.class,
            moves -> assertThat(moves.entry().voided()).containsExactly(Address.of("think")));
  }

  @Test
  void awaitsTheSignalOfTheVersionThatItIsOn() {
    TestSession session = new TestSession(waiting("signal")).start();
    session.answer("a").back();
    session.publish(waiting("other"), 2);

    session.sweep(reconcile());
    session.answer("a");

    assertThat(session.arrangements().getLast())
        .isInstanceOfSatisfying(
            Effect.Listen.class, listen -> assertThat(listen.signal()).isEqualTo("other"));
  }

  private static FlowDefinition paying(String outcome) {
    return flow()
        .ask("sure", AB, "pay")
        .call("pay", "doIt", Map.of(), "after")
        .ask("after", AB, "done")
        .end("done", outcome)
        .build();
  }

  private static FlowDefinition payingAfterAnotherQuestionOnTheSameScreen() {
    return flow()
        .screen(
            "sure",
            null,
            List.of(TestFlow.choice("it", AB), TestFlow.choice("really", AB)),
            List.of(),
            "pay")
        .call("pay", "doIt", Map.of(), "after")
        .ask("after", AB, "done")
        .end("done", "resolved")
        .build();
  }

  private static FlowDefinition waiting(String signal) {
    return flow()
        .ask("one", AB, "await")
        .await("await", signal, "'k'", Duration.ofHours(1), "done", "done")
        .end("done", "resolved")
        .build();
  }
}
