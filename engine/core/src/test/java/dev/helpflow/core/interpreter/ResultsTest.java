package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.ledger.CallError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rule 2 of the ledger (design, section 4): results hold only for what was asked. */
class ResultsTest {
  private static final List<String> AB = List.of("a", "b");

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
