package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.screen.Screen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the focus goes after each step, and what is said (ADR 0018). */
class MovesTest {
  private static final List<String> AB = List.of("a", "b");

  @Test
  void whatTheCustomerDoesLeadsToATitle() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/two")
                    .write("one", "two")
                    .write("two", "done")
                    .end("done", "x")
                    .build())
            .start();
    assertThat(session.moved()).isEqualTo(new Move(Move.Kind.FORWARD, null, null));
    assertThat(session.answer("y").moved()).isEqualTo(new Move(Move.Kind.FORWARD, null, null));
    assertThat(session.back().moved()).isEqualTo(new Move(Move.Kind.BACK, null, null));
    assertThat(session.resume().moved()).isEqualTo(new Move(Move.Kind.RESUME, null, null));
    assertThat(session.answer("y").change("one").moved())
        .isEqualTo(new Move(Move.Kind.BACK, null, null));
  }

  @Test
  void whatComesOfItselfIsSaidAndTakesNoFocus() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/wait")
                    .write("one", "hold")
                    .await("hold", "refund", "'x'", Duration.ofHours(1), "done", "came")
                    .write("came", "done")
                    .end("done", "x")
                    .build())
            .start()
            .answer(null);
    Address wait = Address.parse("hold[x]#1");

    session.accept(new Input.SignalArrived(wait, "s1", Map.of()));

    String title = session.view().screen().title();
    assertThat(title).isNotBlank();
    assertThat(session.moved()).isEqualTo(new Move(Move.Kind.UPDATE, null, title));
    session.accept(new Input.SignalArrived(wait, "s2", Map.of()));
    assertThat(session.moved())
        .as("a late signal changes nothing")
        .isEqualTo(new Move(Move.Kind.UPDATE, null, null));
  }

  @Test
  void aPersonWhoJoinsIsSaidToBeThere() {
    TestSession session =
        new TestSession(TestFlow.of("t/one").write("one", "done").end("done", "x").build())
            .start()
            .escalate()
            .agent(HandoffState.ACCEPTED);

    assertThat(session.moved())
        .isEqualTo(new Move(Move.Kind.UPDATE, null, "screen.handoffAccepted.title"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"| first | 2 errors", "first | second | 1 error", "second | first | 1 error"})
  void refusedAnswersAreCountedAndTheFirstOfThemTakesTheFocus(
      @Nullable String answered, String focus, String announced) {
    TestSession session = questions();
    Map<String, Object> answers = answered == null ? Map.of() : Map.of(answered, "a");

    Reply.Rejected refused =
        (Reply.Rejected) session.send(new Input.Submit(session.key(), "continue", answers));

    assertThat(refused.move()).isEqualTo(new Move(Move.Kind.UPDATE, focus, announced));
  }

  @Test
  void theFocusFollowsAComponentToWhatStandsInForIt() {
    TestSession session = questions();
    Reply.Rejected refused =
        (Reply.Rejected) session.send(new Input.Submit(session.key(), "continue", Map.of()));
    Move move = Objects.requireNonNull(refused.move());
    Screen screen = refused.current().screen();
    List<Screen.ShownComponent> others =
        screen.components().stream().filter(each -> !each.id().equals("first")).toList();

    assertThat(move.on(screen)).isSameAs(move);
    assertThat(move.on(screen.withComponents(others, screen.errors())).focus()).isEqualTo("second");
    assertThat(move.on(screen.withComponents(List.of(), screen.errors())).focus()).isNull();
  }

  @Test
  void aScreenThatIsNoLongerCurrentIsReplaced() {
    TestSession session = questions();

    Reply.Rejected stale =
        (Reply.Rejected) session.send(new Input.Submit("old", "continue", Map.of()));
    Reply.Rejected unknown =
        (Reply.Rejected) session.send(new Input.Submit(session.key(), "none", Map.of()));

    assertThat(stale.move()).isEqualTo(new Move(Move.Kind.REPLACE, null, null));
    assertThat(unknown.move()).isNull();
  }

  private static TestSession questions() {
    return new TestSession(
            TestFlow.of("t/questions")
                .screen(
                    "one",
                    null,
                    List.of(
                        TestFlow.words("note", Map.of()),
                        TestFlow.choice("first", AB),
                        TestFlow.choice("second", AB)),
                    List.of(),
                    "done")
                .end("done", "x")
                .build())
        .start();
  }
}
