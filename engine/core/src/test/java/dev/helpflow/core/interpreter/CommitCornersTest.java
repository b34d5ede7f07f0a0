package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ways in which a commit could be sent that nobody said yes to. */
class CommitCornersTest {
  private static final List<String> AB = List.of("a", "b");

  @Test
  void restartPaysNothingOnItsOwn() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/again")
                    .ask("confirm", AB, "pay")
                    .call("pay", "doIt", Map.of(), "after")
                    .write("after", "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("a")
            .later(Duration.ofDays(8));
    Reply.Advance anew = restart(session);
    assertThat(anew.entries()).noneMatch(Entry.Intended.class::isInstance);
    assertThat(anew.next().view().screen().id()).isEqualTo("confirm");
    Reply recovered =
        session.interpreter().advance(anew.fold(), new Input.Recover(), session.now(), () -> "x");
    assertThat(((Reply.Advance) recovered).entries()).noneMatch(Entry.Intended.class::isInstance);
  }

  @Test
  void norWhenACallBeforeItHasAnswered() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/again")
                    .ask("confirm", AB, "look")
                    .call("look", "find", Map.of(), "pay")
                    .call("pay", "doIt", Map.of(), "after")
                    .write("after", "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("a")
            .later(Duration.ofDays(8));
    Reply.Advance anew = restart(session);
    Effect.Call look = (Effect.Call) ((Reply.Next.Perform) anew.next()).ask();
    Reply.Advance then =
        (Reply.Advance)
            session
                .interpreter()
                .advance(
                    anew.fold(),
                    returned(look, Map.of("status", "open")),
                    session.now(),
                    () -> "x");
    assertThat(then.entries()).noneMatch(Entry.Intended.class::isInstance);
    assertThat(then.next().view().screen().id()).isEqualTo("confirm");
  }

  @Test
  void aResultThatComesTwiceOrForAnotherKeyIsTakenOnce() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/twice")
                    .ask("confirm", AB, "pay")
                    .call("pay", "doIt", Map.of(), "after")
                    .write("after", "done")
                    .end("done", "resolved")
                    .build())
            .bank("doIt", request -> null)
            .start()
            .answer("a");
    Effect.Call call = session.sent("doIt").getFirst();
    int before = session.entries().size();
    session.accept(
        new Input.CallReturned(call.address(), call.digest(), "another key", Map.of(), null));
    assertThat(session.entries()).hasSize(before);
    session.accept(returned(call, Map.of("reference", "r")));
    session.accept(returned(call, Map.of("reference", "other")));
    assertThat(session.entries()).hasSize(before + 1);
  }

  @Test
  void anOutcomeThatSaysOtherwiseThanTheLedgerIsToldAndChangesNothing() {
    for (CallError first : new CallError[] {CallError.of("refused"), null}) {
      TestSession session =
          new TestSession(
                  TestFlow.of("t/late")
                      .ask("confirm", AB, "pay")
                      .call("pay", "doIt", Map.of(), "after")
                      .write("after", "done")
                      .end("done", "resolved")
                      .build())
              .bank("doIt", request -> null)
              .start()
              .answer("a");
      Effect.Call call = session.sent("doIt").getFirst();
      Map<String, Object> booked = Map.of("reference", "r");
      session.accept(call.returned(first == null ? booked : null, first));
      CallError other = first == null ? CallError.of("refused") : null;

      Reply.Advance same = late(session, call.returned(first == null ? booked : null, first));
      Reply.Advance contrary = late(session, call.returned(other == null ? booked : null, other));

      assertThat(same.events()).isEmpty();
      assertThat(contrary.entries()).isEmpty();
      assertThat(contrary.events())
          .singleElement()
          .satisfies(
              event -> {
                assertThat(event.type()).isEqualTo("commit.contradicted");
                assertThat(event.address()).isEqualTo("pay#1");
                assertThat(event.data())
                    .containsEntry("ledger", first == null ? "done" : "refused")
                    .containsEntry("late", first == null ? "refused" : "done")
                    .containsEntry("commit", call.idempotencyKey())
                    .containsEntry("operation", "doIt");
                assertThat(event.data().get("code")).isEqualTo(first == null ? "refused" : null);
              });
    }
  }

  private static Reply.Advance late(TestSession session, Input.CallReturned returned) {
    return (Reply.Advance)
        session.interpreter().advance(session.fold(), returned, session.now(), () -> "x");
  }

  private Reply.Advance restart(TestSession session) {
    return session
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
  }

  private static Input.CallReturned returned(Effect.Call call, Map<String, Object> value) {
    return new Input.CallReturned(
        call.address(), call.digest(), call.idempotencyKey(), value, null);
  }
}
