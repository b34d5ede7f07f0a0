package dev.helpflow.core.interpreter;

import static dev.helpflow.core.interpreter.TestMigrations.AB;
import static dev.helpflow.core.interpreter.TestMigrations.FLOW;
import static dev.helpflow.core.interpreter.TestMigrations.NEXT;
import static dev.helpflow.core.interpreter.TestMigrations.flow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Renames;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.HandoffState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a customer has come to a screen that answers a topic (design, section 10). */
class TopicsTest {
  private static TestFlow twoScreens() {
    return flow()
        .ask("one", AB, "two")
        .answers("two", "card.pin")
        .ask("two", AB, "three")
        .ask("three", AB, "done")
        .end("done", "resolved");
  }

  private static TestSession atTwo() {
    TestSession session = new TestSession(twoScreens().build()).start().answer("a");
    assertThat(session.screen()).isEqualTo("two");
    return session;
  }

  /** What was told, as {@code topic at address}. */
  private static List<String> told(TestSession session) {
    return told(session.events());
  }

  private static List<String> told(List<Event> events) {
    return events.stream()
        .filter(event -> event.type().equals("topic.answered"))
        .map(event -> event.data().get("topic") + " at " + event.address())
        .toList();
  }

  @Test
  void tellsOfAScreenAsTheCustomerComesToIt() {
    TestSession session = new TestSession(twoScreens().build()).start();
    assertThat(told(session)).isEmpty();

    session.answer("a");

    assertThat(told(session)).containsExactly("card.pin at two#1");
    assertThat(session.events().getLast())
        .isEqualTo(
            new Event("topic.answered", session.now(), "two#1", Map.of("topic", "card.pin")));
    session.answer("a").answer("b");
    assertThat(told(session)).hasSize(1);
  }

  @Test
  void tellsOfAScreenThatASessionBeginsWith() {
    TestSession session =
        new TestSession(
                flow().answers("only", "fees").write("only", "done").end("done", "x").build())
            .start();

    assertThat(told(session)).containsExactly("fees at only#1");
  }

  @Test
  void tellsNothingAgainWhileTheCustomerStays() {
    TestSession session = atTwo();

    session.resume();
    session.reject(new Input.Submit(session.key(), "continue", Map.of("it", "neither")));
    session.later(Duration.ofHours(1)).resume().recover();
    session.accept(new Input.SignalArrived(Address.parse("hold[x]#1"), "late", Map.of()));

    assertThat(session.screen()).isEqualTo("two");
    assertThat(told(session)).hasSize(1);
  }

  @Test
  void tellsItOnceMoreToWhomGoesBackAndComesAnew() {
    TestSession session = atTwo();

    assertThat(told(session.back())).hasSize(1);
    session.answer("b");

    assertThat(told(session)).containsExactly("card.pin at two#1", "card.pin at two#1");
    assertThat(told(session.answer("a").back())).hasSize(3);
  }

  @Test
  void tellsOfEachVisitOfALoop() {
    TestSession session =
        new TestSession(
                flow()
                    .answers("tip", "tips")
                    .ask("tip", AB, "answers.tip.it == 'a' -> tip", "done")
                    .end("done", "x")
                    .build())
            .start()
            .answer("a");

    assertThat(told(session)).containsExactly("tips at tip#1", "tips at tip#2");
  }

  @Test
  void tellsOfAScreenOfASubflow() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/part")
                    .answers("tip", "tips")
                    .write("tip", "out")
                    .end("out", "o")
                    .build(),
                flow()
                    .subflow("part", "t/part", Map.of(), Map.of("o", "done"))
                    .end("done", "x")
                    .build())
            .start();

    assertThat(told(session)).containsExactly("tips at part#1/tip#1");
  }

  @Test
  void tellsOfAWaitThatAnswersOnceHoweverLongItListens() {
    TestSession session =
        new TestSession(
                flow()
                    .ask("one", AB, "hold")
                    .answers("hold", "refund.when")
                    .await("hold", "refund", "'x'", Duration.ofHours(5), "late", "late")
                    .answers("late", "refund.late")
                    .write("late", "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("a");
    assertThat(session.status()).isEqualTo(Status.WAITING);
    session.later(Duration.ofHours(1)).resume();
    assertThat(told(session)).containsExactly("refund.when at hold[x]#1");

    session
        .later(Duration.ofHours(5))
        .accept(new Input.DeadlineReached(Address.parse("hold[x]#1")));

    assertThat(told(session)).containsExactly("refund.when at hold[x]#1", "refund.late at late#1");
  }

  @Test
  void tellsNothingAgainToWhomComesBackFromAPerson() {
    TestSession cancelled = atTwo().escalate().cancel();
    TestSession returned =
        atTwo().escalate().agent(HandoffState.ACCEPTED).agent(HandoffState.RETURNED);
    TestSession nobody = atTwo().escalate().agent(HandoffState.FAILED).cancel();

    for (TestSession session : List.of(cancelled, returned, nobody)) {
      assertThat(session.screen()).isEqualTo("two");
      assertThat(told(session)).hasSize(1);
    }
  }

  /** The signal comes while a person has been asked, so the next screen is seen after that only. */
  @Test
  void tellsOfAScreenThatWasReachedBehindAPersonWhenTheyHaveGone() {
    TestSession session =
        new TestSession(
                flow()
                    .await("hold", "refund", "'x'", Duration.ofHours(5), "paid", "paid")
                    .answers("paid", "refund.paid")
                    .write("paid", "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .escalate();
    session.accept(new Input.SignalArrived(Address.parse("hold[x]#1"), "s", Map.of()));
    assertThat(told(session)).isEmpty();

    session.cancel();

    assertThat(session.screen()).isEqualTo("paid");
    assertThat(told(session)).containsExactly("refund.paid at paid#1");
  }

  private static TestSession found(Duration freshFor) {
    return new TestSession(
            flow()
                .write("one", "find")
                .call(
                    "find",
                    "find",
                    Map.of(),
                    freshFor,
                    List.of("sorry"),
                    "facts.find.status == 'open' -> two",
                    "closed")
                .ask("two", AB, "three")
                .answers("three", "open")
                .ask("three", AB, "done")
                .answers("closed", "closed")
                .write("closed", "done")
                .answers("sorry", "sorry")
                .write("sorry", "done")
                .end("done", "resolved")
                .build())
        .start()
        .answer("x");
  }

  /** The result that the step passes is too old, so that it rests only once there is a new one. */
  @Test
  void tellsOfWhereAStepComesToRestAndNotOfWhereAnOldResultWouldHaveLed() {
    TestSession same = found(Duration.ofMinutes(10)).later(Duration.ofHours(1));
    same.answer("a");
    assertThat(same.sent("find")).hasSize(2);
    assertThat(told(same)).containsExactly("open at three#1");

    TestSession other = found(Duration.ofMinutes(10)).later(Duration.ofHours(1));
    other.bank("find", request -> Map.of("status", "shut")).answer("a");
    assertThat(told(other)).containsExactly("closed at closed#1");
  }

  @Test
  void tellsNothingAgainWhenAResultIsMadeAnewBehindTheScreen() {
    TestSession aged = found(Duration.ofMinutes(10)).answer("a");
    aged.later(Duration.ofHours(1)).resume();
    assertThat(aged.sent("find")).hasSize(2);
    assertThat(aged.screen()).isEqualTo("three");
    assertThat(told(aged)).hasSize(1);

    TestSession failing = found(Duration.ofMinutes(10)).back();
    failing.bank("find", request -> CallError.of("unreachable")).later(Duration.ofHours(1));
    failing.answer("y");
    assertThat(told(failing)).containsExactly("sorry at sorry#1");
    failing.later(Duration.ofHours(1)).resume();
    assertThat(failing.sent("find")).hasSize(3);
    assertThat(told(failing)).hasSize(1);
  }

  @Test
  void tellsNothingToWhomHasGivenUpBeforeACommitCameBack() {
    TestSession session =
        new TestSession(
                flow()
                    .ask("one", AB, "order")
                    .call("order", "doIt", Map.of(), "ordered")
                    .answers("ordered", "card.order")
                    .write("ordered", "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .holdAsks()
            .answer("a");
    session.accept(new Input.Abandon(session.key()));

    session.releaseAsks();

    assertThat(session.status()).isEqualTo(Status.ABANDONED);
    assertThat(told(session)).isEmpty();
  }

  @Test
  void tellsNothingToWhomIsMovedWithTheScreenThatTheyStandAt() {
    Renames renames = new Renames(Map.of(new NodeId("two"), new NodeId("second")));
    TestSession session = atTwo();
    session.publish(
        flow()
            .renames(renames)
            .ask("one", AB, "second")
            .answers("second", "card.pin")
            .ask("second", AB, "done")
            .end("done", "resolved")
            .build(),
        2);

    assertThat(
            session.sweep(
                new Migration(NEXT, Map.of(), Map.of(FLOW, renames), Migration.Terms.FOLLOW)))
        .isTrue();

    assertThat(session.screen()).isEqualTo("second");
    assertThat(told(session)).hasSize(1);
    assertThat(told(session.resume())).hasSize(1);
  }

  @Test
  void tellsOfAScreenThatASessionIsMovedTo() {
    TestSession session = atTwo();
    session.publish(
        flow()
            .ask("one", AB, "between")
            .answers("between", "news")
            .ask("between", AB, "two")
            .ask("two", AB, "done")
            .end("done", "resolved")
            .build(),
        2);

    session.sweep(TestMigrations.reconcile());

    assertThat(session.screen()).isEqualTo("between");
    assertThat(told(session)).containsExactly("card.pin at two#1", "news at between#1");
  }

  @Test
  void tellsItAnewToWhomBeginsAnewAfterTheSessionExpired() {
    TestSession session = atTwo().later(Duration.ofDays(8));

    Reply.Advance begun =
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

    assertThat(begun.next().view().screen().id()).isEqualTo("two");
    assertThat(told(begun.events())).containsExactly("card.pin at two#1");
  }
}
