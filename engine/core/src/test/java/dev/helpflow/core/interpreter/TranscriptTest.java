package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.screen.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the customer saw, found again from the ledger. */
class TranscriptTest {
  private static final List<String> AB = List.of("a", "b");

  private static TestSession session() {
    return new TestSession(
            TestFlow.of("t/transcript")
                .ask("one", AB, "find")
                .call("find", "find", Map.of(), "two")
                .screen(
                    "two",
                    null,
                    List.of(
                        TestFlow.words("it", Map.of()),
                        TestFlow.words("pin", Map.of("sensitive", true))),
                    List.of(),
                    "person")
                .escalate("person", List.of("after"), List.of())
                .write("after", "done")
                .end("done", "resolved")
                .build())
        .start();
  }

  private static List<ShownScreen> transcript(TestSession session) {
    return session.interpreter().transcript(session.entries());
  }

  /** By what is on it, since a key changes with what was typed. */
  private static List<String> screens(List<View> views) {
    List<String> screens = new ArrayList<>();
    for (View view : views) {
      Screen screen = view.screen();
      String it =
          screen.id() + " " + view.status() + " " + screen.title() + " " + screen.actions().size();
      if (screens.isEmpty() || !screens.getLast().equals(it)) {
        screens.add(it);
      }
    }
    return screens;
  }

  @Test
  void theScreensAreThoseThatWereSeenInOrder() {
    TestSession session =
        session()
            .later(Duration.ofMinutes(1))
            .answer("a")
            .later(Duration.ofMinutes(1))
            .back()
            .later(Duration.ofMinutes(1))
            .answer("b")
            .later(Duration.ofMinutes(1))
            .answer("hello")
            .later(Duration.ofMinutes(1))
            .agent(HandoffState.ACCEPTED)
            .later(Duration.ofMinutes(1))
            .agent(HandoffState.RETURNED)
            .later(Duration.ofMinutes(1))
            .answer("bye");

    List<ShownScreen> transcript = transcript(session);

    assertThat(screens(transcript.stream().map(ShownScreen::view).toList()))
        .isEqualTo(screens(session.seen()));
    assertThat(transcript).extracting(ShownScreen::at).isSorted();
    assertThat(transcript.getFirst().at()).isEqualTo(session.entries().getFirst().at());
  }

  @Test
  void whatWasAnsweredStandsWithTheScreenButNothingSensitive() {
    TestSession session = session().answer("a").answers(Map.of("it", "hello", "pin", "1234"));

    ShownScreen two = transcript(session).get(1);

    ShownScreen.Answered answered = two.answered();
    assertThat(answered).isNotNull();
    assertThat(answered.action()).isEqualTo("continue");
    assertThat(answered.values()).isEqualTo(Map.of("it", "hello"));
    assertThat(answered.masked()).containsExactly("pin");
    assertThat(two.view().screen().components())
        .extracting(Screen.ShownComponent::value)
        .containsExactly("hello", null);
    assertThat(transcript(session).toString()).doesNotContain("1234");
  }

  @Test
  void whoTypedAndAskedForAPersonIsSeenToHaveLeftTheScreenOnce() {
    TestSession session = session();
    session.accept(new Input.Escalate(session.key(), Map.of("it", "b")));

    List<ShownScreen> transcript = transcript(session);

    assertThat(transcript).hasSize(2);
    assertThat(transcript.getFirst().view().screen().id()).isEqualTo("one");
    assertThat(transcript.getLast().view().status()).isEqualTo(Status.ESCALATED);
    assertThat(transcript.getLast().answered()).isNull();
  }

  @Test
  void whatIsLookedUpMeanwhileIsNotToldAsAScreen() {
    TestSession session = session().holdAsks();
    session.send(new Input.Submit(session.key(), "continue", Map.of("it", "a")));

    assertThat(transcript(session))
        .extracting(shown -> shown.view().screen().id())
        .containsExactly("one");
  }

  @Test
  void whatAnExpiredSessionCarriedOverWasNotSeenAgain() {
    TestSession expired =
        new TestSession(
                TestFlow.of("t/again")
                    .ask("one", AB, "two")
                    .write("two", "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("a")
            .later(Duration.ofDays(8));
    Reply.Advance restarted =
        expired
            .interpreter()
            .restart(
                expired.fold(),
                expired.fold().flow(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                Map.of(),
                expired.now(),
                () -> "id");

    List<ShownScreen> transcript = expired.interpreter().transcript(restarted.entries());

    assertThat(transcript).hasSize(1);
    assertThat(transcript.getFirst().view().screen()).isEqualTo(restarted.next().view().screen());
  }

  @Test
  void ofAPlaceThatIsGoneNoAnswerIsTold() {
    TestSession session = session();
    List<Entry> ledger = new ArrayList<>(session.entries());
    ledger.add(
        new Entry.Answer(
            ledger.getLast().seq() + 1,
            session.now(),
            Address.parse("gone#1"),
            "continue",
            Map.of("pin", "4711")));

    ShownScreen.Answered answered =
        session.interpreter().transcript(ledger).stream()
            .map(ShownScreen::answered)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    assertThat(answered.values()).isEmpty();
    assertThat(answered.masked()).containsExactly("pin");
  }
}
