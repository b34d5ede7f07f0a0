package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.compile.FlowInterface;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rule 8 of the ledger (design, section 4): one controller at a time. */
class EscalationTest {
  private static final List<String> AB = List.of("a", "b");

  private TestSession asked() {
    return new TestSession(
            TestFlow.of("t/human")
                .ask("one", AB, "two")
                .ask("two", AB, "person")
                .escalate("person", List.of("after"), List.of())
                .write("after", "done")
                .end("done", "resolved")
                .build())
        .start()
        .answer("a");
  }

  @Test
  void byTheCustomerIsLaidOverTheWalkAndTheSameScreenShowsOnReturn() {
    TestSession session = asked();
    session.accept(new Input.Escalate(session.key(), Map.of("it", "b")));
    assertThat(session.status()).isEqualTo(Status.ESCALATED);
    session.agent(HandoffState.ACCEPTED).agent(HandoffState.RETURNED);
    assertThat(session.status()).isEqualTo(Status.ACTIVE);
    assertThat(session.screen()).isEqualTo("two");
    assertThat(session.shown("it")).isEqualTo("b");
  }

  @Test
  void stepsOtherThanCancelAreRefusedMeanwhile() {
    TestSession session = asked().escalate();
    assertThat(session.reject(new Input.Submit(session.key(), "continue", Map.of("it", "a"))))
        .isEqualTo(Reply.Reason.WITH_AGENT);
    assertThat(session.reject(new Input.Back(session.key(), Map.of())))
        .isEqualTo(Reply.Reason.WITH_AGENT);
    session.cancel();
    assertThat(session.screen()).isEqualTo("two");
  }

  @Test
  void anAcceptedHandoffIsAFence() {
    TestSession session =
        asked().escalate().agent(HandoffState.ACCEPTED).agent(HandoffState.RETURNED);
    assertThat(session.view().screen().back()).isFalse();
    assertThat(session.reject(new Input.Change(session.key(), "one", Map.of())))
        .isEqualTo(Reply.Reason.UNKNOWN_TARGET);
  }

  @Test
  void anAcceptedHandoffCannotBeCancelled() {
    TestSession session = asked().escalate().agent(HandoffState.ACCEPTED);
    assertThat(session.reject(new Input.CancelHandoff(session.key())))
        .isEqualTo(Reply.Reason.WITH_AGENT);
  }

  @Test
  void aScreenThatWasOpenAgainIsStillOpenWhenTheHumanGivesBack() {
    TestSession session = asked().back();
    assertThat(session.screen()).isEqualTo("one");
    session.escalate().agent(HandoffState.ACCEPTED).agent(HandoffState.RETURNED);
    assertThat(session.screen()).isEqualTo("one");
  }

  @Test
  void anEscalateNodeAsksOnceAndGoesOnWhenTheHumanGivesBack() {
    TestSession session = asked().answer("a").resume();
    assertThat(session.status()).isEqualTo(Status.ESCALATED);
    assertThat(session.arrangements().stream().filter(Effect.RequestHandoff.class::isInstance))
        .hasSize(1);
    session.agent(HandoffState.ACCEPTED).agent(HandoffState.RETURNED);
    assertThat(session.screen()).isEqualTo("after");
  }

  @Test
  void cancellingAtAnEscalateNodeReopensTheScreenBeforeItAndAnsweringItAsksAgain() {
    TestSession session = asked().answer("a").cancel();
    assertThat(session.screen()).isEqualTo("two");
    session.answer("a");
    assertThat(session.status()).isEqualTo(Status.ESCALATED);
    assertThat(session.arrangements().stream().filter(Effect.RequestHandoff.class::isInstance))
        .hasSize(2);
  }

  @Test
  void anAgentMayEndTheSession() {
    TestSession session = asked().escalate();
    session.accept(new Input.HandoffMoved(session.handoff().id(), HandoffState.ACCEPTED, Map.of()));
    session.accept(
        new Input.HandoffMoved(
            session.handoff().id(), HandoffState.ENDED, Map.of("outcome", "refunded")));
    assertThat(session.status()).isEqualTo(Status.ENDED);
    assertThat(session.view().outcome()).isEqualTo("refunded");
  }

  @Test
  void nobodyToBeHadStrandsNobody() {
    TestSession session = asked().escalate().agent(HandoffState.FAILED);
    assertThat(session.view().screen().components())
        .extracting(c -> c.type())
        .contains("contact-card");
    session.cancel();
    assertThat(session.screen()).isEqualTo("two");
  }

  @Test
  void aFailureTheFlowHasNoAnswerToBringsAHuman() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/fail")
                    .ask("one", AB, "find")
                    .call("find", "find", Map.of(), "done")
                    .end("done", "resolved")
                    .build())
            .bank("find", request -> CallError.of("unreachable"))
            .start()
            .answer("a");
    assertThat(session.status()).isEqualTo(Status.ESCALATED);
    assertThat(session.handoff().origin()).isEqualTo(Entry.Origin.FAILURE);
    session.agent(HandoffState.ACCEPTED).agent(HandoffState.RETURNED);
    assertThat(session.status()).isEqualTo(Status.ACTIVE);
    session.bank("find", request -> Map.of("status", "open"));
    session.later(Duration.ofMinutes(1)).resume();
    assertThat(session.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void aFlowWhoseQueueHasNobodyMayEndWithoutHavingShownAnything() {
    FlowInterface flow =
        FlowInterface.of(
            TestFlow.of("t/closed")
                .escalate("person", List.of("done"), List.of("gone"))
                .end("done", "resolved")
                .end("gone", "unresolved")
                .build());
    assertThat(flow.silent()).containsExactly("unresolved");
  }
}
