package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rule 7 of the ledger (design, section 4): signals, deadlines and actions. */
class WaitsTest {
  private final Address wait = Address.parse("hold[x]#1");

  private TestSession waiting() {
    return new TestSession(
            TestFlow.of("t/wait")
                .write("one", "hold")
                .await(
                    "hold",
                    "refund",
                    "has(answers.one.it) ? answers.one.it : 'x'",
                    Duration.ofHours(1),
                    "late",
                    "came")
                .write("came", "done")
                .write("late", "done")
                .end("done", "resolved")
                .build())
        .start()
        .answer(null);
  }

  @Test
  void armsOnceWithItsDeadline() {
    TestSession session = waiting().resume().resume();
    assertThat(session.status()).isEqualTo(Status.WAITING);
    assertThat(session.arrangements())
        .containsExactly(
            new Effect.Listen(wait, "refund", "x", TestSession.START.plus(Duration.ofHours(1))));
  }

  @Test
  void aSignalLeadsOnAndTheDeadlineAfterItIsLate() {
    TestSession session = waiting();
    session.accept(new Input.SignalArrived(wait, "s1", Map.of()));
    assertThat(session.screen()).isEqualTo("came");
    session.later(Duration.ofHours(2)).accept(new Input.DeadlineReached(wait));
    assertThat(session.screen()).isEqualTo("came");
    assertThat(((Entry.Signal) session.entries().getLast()).late()).isTrue();
  }

  @Test
  void theDeadlineLeadsOnAndASignalAfterItIsLate() {
    TestSession session = waiting();
    session.later(Duration.ofHours(1)).accept(new Input.DeadlineReached(wait));
    assertThat(session.screen()).isEqualTo("late");
    session.accept(new Input.SignalArrived(wait, "s1", Map.of()));
    assertThat(session.screen()).isEqualTo("late");
  }

  @Test
  void aDeadlineThatHasNotComeIsNoDeadline() {
    TestSession session = waiting();
    int before = session.entries().size();
    session.accept(new Input.DeadlineReached(wait));
    assertThat(session.entries()).hasSize(before);
  }

  @Test
  void anActionOfTheCustomerEndsTheWaitToo() {
    TestSession session = waiting().press("skip");
    assertThat(session.screen()).isEqualTo("came");
    session.accept(new Input.SignalArrived(wait, "s1", Map.of()));
    assertThat(((Entry.Signal) session.entries().getLast()).late()).isTrue();
  }

  @Test
  void comingToAWaitAgainListensAgainWithTheDeadlineItHad() {
    TestSession session = waiting().later(Duration.ofMinutes(20)).back().answer(null);
    assertThat(session.status()).isEqualTo(Status.WAITING);
    assertThat(session.entries().stream().filter(Entry.Armed.class::isInstance)).hasSize(1);
    assertThat(session.arrangements())
        .endsWith(
            new Effect.StopListening(wait),
            new Effect.Listen(wait, "refund", "x", TestSession.START.plus(Duration.ofHours(1))));
    session.accept(new Input.SignalArrived(wait, "s1", Map.of()));
    assertThat(session.screen()).isEqualTo("came");
  }

  @Test
  void goingBackFromAWaitStopsListening() {
    TestSession session = waiting().back();
    assertThat(session.screen()).isEqualTo("one");
    assertThat(session.arrangements()).contains(new Effect.StopListening(wait));
  }
}
