package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.Human;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.ledger.StoredSlots;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Where hand-offs meet results, queues and failures. */
class HandoffCornersTest {
  private static final List<String> AB = List.of("a", "b");

  private TestSession helpedByAPerson() {
    return new TestSession(
            TestFlow.of("t/human")
                .ask("one", AB, "find")
                .call("find", "find", Map.of(), Duration.ofMinutes(5), List.of("person"), "two")
                .escalate("person", List.of("two"), List.of("sorry"))
                .ask("two", AB, "done")
                .write("sorry", "done")
                .end("done", "resolved")
                .build())
        .bank("find", request -> CallError.of("unreachable"))
        .start()
        .answer("a");
  }

  @Test
  void resumeLeavesAnOpenHandoffOnThePath() {
    TestSession session = helpedByAPerson();
    session.bank("find", request -> Map.of("status", "open"));
    session.later(Duration.ofMinutes(10)).resume();
    assertThat(session.status()).isEqualTo(Status.ESCALATED);
  }

  @Test
  void aReportOfTheDeskDoesToo() {
    TestSession session = helpedByAPerson();
    session.bank("find", request -> Map.of("status", "open"));
    session.later(Duration.ofMinutes(10)).agent(HandoffState.QUEUED);
    assertThat(session.status()).isEqualTo(Status.ESCALATED);
  }

  @Test
  void whoFindsNobodyMayAskAgainByAnsweringAgain() {
    TestSession session = helpedByAPerson().agent(HandoffState.FAILED);
    assertThat(session.screen()).isEqualTo("sorry");
    session.later(Duration.ofHours(12)).back().answer("a");
    assertThat(session.status()).isEqualTo(Status.ESCALATED);
  }

  @Test
  void whoWaitsBehindACommitMayStopWaitingToo() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/behind")
                    .ask("confirm", AB, "pay")
                    .call("pay", "doIt", Map.of(), "person")
                    .escalate("person", List.of("done"), List.of("sorry"))
                    .write("sorry", "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("a");
    assertThat(session.status()).isEqualTo(Status.ESCALATED);
    assertThat(session.view().screen().actions())
        .extracting(action -> action.id())
        .contains("cancel");
    session.cancel();
    assertThat(session.screen()).isEqualTo("sorry");
  }

  @Test
  void anotherPlaceInTheQueueIsRecorded() {
    TestSession session = helpedByAPerson();
    String id = session.handoff().id();
    session.accept(new Input.HandoffMoved(id, HandoffState.QUEUED, Map.of("position", 3L)));
    session.accept(new Input.HandoffMoved(id, HandoffState.QUEUED, Map.of("position", 2L)));
    assertThat(session.handoff().data()).isEqualTo(Map.of("position", 2L));
  }

  @Test
  void whoeverIsToBeCalledBackStaysInTheQueueAndIsToldSo() {
    TestSession session = calledBack().escalate().agent(HandoffState.FAILED);

    assertThat(session.status()).isEqualTo(Status.ESCALATED);
    assertThat(session.handoff().state()).isEqualTo(HandoffState.QUEUED);
    assertThat(session.handoff().isCallBack()).isTrue();
    assertThat(session.view().screen().title()).isEqualTo("screen.callBack.title");
    assertThat(session.cancel().status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void aCallBackIsStillOneWhenItIsAcceptedAndEndsWhenNobodyCanCallEither() {
    TestSession accepted =
        calledBack().escalate().agent(HandoffState.FAILED).agent(HandoffState.ACCEPTED);
    assertThat(accepted.handoff().isCallBack()).isTrue();
    assertThat(accepted.view().screen().title()).isEqualTo("screen.handoffAccepted.title");

    TestSession given = calledBack().escalate().agent(HandoffState.FAILED);
    given.agent(HandoffState.FAILED);
    assertThat(given.handoff().state()).isEqualTo(HandoffState.FAILED);
    assertThat(given.view().screen().title()).isEqualTo("screen.unavailable.title");
  }

  @Test
  void anEscalateNodeThatSaysWhereToGoIsNotCalledBack() {
    assertThat(calledBack().answer("b").agent(HandoffState.FAILED).screen()).isEqualTo("sorry");
  }

  @Test
  void anEscalateNodeThatDoesNotIs() {
    TestSession session = calledBack().answer("a").agent(HandoffState.FAILED);

    assertThat(session.view().screen().title()).isEqualTo("screen.callBack.title");
    assertThat(session.handoff().state()).isEqualTo(HandoffState.QUEUED);
  }

  private static TestSession calledBack() {
    return new TestSession(
            TestFlow.of("t/called")
                .onUnavailable(Human.OnUnavailable.CALL_BACK)
                .ask("one", AB, "answers.one.it == 'a' -> called", "person")
                .escalate("called", List.of("done"), List.of())
                .escalate("person", List.of("done"), List.of("sorry"))
                .write("sorry", "done")
                .end("done", "resolved")
                .build())
        .start();
  }

  @Test
  void aTransferChangesTheQueue() {
    TestSession session = helpedByAPerson().agent(HandoffState.ACCEPTED);
    session.accept(
        new Input.HandoffMoved(
            session.handoff().id(), HandoffState.TRANSFERRED, Map.of("queue", "fraud")));
    assertThat(session.handoff().queue()).isEqualTo("fraud");
    assertThat(session.agent(HandoffState.ACCEPTED).handoff().queue()).isEqualTo("fraud");
  }

  @Test
  void aScreenThatCannotBeShownBringsAHuman() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/fault")
                    .write("one", "two")
                    .screen(
                        "two",
                        null,
                        List.of(TestFlow.choice("it", AB, Map.of(), "answers.one.it == 'x'")),
                        List.of(),
                        "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer(null);
    assertThat(session.events()).extracting(Event::type).contains("session.failed");
    assertThat(session.status()).isEqualTo(Status.ESCALATED);
  }

  @Test
  void aFoldRestoredKnowsItsNewestOverlay() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/overlay")
                    .ask("one", AB, "person")
                    .escalate("person", List.of("done"), List.of())
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("a")
            .agent(HandoffState.FAILED);
    session.escalate().agent(HandoffState.FAILED).cancel().back().answer("b");
    Fold fold = session.fold();
    Fold restored = Fold.restore(fold.summary(), StoredSlots.of(fold.slots()), null);
    assertThat(restored.overlay()).isEqualTo(Objects.requireNonNull(fold.overlay()));
  }
}
