package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.ComponentId;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.ledger.Address;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What screens show and read in odd company. */
class ScreenCornersTest {
  private static final List<String> AB = List.of("a", "b");

  @Test
  void aSensitiveAnswerIsNeverShownAgain() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/masked")
                    .screen(
                        "one",
                        null,
                        List.of(
                            TestFlow.words("it", Map.of("sensitive", true)),
                            TestFlow.choice("other", AB)),
                        List.of(),
                        "two")
                    .ask("two", AB, "done")
                    .end("done", "resolved")
                    .build())
            .start();
    Reply.Rejected rejected =
        (Reply.Rejected)
            session.send(new Input.Submit(session.key(), "continue", Map.of("it", "secret")));
    assertThat(rejected.current().toString()).doesNotContain("secret");
    session.accept(new Input.Escalate(session.key(), Map.of("it", "secret")));
    session.cancel();
    assertThat(session.entries().toString()).doesNotContain("secret");
    session.answers(Map.of("it", "secret", "other", "a")).back();
    assertThat(session.shown("it")).isNull();
    assertThat(session.shown("other")).isEqualTo("a");
  }

  /** 64 KB at most: six answers of 9,000 letters are 54,000 bytes, eight are 72,000. */
  @Test
  void aScreenThatGrewTooLargeBringsAPerson() {
    assertThat(reopened(6).view().status()).isEqualTo(Status.ACTIVE);
    TestSession large = reopened(8);
    assertThat(large.view().status()).isEqualTo(Status.ESCALATED);
    assertThat(large.events())
        .filteredOn(event -> event.type().equals("session.failed"))
        .extracting(Event::data)
        .containsExactly(Map.of("code", "screen/too-large"));
  }

  /** A session at a screen with so many long answers filled in. */
  private static TestSession reopened(int fields) {
    List<ComponentSpec> components = new ArrayList<>();
    Map<String, Object> answers = new HashMap<>();
    for (int i = 0; i < fields; i++) {
      components.add(TestFlow.words("it" + i, Map.of()));
      answers.put("it" + i, "x".repeat(9_000));
    }
    return new TestSession(
            TestFlow.of("t/large")
                .screen("one", null, components, List.of(), "two")
                .ask("two", AB, "done")
                .end("done", "resolved")
                .build())
        .start()
        .answers(answers)
        .back();
  }

  @Test
  void aComponentMayBeRevealedByALaterOne() {
    ComponentSpec plain = TestFlow.words("other", Map.of());
    ComponentSpec revealed =
        new ComponentSpec(
            plain.id(),
            plain.type(),
            plain.version(),
            null,
            new ComponentSpec.RevealWhen(new ComponentId("it"), List.of("a")),
            plain.properties());
    TestSession session =
        new TestSession(
                TestFlow.of("t/reveal")
                    .screen(
                        "one", null, List.of(revealed, TestFlow.choice("it", AB)), List.of(), "two")
                    .ask("two", AB, "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answers(Map.of("it", "a", "other", "words"))
            .back();
    assertThat(session.shown("other")).isEqualTo("words");
    session.answers(Map.of("it", "b", "other", "words")).back();
    assertThat(session.shown("other")).isNull();
  }

  @Test
  void theTimeThatAGuardReadsIsThatOfItsOwnPlace() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/now")
                    .ask("one", AB, "now < timestamp('2026-11-21T10:30:00Z') -> early", "late")
                    .ask("early", AB, "more")
                    .ask("late", AB, "more")
                    .ask("more", AB, "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("a")
            .later(Duration.ofHours(1))
            .answer("a");
    assertThat(session.screen()).isEqualTo("more");
    session.back();
    assertThat(session.screen()).isEqualTo("early");
  }

  @Test
  void aNodeOfASubflowIsCountedApartFromItsNamesakeAbove() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/child").ask("one", AB, "done").end("done", "done").build(),
                TestFlow.of("t/parent")
                    .ask("one", AB, "child")
                    .subflow("child", "t/child", Map.of(), Map.of("done", "two"))
                    .ask("two", AB, "one")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("a")
            .answer("b");
    assertThat(session.fold().slot(Address.parse("one#1")).answer()).isNotNull();
    assertThat(session.fold().slot(Address.parse("child#1/one#1")).answer()).isNotNull();
  }

  @Test
  void anAnswerThatIsNoLongerAskedForIsNotReadWhateverTheTrailSays() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/hidden")
                    .ask("one", AB, "two")
                    .screen(
                        "two",
                        null,
                        List.of(
                            TestFlow.choice("it", AB),
                            TestFlow.choice(
                                "more", AB, Map.of("required", false), "answers.one.it == 'a'")),
                        List.of(),
                        "three")
                    .ask("three", AB, "has(answers.two.more) -> wrong", "right")
                    .ask("wrong", AB, "done")
                    .ask("right", AB, "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("a")
            .answers(Map.of("it", "a", "more", "b"));
    session.change("one").answer("b");
    assertThat(session.screen()).isEqualTo("three");
    session.answer("a");
    assertThat(session.screen()).isEqualTo("right");
  }
}
