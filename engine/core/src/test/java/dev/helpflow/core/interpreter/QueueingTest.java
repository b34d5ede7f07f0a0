package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.Care;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What waiting customers are told, and which moves a hand-off takes. */
class QueueingTest {
  private static final List<String> AB = List.of("a", "b");
  private static final Map<String, Object> CLOSED =
      Map.of("unavailable", "closed", "opensAt", "2026-11-23T09:00:00Z");

  private static TestFlow flow() {
    return TestFlow.of("t/queue")
        .ask("one", AB, "answers.one.it == 'a' -> person", "elsewhere")
        .escalate("person", List.of("done"), List.of())
        .escalate("elsewhere", List.of("done"), List.of("sorry"))
        .write("sorry", "done")
        .end("done", "resolved");
  }

  private static TestSession asked() {
    return new TestSession(flow().build()).start().answer("a");
  }

  private static TestSession told(TestSession session, Map<String, Object> data) {
    return session.accept(
        new Input.HandoffMoved(session.handoff().id(), HandoffState.QUEUED, data));
  }

  private static Map<String, Object> estimate(long position, long seconds) {
    return Map.of("estimated", true, "position", position, "waitSeconds", seconds);
  }

  /** All states that a hand-off can be in, and all that it can be moved to. */
  @ParameterizedTest
  @EnumSource(HandoffState.class)
  void aHandoffThatIsOverMovesNoMoreAndAnOpenOneGoesWhereItIsMoved(HandoffState state) {
    for (HandoffState to : EnumSet.allOf(HandoffState.class)) {
      TestSession session = asked();
      String id = session.handoff().id();
      if (state != HandoffState.REQUESTED) {
        session.accept(new Input.HandoffMoved(id, state, Map.of()));
      }
      Entry.Handoff before = session.handoff();
      session.accept(new Input.HandoffMoved(id, to, Map.of()));
      boolean moves = state.isOpen() && state != to;
      assertThat(session.handoff().state()).as("%s to %s", state, to).isEqualTo(moves ? to : state);
      if (!moves) {
        assertThat(session.handoff()).as("%s to %s", state, to).isEqualTo(before);
      }
    }
  }

  @Test
  void aPlaceInTheQueueIsShownAndToldToNobodyElse() {
    TestSession session = told(asked(), estimate(4, 600));
    String key = session.key();
    told(session, estimate(3, 600));

    assertThat(session.view().screen().components())
        .extracting(component -> component.id())
        .contains("handoffPlace");
    assertThat(session.key()).isEqualTo(key);
    assertThat(session.events())
        .extracting(Event::type)
        .filteredOn("handoff.queued"::equals)
        .hasSize(1);
  }

  @Test
  void aScreenReaderSpeaksWhenItMatters() {
    TestSession session = told(asked(), estimate(3, 600));
    told(session, estimate(2, 300));
    assertThat(session.moved().announce()).isNull();
    told(session, estimate(1, 60));
    assertThat(session.moved().announce()).isEqualTo(HandoffScreens.place(session.view().screen()));
    assertThat(session.moved().announce()).contains("screen.handoffPlace.position");
    told(session, Map.of("estimated", true, "unavailable", "deskDown"));
    assertThat(session.moved().announce()).isEqualTo("screen.handoffHeld.title");
  }

  @Test
  void anEstimateIsOvertakenByWhoeverKnowsBetter() {
    TestSession accepted = asked().agent(HandoffState.ACCEPTED);
    told(accepted, estimate(1, 60));
    assertThat(accepted.handoff().state()).isEqualTo(HandoffState.ACCEPTED);

    TestSession placed = told(asked(), Map.of("position", 7L));
    told(placed, estimate(2, 60));
    assertThat(placed.handoff().data()).isEqualTo(Map.of("position", 7L));
    told(placed, Map.of("position", 6L));
    assertThat(placed.handoff().data()).isEqualTo(Map.of("position", 6L));
  }

  @Test
  void aClosedQueueSendsNobodyAwayFromAProtectedFlow() {
    TestSession session =
        new TestSession(flow().care(new Care(true, false)).build()).start().answer("a");
    session.accept(new Input.HandoffMoved(session.handoff().id(), HandoffState.FAILED, CLOSED));

    assertThat(session.status()).isEqualTo(Status.ESCALATED);
    assertThat(session.handoff().state()).isEqualTo(HandoffState.QUEUED);
    assertThat(session.view().screen().title()).isEqualTo("screen.handoffHeld.title");
    assertThat(session.view().screen().components())
        .extracting(component -> component.type())
        .contains("contact-card");
    told(session, estimate(1, 60));
    assertThat(session.view().screen().title()).isEqualTo("screen.handoffRequested.title");
  }

  @Test
  void anAuthorsOwnWayIsTakenInAProtectedFlowToo() {
    TestSession session =
        new TestSession(flow().care(new Care(true, false)).build()).start().answer("b");
    session.accept(new Input.HandoffMoved(session.handoff().id(), HandoffState.FAILED, CLOSED));
    assertThat(session.screen()).isEqualTo("sorry");
  }

  @Test
  void aClosedQueueSaysSoElsewhere() {
    TestSession session = asked();
    session.accept(new Input.HandoffMoved(session.handoff().id(), HandoffState.FAILED, CLOSED));
    assertThat(session.handoff().state()).isEqualTo(HandoffState.FAILED);
    assertThat(session.view().screen().title()).isEqualTo("screen.unavailable.title");
  }

  @Test
  void aDeskThatIsDownHoldsTheRequestAndShowsTheOtherWays() {
    TestSession session =
        told(
            asked(),
            Map.of(
                "estimated",
                true,
                "unavailable",
                "deskDown",
                "contact",
                Map.of("phone", "+44 808 157 0100")));
    assertThat(session.view().screen().components())
        .filteredOn(component -> component.type().equals("contact-card"))
        .singleElement()
        .extracting(component -> component.properties().get("phone"))
        .isEqualTo("+44 808 157 0100");
    assertThat(session.status()).isEqualTo(Status.ESCALATED);
    assertThat(session.agent(HandoffState.ACCEPTED).view().screen().title())
        .isEqualTo("screen.handoffAccepted.title");
  }

  @Test
  void whoAsksAgainKeepsTheirPlaceAndTheDeskIsTold() {
    TestSession session = told(asked(), estimate(2, 300));
    Entry.Handoff before = session.handoff();
    session.accept(new Input.Escalate("the key of a screen before", Map.of()));

    assertThat(session.handoff().id()).isEqualTo(before.id());
    assertThat(session.handoff().state()).isEqualTo(HandoffState.QUEUED);
    assertThat(session.handoff().data()).containsAllEntriesOf(before.data());
    assertThat(session.status()).isEqualTo(Status.ESCALATED);
    assertThat(session.arrangements())
        .contains(new Effect.RepeatHandoff(before.id(), "customerAsked", Map.of()));
    assertThat(session.arrangements().stream().filter(Effect.RequestHandoff.class::isInstance))
        .hasSize(1);
    session.agent(HandoffState.ACCEPTED);
    assertThat(session.reject(new Input.Escalate(session.key(), Map.of())))
        .isEqualTo(Reply.Reason.WITH_AGENT);
  }

  @Test
  void whoAsksAgainAndAgainIsToldOfOnceAMinute() {
    TestSession session = told(asked(), estimate(2, 300));
    session.accept(new Input.Escalate(session.key(), Map.of()));
    int entries = session.entries().size();
    session.accept(new Input.Escalate(session.key(), Map.of()));
    assertThat(session.entries()).hasSize(entries);

    // Another place in the queue does not make them heard again.
    told(session.later(Duration.ofSeconds(59)), estimate(1, 60));
    session.accept(new Input.Escalate(session.key(), Map.of()));
    assertThat(repeats(session)).isEqualTo(1);

    session.later(Duration.ofSeconds(1)).accept(new Input.Escalate(session.key(), Map.of()));
    assertThat(repeats(session)).isEqualTo(2);
    assertThat(session.events())
        .extracting(Event::type)
        .filteredOn("handoff.repeated"::equals)
        .hasSize(2);
  }

  private static long repeats(TestSession session) {
    return session.arrangements().stream().filter(Effect.RepeatHandoff.class::isInstance).count();
  }

  @Test
  void whoIsPassedOnWaitsAgainAndMayLeaveThoughNothingBeforeReopens() {
    TestSession session = asked().agent(HandoffState.ACCEPTED).agent(HandoffState.TRANSFERRED);
    assertThat(session.view().screen().title()).isEqualTo("screen.handoffRequested.title");
    told(session, estimate(3, 600));
    assertThat(session.handoff().state()).isEqualTo(HandoffState.QUEUED);
    assertThat(HandoffScreens.place(session.view().screen()))
        .contains("screen.handoffPlace.position");

    session.cancel();
    assertThat(session.handoff().state()).isEqualTo(HandoffState.CANCELLED);
    assertThat(session.status()).isEqualTo(Status.ACTIVE);
    assertThat(session.view().screen().title()).isEqualTo("screen.unavailable.title");
    assertThat(session.reject(new Input.Back(session.key(), Map.of())))
        .isEqualTo(Reply.Reason.NO_WAY_BACK);
  }

  @Test
  void whoIsPassedOnToAClosedQueueGoesWhereTheFlowSays() {
    TestSession session =
        new TestSession(flow().build())
            .start()
            .answer("b")
            .agent(HandoffState.ACCEPTED)
            .agent(HandoffState.TRANSFERRED);
    session.accept(new Input.HandoffMoved(session.handoff().id(), HandoffState.FAILED, CLOSED));
    assertThat(session.screen()).isEqualTo("sorry");
  }

  @Test
  void aDeskThatCannotBeReachedDoesNotSaySoItself() {
    TestSession session = told(asked(), Map.of("position", 7L));
    told(session, Map.of("estimated", true, "unavailable", "deskDown"));
    assertThat(session.view().screen().title()).isEqualTo("screen.handoffHeld.title");
    told(session, estimate(7, 600));
    assertThat(session.view().screen().title()).isEqualTo("screen.handoffRequested.title");
    told(session, Map.of("position", 6L));
    assertThat(session.handoff().data()).isEqualTo(Map.of("position", 6L));
  }

  @Test
  void aFullQueueSendsNobodyAwayFromAProtectedFlow() {
    TestSession session =
        new TestSession(flow().care(new Care(true, false)).build()).start().answer("a");
    session.accept(
        new Input.HandoffMoved(
            session.handoff().id(),
            HandoffState.FAILED,
            Map.of("estimated", true, "unavailable", "full")));

    assertThat(session.handoff().state()).isEqualTo(HandoffState.QUEUED);
    assertThat(session.view().screen().title()).isEqualTo("screen.handoffRequested.title");
  }

  @Test
  void whatTheCustomerWasGivenStaysWhileTheSameAgentHasThem() {
    Map<String, Object> sent = Map.of("session", "s-2", "flow", "t/other");
    TestSession session = asked();
    String id = session.handoff().id();
    session.accept(
        new Input.HandoffMoved(
            id, HandoffState.ACCEPTED, Map.of("agent", "gil", "shownAs", "Gil")));
    session.accept(
        new Input.HandoffMoved(
            id, HandoffState.ACCEPTED, Map.of("agent", "gil", "reason", "x", "sent", sent)));
    assertThat(session.handoff().data()).containsEntry("shownAs", "Gil");
    session.accept(new Input.HandoffMoved(id, HandoffState.ACCEPTED, Map.of("agent", "gil")));

    assertThat(session.handoff().sent()).isEqualTo("s-2");
    assertThat(session.handoff().data()).containsEntry("shownAs", "Gil");
    assertThat(session.events())
        .extracting(Event::type)
        .filteredOn("handoff.flowSent"::equals)
        .hasSize(1);
    session.accept(new Input.HandoffMoved(id, HandoffState.ACCEPTED, Map.of("agent", "ann")));
    assertThat(session.handoff().data()).isEqualTo(Map.of("agent", "ann"));
  }

  @ParameterizedTest
  @CsvSource({"low,normal", "normal,high", "high,urgent", "urgent,urgent"})
  void supportNeedsRaiseAPriorityByOneStep(String priority, String raised) {
    Map<String, Object> needs = Map.of("supportNeeds", List.of("largePrint"));
    assertThat(HandoffRequests.raised(priority, needs)).isEqualTo(raised);
    assertThat(HandoffRequests.raised(priority, Map.of("supportNeeds", List.of())))
        .isEqualTo(priority);
    assertThat(HandoffRequests.raised(priority, Map.of())).isEqualTo(priority);
  }
}
