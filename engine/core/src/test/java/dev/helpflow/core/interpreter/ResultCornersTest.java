package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.script.ScriptOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where results meet resuming, loops and time. */
class ResultCornersTest {
  private static final List<String> AB = List.of("a", "b");

  @Test
  void anErrorTheFlowDealtWithHoldsWhenTheAppComesToTheForeground() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/find")
                    .write("one", "find")
                    .call("find", "find", Map.of(), null, List.of("sorry"), "two")
                    .ask("two", AB, "done")
                    .write("sorry", "more")
                    .write("more", "done")
                    .end("done", "resolved")
                    .build())
            .bank("find", request -> CallError.of("notFound"))
            .start()
            .answer("x")
            .answer("y");
    session.bank("find", request -> Map.of("status", "open"));
    session.later(Duration.ofMinutes(1)).resume();
    assertThat(session.screen()).isEqualTo("more");
    assertThat(session.sent("find")).hasSize(1);
  }

  @Test
  void aScriptThatFailedIsTriedAgainOnResumeAndItsAnswerTaken() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/script")
                    .ask("one", AB, "run")
                    .scriptOrTrouble("run", "two")
                    .ask("two", AB, "done")
                    .end("done", "resolved")
                    .build())
            .script(in -> new ScriptOutcome.Failed(ScriptOutcome.Code.TIME_LIMIT, "slow"))
            .start()
            .answer("a");
    session.agent(HandoffState.ACCEPTED).agent(HandoffState.RETURNED);
    session.script(in -> new ScriptOutcome.Returned("fine"));
    session.later(Duration.ofMinutes(1)).resume();
    assertThat(session.screen()).isEqualTo("two");
  }

  @Test
  void aFactOfAnEarlierVisitDoesNotStandForAFailedOne() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/loop")
                    .ask("who", AB, "find")
                    .call(
                        "find",
                        "find",
                        Map.of("a", "answers.who.it"),
                        null,
                        List.of("show"),
                        "show")
                    .decide("show", "has(facts.find.status) -> found", "missing")
                    .write("found", "who")
                    .write("missing", "done")
                    .end("done", "resolved")
                    .build())
            .bank(
                "find",
                request ->
                    request.contains("\"b\"") ? CallError.of("notFound") : Map.of("status", "open"))
            .start()
            .answer("a")
            .answer(null)
            .answer("b");
    assertThat(session.screen()).isEqualTo("missing");
  }

  @Test
  void theAnswerToAnEarlierQuestionIsNotTakenForALaterOne() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/late")
                    .ask("one", AB, "find")
                    .call("find", "find", Map.of("a", "answers.one.it"), "two")
                    .ask("two", AB, "done")
                    .end("done", "resolved")
                    .build())
            .bank("find", request -> null)
            .start()
            .answer("a");
    Effect.Call first = session.sent("find").getFirst();
    session.back().answer("b");
    session.accept(returned(first, Map.of("status", "of a")));
    assertThat(session.status()).isEqualTo(Status.WAITING);
    session.accept(returned(session.sent("find").getLast(), Map.of("status", "of b")));
    assertThat(session.screen()).isEqualTo("two");
  }

  @Test
  void whatComesAfterTheSessionExpiredWakesNothing() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/over")
                    .ask("one", AB, "find")
                    .call("find", "find", Map.of(), "two")
                    .ask("two", AB, "done")
                    .end("done", "resolved")
                    .build())
            .bank("find", request -> null)
            .start()
            .answer("a");
    session.later(Duration.ofDays(8));
    session.accept(returned(session.sent("find").getFirst(), Map.of("status", "open")));
    assertThat(session.status()).isEqualTo(Status.EXPIRED);
  }

  private static Input.CallReturned returned(Effect.Call call, Map<String, Object> value) {
    return new Input.CallReturned(
        call.address(), call.digest(), call.idempotencyKey(), value, null);
  }
}
