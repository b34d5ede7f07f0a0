package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.Briefing;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person is told who takes over (design, section 9). */
class HandoffPackageTest {
  private static final ComponentSpec SECRET = TestFlow.words("pin", Map.of("sensitive", true));
  private static final ComponentSpec OPEN = TestFlow.words("it", Map.of());

  private static TestSession session(Briefing briefing) {
    return new TestSession(
            TestFlow.of("t/told")
                .tells(briefing)
                .screen("one", null, List.of(OPEN, SECRET), List.of(), "two")
                .write("two", "person")
                .escalate("person", List.of("done"), List.of())
                .end("done", "resolved")
                .build())
        .start();
  }

  private static Briefing secret() {
    return Briefing.of(Map.of("said", new Expression("answers.one.it")))
        .withSensitive("PIN", new Expression("answers.one.pin"));
  }

  @Test
  void ofWhatIsSensitiveOnlyTheNameIsTold() {
    TestSession session = session(secret()).answers(Map.of("it", "hello", "pin", "1234"));

    session.answer("more");

    assertThat(told(session).context()).isEqualTo(Map.of("said", "hello"));
    assertThat(told(session).sensitive()).containsExactly("PIN");
    assertThat(told(session).toString()).doesNotContain("1234");
  }

  @Test
  void whatWasNotSaidIsNotOfferedToBeRevealed() {
    TestSession session = session(secret()).answers(Map.of("it", "hello"));

    session.answer("more");

    assertThat(told(session).sensitive()).isEmpty();
  }

  @Test
  void whatIsRevealedIsWhatWasSaidBeforeTheHandoff() {
    TestSession session = session(secret()).answers(Map.of("pin", "1234")).answer("more");
    String id = session.handoff().id();

    assertThat(session.interpreter().reveal(session.entries(), id, "PIN")).contains("1234");
    assertThat(session.interpreter().reveal(session.entries(), id, "said")).isEmpty();
    assertThat(session.interpreter().reveal(session.entries(), "other", "PIN")).isEmpty();
  }

  @Test
  void whoAskedFromAScreenIsToldOfByTheFlowsOwnBriefing() {
    TestSession session = session(secret()).answers(Map.of("pin", "1234")).escalate();

    assertThat(told(session).sensitive()).containsExactly("PIN");
    assertThat(session.interpreter().reveal(session.entries(), session.handoff().id(), "PIN"))
        .contains("1234");
  }

  @Test
  void aSummaryOfTheFlowsOwnIsFilledIn() {
    Briefing briefing =
        secret().withSummary(new Text("any", Map.of("it", new Expression("answers.one.it"))));

    TestSession session = session(briefing).escalate();

    // Nothing is answered yet, and the summary is told all the same.
    assertThat(told(session).summary()).isEqualTo(session.view().title());
  }

  @Test
  void theBuiltInSummarySaysWhyAndWhereAndWhatWasAnsweredButNothingSensitive() {
    TestSession session =
        session(Briefing.NONE).answers(Map.of("it", "hello", "pin", "1234")).answer("more");

    String title = session.view().title();
    assertThat(told(session).summary().lines())
        .containsExactly(
            title + ": needsAPerson. At " + title + ".",
            title + "=hello",
            title + "=handoff.summary.masked",
            title + "=more");
  }

  @Test
  void thePathNamesTheScreensThatWerePassed() {
    TestSession session = session(Briefing.NONE).answer("a").answer("b");

    assertThat(told(session).path())
        .extracting(HandoffPackage.Passed::address)
        .containsExactly("one#1", "two#1", "person#1");
    assertThat(told(session).path())
        .extracting(passed -> passed.title() != null)
        .containsExactly(true, true, false);
  }

  /** What the newest request tells. */
  private static HandoffPackage told(TestSession session) {
    return session.arrangements().stream()
        .filter(Effect.RequestHandoff.class::isInstance)
        .map(Effect.RequestHandoff.class::cast)
        .reduce((_, newer) -> newer)
        .orElseThrow()
        .told();
  }
}
