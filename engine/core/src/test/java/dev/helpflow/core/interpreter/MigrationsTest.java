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

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Renames;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Design, section 7: people who are in the middle of a flow when another version goes live. */
class MigrationsTest {
  @Test
  void followsToTheSamePlaceAndItsCustomerNoticesNothing() {
    TestSession session = atSecond(twoQuestions());
    String key = session.key();
    session.publish(
        flow()
            .ask("one", AB, "two")
            .ask("two", AB, "three")
            .ask("three", AB, "done")
            .end("done", "resolved")
            .build(),
        2);

    assertThat(session.sweep(follow())).isTrue();

    assertThat(session.fold().flow()).isEqualTo(NEXT);
    assertThat(session.key()).isEqualTo(key);
    assertThat(session.answer("a").screen()).isEqualTo("three");
  }

  @Test
  void staysWhenFollowingWouldLeadSomewhereElse() {
    TestSession session = atSecond(twoQuestions());
    session.publish(withNewQuestion(), 2);

    assertThat(session.judge(follow()))
        .isEqualTo(new Migrated.Stays(Address.of("two"), Migrated.Reason.OTHER_PLACE));
    assertThat(session.sweep(follow())).isFalse();
    assertThat(session.fold().flow().version()).isEqualTo(1);
  }

  @Test
  void staysWhenFollowingWouldLeaveAnAnswerUnused() {
    TestSession session = atSecond(twoQuestions());
    session.publish(flow().ask("two", AB, "done").end("done", "resolved").build(), 2);

    assertThat(session.judge(follow()))
        .isEqualTo(new Migrated.Stays(Address.of("two"), Migrated.Reason.ENTRY_UNUSED));
  }

  @Test
  void asksOnlyWhatIsNewAndSaysSoUntilItIsAnswered() {
    TestSession session = atSecond(twoQuestions());
    session.publish(withNewQuestion(), 2);

    assertThat(session.sweep(reconcile())).isTrue();

    assertThat(session.screen()).isEqualTo("between");
    assertThat(session.moved().kind()).isEqualTo(Move.Kind.REPLACE);
    assertThat(session.view().notices())
        .containsExactly(new Notice("flow-changed", "info", "notice.flowChanged"));
    assertThat(session.answer("b").screen()).isEqualTo("two");
    assertThat(session.view().notices()).isEmpty();
  }

  @Test
  void asksAgainWhatIsNoLongerValid() {
    TestSession session = new TestSession(twoQuestions()).start();
    session.answer("a");
    session.publish(
        flow()
            .ask("one", List.of("b", "c"), "two")
            .ask("two", AB, "done")
            .end("done", "resolved")
            .build(),
        2);

    session.sweep(reconcile());

    assertThat(session.screen()).isEqualTo("one");
    assertThat(session.answer("c").screen()).isEqualTo("two");
  }

  @Test
  void keepsWhatWasAnsweredAtARenamedNode() {
    TestSession session = atSecond(twoQuestions());
    session.publish(
        flow()
            .renames(new Renames(Map.of(new NodeId("one"), new NodeId("first"))))
            .ask("first", AB, "two")
            .ask("two", AB, "done")
            .end("done", "resolved")
            .build(),
        2);
    Renames renames = new Renames(Map.of(new NodeId("one"), new NodeId("first")));

    session.sweep(new Migration(NEXT, Map.of(), Map.of(FLOW, renames), Migration.Terms.FOLLOW));

    assertThat(session.screen()).isEqualTo("two");
    assertThat(session.back().screen()).isEqualTo("first");
    assertThat(session.shown("it")).isEqualTo("a");
  }

  @Test
  void renamesNodesInTheFlowThatTheyAreOfAndInNoOther() {
    var child =
        TestFlow.of("t/child").ask("one", AB, "two").ask("two", AB, "out").end("out", "done");
    var parent =
        flow()
            .ask("one", AB, "sub")
            .subflow("sub", "t/child", Map.of(), Map.of("done", "done"))
            .end("done", "resolved");
    TestSession session = new TestSession(child.build(), parent.build()).start();
    session.answer("a").answer("b");
    assertThat(session.screen()).isEqualTo("two");
    Renames renames = new Renames(Map.of(new NodeId("one"), new NodeId("first")));
    session.publish(
        flow()
            .renames(renames)
            .ask("first", AB, "sub")
            .subflow("sub", "t/child", Map.of(), Map.of("done", "done"))
            .end("done", "resolved")
            .build(),
        2);

    session.sweep(new Migration(NEXT, Map.of(), Map.of(FLOW, renames), Migration.Terms.FOLLOW));

    assertThat(session.fold().flow()).isEqualTo(NEXT);
    assertThat(session.fold().slot(Address.of("first")).answer()).isNotNull();
    assertThat(session.fold().slot(Address.parse("sub#1/one#1")).answer()).isNotNull();
    assertThat(session.screen()).isEqualTo("two");
  }

  @Test
  void movesAFlowThatItRuns() {
    FlowId childId = FlowId.parse("t/child");
    var child =
        TestFlow.of("t/child").ask("one", AB, "two").ask("two", AB, "out").end("out", "done");
    var parent =
        flow().subflow("sub", "t/child", Map.of(), Map.of("done", "done")).end("done", "resolved");
    TestSession session = new TestSession(child.build(), parent.build()).start();
    session.answer("a");
    Renames renames = new Renames(Map.of(new NodeId("one"), new NodeId("first")));
    session.publish(
        TestFlow.of("t/child")
            .renames(renames)
            .ask("first", AB, "new")
            .ask("new", AB, "two")
            .ask("two", AB, "out")
            .end("out", "done")
            .build(),
        2);

    session.sweep(
        new Migration(
            new FlowRef(FLOW, 1),
            Map.of(childId, 2),
            Map.of(childId, renames),
            Migration.Terms.RECONCILE));

    assertThat(session.fold().subflows()).containsEntry(childId, 2);
    assertThat(session.screen()).isEqualTo("new");
    assertThat(session.back().screen()).isEqualTo("first");
  }

  @Test
  void staysWhereANodeRunsAnotherFlow() {
    var child = TestFlow.of("t/child").ask("one", AB, "out").end("out", "done").build();
    var other = TestFlow.of("t/other").ask("one", AB, "out").end("out", "done").build();
    TestSession session =
        new TestSession(
                child,
                other,
                flow()
                    .subflow("sub", "t/child", Map.of(), Map.of("done", "last"))
                    .ask("last", AB, "done")
                    .end("done", "resolved")
                    .build())
            .start();
    session.answer("a");
    session.publish(
        flow()
            .subflow("sub", "t/other", Map.of(), Map.of("done", "last"))
            .ask("last", AB, "done")
            .end("done", "resolved")
            .build(),
        2);

    assertThat(session.judge(reconcile()))
        .isEqualTo(new Migrated.Stays(Address.of("last"), Migrated.Reason.OTHER_SUBFLOW));
  }

  @Test
  void movesOnlyWithItsCustomerWhereTheNewVersionCallsSomething() {
    TestSession session = atSecond(twoQuestions());
    session.publish(
        flow()
            .ask("one", AB, "look")
            .call("look", "find", Map.of(), "two")
            .ask("two", AB, "done")
            .end("done", "resolved")
            .build(),
        2);
    assertThat(session.judge(reconcile()))
        .isInstanceOfSatisfying(
            Migrated.Moves.class,
            moves -> {
              assertThat(moves.to()).isEqualTo(Address.of("look"));
              assertThat(moves.rests()).isFalse();
            });
    assertThat(session.sweep(reconcile())).isFalse();
    assertThat(session.sent("find")).isEmpty();

    session.due(reconcile()).resume();

    assertThat(session.sent("find")).hasSize(1);
    assertThat(session.screen()).isEqualTo("two");
  }

  @Test
  void staysWhereTheNewVersionWouldFail() {
    TestSession session = atSecond(twoQuestions());
    session.publish(
        flow()
            .input("card")
            .ask("one", AB, "two")
            .ask("two", AB, "done")
            .end("done", "resolved")
            .build(),
        2);
    assertThat(session.judge(reconcile()))
        .isEqualTo(new Migrated.Stays(Address.of("two"), Migrated.Reason.TROUBLE));
  }

  @Test
  void movesWhoeverAFaultOfTheOldVersionHasStopped() {
    TestSession session =
        new TestSession(
                flow()
                    .ask("one", AB, "look")
                    .call("look", "find", Map.of(), "done")
                    .end("done", "resolved")
                    .build())
            .bank("find", request -> CallError.of("notFound"))
            .start();
    session.answer("a");
    session.agent(HandoffState.RETURNED);
    session.publish(
        flow()
            .ask("one", AB, "look")
            .call("look", "find", Map.of(), null, List.of("sorry"), "done")
            .ask("sorry", AB, "done")
            .end("done", "resolved")
            .build(),
        2);

    assertThat(session.sweep(reconcile())).isTrue();
    assertThat(session.screen()).isEqualTo("sorry");
  }

  @Test
  void aMigrationDoesNotPutOffWhenASessionExpires() {
    TestSession session = atSecond(twoQuestions());
    var expiresAt = session.view().expiresAt();
    session.publish(withNewQuestion(), 2);
    session.later(Duration.ofDays(6));

    session.sweep(reconcile());

    assertThat(session.view().expiresAt()).isEqualTo(expiresAt);
  }

  @Test
  void whatWasTypedIntoAnotherKindOfComponentIsNotFilledIn() {
    TestSession session =
        new TestSession(
                flow().write("one", "two").ask("two", AB, "done").end("done", "resolved").build())
            .start();
    session.answer("some words");
    session.publish(
        flow()
            .screen("one", null, List.of(TestFlow.files("it")), List.of(), "two")
            .ask("two", AB, "done")
            .end("done", "resolved")
            .build(),
        2);

    session.sweep(reconcile());

    assertThat(session.screen()).isEqualTo("one");
    assertThat(session.shown("it")).isNull();
  }

  @Test
  void theLedgerAndTheEventsSayFromWhereAndTo() {
    TestSession session = atSecond(twoQuestions());
    session.publish(withNewQuestion(), 2);
    session.sweep(reconcile());

    assertThat(session.entries().getLast())
        .isEqualTo(
            new Entry.Migrated(
                3,
                TestSession.START,
                new FlowRef(FLOW, 1),
                NEXT,
                Map.of(FLOW, 1),
                Map.of(),
                Set.of(),
                Entry.Migrated.Sight.ASKED));
    assertThat(session.events().getLast())
        .isEqualTo(
            new Event(
                "session.migrated",
                TestSession.START,
                "between#1",
                Map.of("from", 1L, "to", 2L, "screen", "asked")));
  }

  @Test
  void staysWhereItWouldHaveExpiredByNow() {
    TestSession session = atSecond(twoQuestions());
    session.later(Duration.ofHours(5));
    session.publish(
        flow()
            .expiresAfter(Duration.ofHours(1))
            .ask("one", AB, "two")
            .ask("two", AB, "done")
            .end("done", "resolved")
            .build(),
        2);
    assertThat(session.judge(reconcile()))
        .isEqualTo(new Migrated.Stays(Address.of("two"), Migrated.Reason.EXPIRES));
  }
}
