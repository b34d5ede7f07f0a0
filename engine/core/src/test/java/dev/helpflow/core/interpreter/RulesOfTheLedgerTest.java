package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The ten rules of section 4 of the design, each by the number it has there. */
class RulesOfTheLedgerTest {
  private static final List<String> AB = List.of("a", "b");

  @Nested
  @DisplayName("1. back, change, kept answers and drafts")
  class Back {
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

  @Nested
  @DisplayName("2. results hold only for what was asked")
  class Results {
    private TestSession finder(@Nullable Duration freshFor) {
      return new TestSession(
          TestFlow.of("t/find")
              .write("one", "find")
              .call(
                  "find",
                  "find",
                  Map.of("a", "has(answers.one.it) ? answers.one.it : 'none'"),
                  freshFor,
                  List.of("sorry"),
                  "facts.find.status == 'open' -> two",
                  "closed")
              .ask("two", AB, "three")
              .ask("three", AB, "done")
              .write("closed", "done")
              .write("sorry", "done")
              .end("done", "resolved")
              .build());
    }

    @Test
    void aResultIsUsedAgainForTheSameQuestion() {
      TestSession session = finder(null).start().answer("x").answer("a");
      session.change("one").answer("x");
      assertThat(session.screen()).isEqualTo("three");
      assertThat(session.sent("find")).hasSize(1);
    }

    @Test
    void anotherQuestionIsAskedAnew() {
      TestSession session = finder(null).start().answer("x").answer("a");
      session.change("one").answer("y");
      assertThat(session.sent("find"))
          .extracting(Effect.Call::request)
          .containsExactly("{\"a\":\"x\"}", "{\"a\":\"y\"}");
    }

    @Test
    void aResultOlderThanItsFreshForRunsAgainWhenAStepPassesItAndMayRouteElsewhere() {
      TestSession session = finder(Duration.ofMinutes(10)).start().answer("x");
      session.later(Duration.ofMinutes(10)).answer("a");
      assertThat(session.sent("find")).hasSize(1);
      session.bank("find", request -> Map.of("status", "shut"));
      session.later(Duration.ofMinutes(1)).answer("a");
      assertThat(session.sent("find")).hasSize(2);
      assertThat(session.screen()).isEqualTo("closed");
    }

    @Test
    void readingRunsNothingAgain() {
      TestSession session = finder(Duration.ofMinutes(10)).start().answer("x");
      View later =
          session
              .interpreter()
              .view(session.fold(), session.now().plus(Duration.ofHours(1)), "en-GB");
      assertThat(later.screen().id()).isEqualTo("two");
    }

    @Test
    void anErrorHoldsUntilAScreenBeforeItIsReopened() {
      TestSession session = finder(null).bank("find", request -> CallError.of("notFound")).start();
      session.answer("x");
      assertThat(session.screen()).isEqualTo("sorry");
      session.resume();
      assertThat(session.sent("find")).hasSize(1);
      session.bank("find", request -> Map.of("status", "open"));
      session.back().answer("x");
      assertThat(session.sent("find")).hasSize(2);
      assertThat(session.screen()).isEqualTo("two");
    }
  }

  @Nested
  @DisplayName("3 and 4. commits")
  class Commits {
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
          payment()
              .bank("doIt", request -> CallError.of("refused"))
              .start()
              .answer("a")
              .answers(yes);
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
          payment()
              .bank("doIt", request -> CallError.of("refused"))
              .start()
              .answer("a")
              .answers(yes);
      session.back().answers(yes);
      assertThat(session.sent("doIt")).hasSize(2);
      assertThat(session.sent("doIt"))
          .extracting(Effect.Call::idempotencyKey)
          .doesNotHaveDuplicates();
    }

    @Test
    void whileItsOutcomeIsUnknownTheCustomerWaitsAndNothingReopens() {
      TestSession session =
          payment().bank("doIt", request -> null).start().answer("a").answers(yes);
      assertThat(session.status()).isEqualTo(Status.WAITING);
      assertThat(session.view().screen().back()).isFalse();
      assertThat(session.reject(new Input.Submit(session.key(), "continue", yes)))
          .isEqualTo(Reply.Reason.WAITING);
      assertThat(session.reject(new Input.Change(session.key(), "who", Map.of())))
          .isEqualTo(Reply.Reason.UNKNOWN_TARGET);
    }

    @Test
    void recoverySendsTheSameBytesWithTheSameKey() {
      TestSession session =
          payment().bank("doIt", request -> null).start().answer("a").answers(yes);
      session.bank("doIt", request -> Map.of("reference", "r"));
      session.later(Duration.ofDays(1)).recover();
      assertThat(session.screen()).isEqualTo("after");
      assertThat(session.sent("doIt")).hasSize(2);
      assertThat(session.sent("doIt").getFirst()).isEqualTo(session.sent("doIt").getLast());
    }

    @Test
    void recoveryFinishesACommitWhoeverControlsTheSessionMeanwhile() {
      TestSession session =
          payment().bank("doIt", request -> null).start().answer("a").answers(yes);
      session.escalate().bank("doIt", request -> Map.of("reference", "r")).recover();
      assertThat(session.status()).isEqualTo(Status.ESCALATED);
      assertThat(only(session, Entry.Result.class).error()).isNull();
      session.agent(HandoffState.ACCEPTED).agent(HandoffState.RETURNED);
      assertThat(session.screen()).isEqualTo("after");
    }

    @Test
    void recoveryFinishesACommitOfACustomerWhoHasGivenUp() {
      TestSession session =
          payment().bank("doIt", request -> null).start().answer("a").answers(yes);
      session.accept(new Input.Abandon(session.key()));
      session.bank("doIt", request -> Map.of("reference", "r")).recover();
      assertThat(session.status()).isEqualTo(Status.ABANDONED);
      assertThat(only(session, Entry.Result.class).error()).isNull();
    }

    @Test
    void aResumeSendsNothing() {
      TestSession session =
          payment().bank("doIt", request -> null).start().answer("a").answers(yes);
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

  @Nested
  @DisplayName("5. reading changes nothing")
  class Reading {
    @Test
    void aCallThatWasCutOffIsMadeByTheResumeActionOnly() {
      TestSession session =
          new TestSession(
                  TestFlow.of("t/cut")
                      .ask("one", AB, "find")
                      .call("find", "find", Map.of(), "two")
                      .ask("two", AB, "done")
                      .end("done", "resolved")
                      .build())
              .start()
              .holdAsks()
              .answer("a")
              .crash();
      View read = session.interpreter().view(session.fold(), session.now(), "en-GB");
      assertThat(read.status()).isEqualTo(Status.WAITING);
      assertThat(session.sent("find")).isEmpty();
      session.resume();
      assertThat(session.screen()).isEqualTo("two");
      assertThat(session.sent("find")).hasSize(1);
      assertThat(session.move()).isNotEqualTo(Move.Kind.BACK);
    }
  }

  @Nested
  @DisplayName("6. loops")
  class Loops {
    @Test
    void visitsAreCountedAndEachKeepsItsOwnAnswer() {
      TestSession session =
          new TestSession(
                  TestFlow.of("t/loop")
                      .ask("again", AB, "size(all.again) < 3 -> again", "done")
                      .end("done", "resolved")
                      .build())
              .start()
              .answer("a")
              .answer("b");
      assertThat(session.screen()).isEqualTo("again");
      session.back();
      assertThat(session.shown("it")).isEqualTo("b");
      session.back();
      assertThat(session.shown("it")).isEqualTo("a");
      session.answer("a").answer("b").answer("a");
      assertThat(session.status()).isEqualTo(Status.ENDED);
    }

    @Test
    void ofANodeWithAKeyAVisitIsFoundByItSoThatRemovingOneItemKeepsTheOthers() {
      TestSession session =
          new TestSession(
                  TestFlow.of("t/keyed")
                      .write("list", "pick")
                      .decide(
                          "pick",
                          "has(answers.list.it) && size(all.item) < size(answers.list.it.split(',')) -> item",
                          "last")
                      .screen(
                          "item",
                          "answers.list.it.split(',')[?size(all.item)].orValue('')",
                          List.of(TestFlow.choice("it", AB)),
                          List.of(),
                          "pick")
                      .write("last", "done")
                      .end("done", "resolved")
                      .build())
              .start()
              .answer("x,y,z")
              .answer("a")
              .answer("b")
              .answer("a");
      assertThat(session.screen()).isEqualTo("last");
      session.change("list").answer("y,z");
      assertThat(session.screen()).isEqualTo("last");
      session.change("item[y]#1");
      assertThat(session.shown("it")).isEqualTo("b");
    }
  }

  @Nested
  @DisplayName("7. signals and deadlines")
  class Waits {
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

  @Nested
  @DisplayName("8. escalation")
  class Escalation {
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
      session.accept(
          new Input.HandoffMoved(session.handoff().id(), HandoffState.ACCEPTED, Map.of()));
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
  }

  @Nested
  @DisplayName("9. staleness is about the screen")
  class Staleness {
    @Test
    void aStepOnAnEarlierScreenIsStale() {
      TestSession session =
          new TestSession(
                  TestFlow.of("t/stale")
                      .ask("one", AB, "two")
                      .ask("two", AB, "done")
                      .end("done", "resolved")
                      .build())
              .start();
      String first = session.key();
      session.answer("a");
      assertThat(session.reject(new Input.Submit(first, "continue", Map.of("it", "a"))))
          .isEqualTo(Reply.Reason.STALE);
      session.back();
      assertThat(session.key()).isNotEqualTo(first);
    }

    @Test
    void whatDoesNotConcernTheScreenDoesNotMakeAStepStale() {
      TestSession session =
          new TestSession(
                  TestFlow.of("t/late")
                      .write("one", "hold")
                      .await("hold", "refund", "'x'", Duration.ofHours(1), "two", "two")
                      .ask("two", AB, "done")
                      .end("done", "resolved")
                      .build())
              .start()
              .answer(null)
              .press("skip");
      String key = session.key();
      session.accept(new Input.SignalArrived(Address.parse("hold[x]#1"), "s", Map.of()));
      assertThat(session.key()).isEqualTo(key);
      session.accept(new Input.Submit(key, "continue", Map.of("it", "a")));
      assertThat(session.status()).isEqualTo(Status.ENDED);
    }
  }

  @Nested
  @DisplayName("the end of a session")
  class TheEnd {
    private TestSession one() {
      return new TestSession(
              TestFlow.of("t/end").ask("one", AB, "done").end("done", "resolved").build())
          .start();
    }

    @Test
    void noStepIsTakenAfterIt() {
      TestSession session = one().answer("a");
      assertThat(session.view().outcome()).isEqualTo("resolved");
      assertThat(session.screen()).isEqualTo("done");
      assertThat(session.reject(new Input.Back(session.key(), Map.of())))
          .isEqualTo(Reply.Reason.OVER);
    }

    @Test
    void aCustomerMayGiveUp() {
      TestSession session = one();
      session.accept(new Input.Abandon(session.key()));
      assertThat(session.status()).isEqualTo(Status.ABANDONED);
      assertThat(session.reject(new Input.Resume(null))).isEqualTo(Reply.Reason.OVER);
    }

    @Test
    void aSessionWithoutActivityExpiresAndRestartsWithItsAnswers() {
      TestSession session =
          new TestSession(
                  TestFlow.of("t/expire")
                      .ask("one", AB, "confirm")
                      .ask("confirm", AB, "pay")
                      .call("pay", "doIt", Map.of(), "done")
                      .end("done", "resolved")
                      .build())
              .start()
              .answer("a");
      session.later(Duration.ofDays(8));
      assertThat(session.reject(new Input.Submit(session.key(), "continue", Map.of("it", "a"))))
          .isEqualTo(Reply.Reason.OVER);
      Reply.Advance anew =
          session
              .interpreter()
              .restart(
                  session.fold(),
                  session.fold().flow(),
                  Map.of(),
                  Map.of(),
                  session.now(),
                  () -> "id");
      assertThat(anew.next().view().screen().id()).isEqualTo("confirm");
      assertThat(anew.fold().started().at()).isEqualTo(session.now());
    }
  }
}
