package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.Human;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.screen.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer chooses when they are called (design, section 9). */
class CallBackTest {
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final CallBackSlot FIRST = slot(0);
  private static final CallBackSlot SECOND = slot(1);

  private static CallBackSlot slot(int number) {
    Instant from = NINE.plus(Duration.ofMinutes(30L * number));
    return new CallBackSlot(from, from.plus(Duration.ofMinutes(30)));
  }

  private static TestSession toBeCalled() {
    return new TestSession(
            TestFlow.of("t/called")
                .onUnavailable(Human.OnUnavailable.CALL_BACK)
                .ask("one", List.of("a", "b"), "done")
                .end("done", "resolved")
                .build())
        .start()
        .escalate()
        .agent(HandoffState.FAILED);
  }

  private static TestSession choosing() {
    TestSession session = toBeCalled();
    return session.accept(
        new Input.SlotsOffered(session.handoff().id(), List.of(FIRST, SECOND), false));
  }

  private static Input book(TestSession session, Object value) {
    return new Input.Submit(session.key(), "bookCall", Map.of("slot", value));
  }

  private static List<String> options(TestSession session) {
    return offered(session.view().screen());
  }

  private static List<String> offered(Screen screen) {
    List<String> values = new ArrayList<>();
    for (Screen.ShownComponent component : screen.components()) {
      if (component.properties().get("options") instanceof List<?> options) {
        options.forEach(option -> values.add(String.valueOf(((Map<?, ?>) option).get("value"))));
      }
    }
    return values;
  }

  private static List<String> actions(TestSession session) {
    return session.view().screen().actions().stream().map(Screen.ShownAction::id).toList();
  }

  @Test
  void theTimesThatAreFreeAreOffered() {
    TestSession session = choosing();

    assertThat(options(session)).containsExactly("2026-11-23T09:00:00Z", "2026-11-23T09:30:00Z");
    assertThat(actions(session)).containsExactly("bookCall", "cancel");
    assertThat(session.status()).isEqualTo(Status.ESCALATED);
  }

  @Test
  void theTimeChosenIsKeptAndAPlaceIsTakenWithIt() {
    TestSession session = choosing();
    session.accept(book(session, "2026-11-23T09:30:00Z"));

    assertThat(session.handoff().data())
        .isEqualTo(
            Map.of(
                "callBack", Map.of("from", "2026-11-23T09:30:00Z", "to", "2026-11-23T10:00:00Z")));
    assertThat(session.arrangements())
        .contains(new Effect.BookCallBack(session.handoff().id(), "people", SECOND));
    assertThat(session.events()).extracting(Event::type).contains("handoff.booked");
    assertThat(actions(session)).containsExactly("changeCall", "cancel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23T10:00:00Z", "soon", ""})
  void aTimeThatIsNotOfferedIsRefused(String value) {
    TestSession session = choosing();
    Reply reply = session.send(book(session, value));

    assertThat(reply).isInstanceOf(Reply.Rejected.class);
    Reply.Rejected rejected = (Reply.Rejected) reply;
    assertThat(rejected.reason()).isEqualTo(Reply.Reason.INVALID_ANSWERS);
    assertThat(rejected.current().screen().errors())
        .extracting(Screen.FieldError::component, Screen.FieldError::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("slot", "notAnOption"));
    assertThat(Objects.requireNonNull(rejected.move()).focus()).isEqualTo("slot");
  }

  @Test
  void aTimeThatHasPassedIsRefusedThoughItWasOffered() {
    TestSession session = choosing();
    session.later(Duration.between(TestSession.START, NINE));

    assertThat(session.reject(book(session, "2026-11-23T09:00:00Z")))
        .isEqualTo(Reply.Reason.INVALID_ANSWERS);
    session.accept(book(session, "2026-11-23T09:30:00Z"));
  }

  @Test
  void timesThatHavePassedAreNotShownAndAreAskedForAgainOnReturn() {
    TestSession session = choosing();
    session.later(Duration.between(TestSession.START, NINE));
    assertThat(session.reject(book(session, "2026-11-23T09:00:00Z")))
        .isEqualTo(Reply.Reason.INVALID_ANSWERS);
    Reply.Rejected rejected = (Reply.Rejected) session.send(book(session, "2026-11-23T09:00:00Z"));
    assertThat(offered(rejected.current().screen())).containsExactly("2026-11-23T09:30:00Z");

    session.resume();
    assertThat(session.handoff().data()).isEqualTo(Map.of("callBack", true));
    session.accept(new Input.SlotsOffered(session.handoff().id(), List.of(SECOND), false));
    assertThat(options(session)).containsExactly("2026-11-23T09:30:00Z");
    int entries = session.entries().size();
    session.resume();
    assertThat(session.entries()).hasSize(entries);
  }

  @Test
  void whoChoosesAfterAllTimesHavePassedIsOfferedOthers() {
    TestSession session = choosing();
    session.later(Duration.between(TestSession.START, NINE).plusHours(1));
    session.accept(book(session, "2026-11-23T09:30:00Z"));

    assertThat(session.handoff().data()).isEqualTo(Map.of("callBack", true));
    assertThat(actions(session)).containsExactly("cancel");
  }

  @Test
  void whoChoosesNothingIsAskedAgain() {
    TestSession session = choosing();
    Reply reply = session.send(new Input.Submit(session.key(), "bookCall", Map.of()));

    assertThat(((Reply.Rejected) reply).current().screen().errors())
        .extracting(Screen.FieldError::code)
        .containsExactly("required");
  }

  @Test
  void whoIsSecondIsToldSoAndOfferedWhatIsLeft() {
    TestSession session = choosing();
    session.accept(new Input.SlotsOffered(session.handoff().id(), List.of(SECOND), true));

    assertThat(session.view().screen().errors())
        .extracting(Screen.FieldError::component, Screen.FieldError::message)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("slot", "screen.callBack.taken"));
    session.accept(book(session, "2026-11-23T09:30:00Z"));
    assertThat(session.view().screen().errors()).isEmpty();
  }

  @Test
  void anotherTimeMayBeChosenAndTheFirstOneKept() {
    TestSession session = choosing();
    session.accept(book(session, "2026-11-23T09:00:00Z"));
    session.press("changeCall");
    session.accept(new Input.SlotsOffered(session.handoff().id(), List.of(SECOND), false));
    assertThat(actions(session)).containsExactly("bookCall", "keepCall", "cancel");

    session.press("keepCall");
    assertThat(session.handoff().data()).isEqualTo(Map.of("callBack", FIRST.data()));

    session.press("changeCall");
    session.accept(new Input.SlotsOffered(session.handoff().id(), List.of(SECOND), false));
    session.accept(book(session, "2026-11-23T09:30:00Z"));
    assertThat(session.handoff().data()).isEqualTo(Map.of("callBack", SECOND.data()));
  }

  @Test
  void aChosenTimeLastsUntilTheCallIsMadeAndEndsWithTheRequest() {
    TestSession session = choosing();
    session.accept(book(session, "2026-11-23T09:00:00Z"));
    session.accept(
        new Input.HandoffMoved(session.handoff().id(), HandoffState.QUEUED, Map.of("note", "x")));
    assertThat(session.handoff().data()).containsEntry("callBack", FIRST.data());
    session.agent(HandoffState.ACCEPTED);
    assertThat(session.handoff().data()).containsEntry("callBack", FIRST.data());
    assertThat(session.reject(book(session, "2026-11-23T09:00:00Z")))
        .isEqualTo(Reply.Reason.WITH_AGENT);

    TestSession cancelled = choosing();
    cancelled.accept(book(cancelled, "2026-11-23T09:00:00Z"));
    cancelled.cancel();
    assertThat(cancelled.handoff().state()).isEqualTo(HandoffState.CANCELLED);
    assertThat(cancelled.status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void timesComeTooLateForWhoeverIsBeingHelpedOrHasLeft() {
    TestSession helped = toBeCalled().agent(HandoffState.ACCEPTED);
    Entry.Handoff before = helped.handoff();
    helped.accept(new Input.SlotsOffered(before.id(), List.of(FIRST), false));
    assertThat(helped.handoff()).isEqualTo(before);

    TestSession left = toBeCalled();
    String id = left.handoff().id();
    left.cancel();
    left.accept(new Input.SlotsOffered(id, List.of(FIRST), false));
    assertThat(left.status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void whatIsNotOnTheScreenCannotBeDone() {
    TestSession session = choosing();
    assertThat(session.reject(new Input.Submit(session.key(), "changeCall", Map.of())))
        .isEqualTo(Reply.Reason.UNKNOWN_ACTION);
    assertThat(session.reject(new Input.Submit(session.key(), "keepCall", Map.of())))
        .isEqualTo(Reply.Reason.UNKNOWN_ACTION);
    assertThat(session.reject(new Input.Submit(session.key(), "continue", Map.of("it", "a"))))
        .isEqualTo(Reply.Reason.UNKNOWN_ACTION);
    assertThat(session.reject(new Input.Back(session.key(), Map.of())))
        .isEqualTo(Reply.Reason.WITH_AGENT);
  }
}
