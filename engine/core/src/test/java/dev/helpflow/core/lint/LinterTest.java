package dev.helpflow.core.lint;

import static dev.helpflow.core.lint.Flows.commit;
import static dev.helpflow.core.lint.Flows.decision;
import static dev.helpflow.core.lint.Flows.end;
import static dev.helpflow.core.lint.Flows.escalate;
import static dev.helpflow.core.lint.Flows.id;
import static dev.helpflow.core.lint.Flows.screen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.issue.IssueCodes;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LinterTest {
  @Test
  void findsNothingWrongWithASmallFlow() {
    assertThat(lint(screen("a", "b"), commit("b", "c"), escalate("c"))).isEmpty();
  }

  @Test
  void namesTheLastOfLoopsThatNobodyCanLeave() {
    assertThat(
            lint(screen("a", "a", "b"), screen("b", "b", "c"), screen("c", "d"), screen("d", "c")))
        .extracting(Issue::code, Issue::pointer)
        .containsExactly(tuple(IssueCodes.NO_WAY_TO_END, "/nodes/c"));
  }

  @Test
  void takesAHumanWhoKeepsTheSessionForAnEndAndOneWhoGivesItBackForNone() {
    assertThat(lint(screen("a", "b"), escalate("b"))).isEmpty();
    assertThat(lint(screen("a", "b"), escalate("b", "a")))
        .extracting(Issue::code)
        .containsExactly(IssueCodes.NO_WAY_TO_END);
  }

  @Test
  void saysOfADeadEndNothingButThatItIsOne() {
    assertThat(lint(screen("a", "b"), new Node.Decision(id("b"), null, List.of())))
        .extracting(Issue::code, Issue::pointer)
        .containsExactly(tuple(IssueCodes.DEAD_END, "/nodes/b/next"));
  }

  @Test
  void allowsALoopThatAScreenIsPartOf() {
    assertThat(lint(screen("a", "b"), decision("b", "a", "c"), end("c"))).isEmpty();
  }

  @Test
  void seesTheOnePathToACommitThatHasNoScreen() {
    assertThat(
            lint(
                decision("a", "b", "c"),
                screen("b", "d"),
                decision("c", "d"),
                commit("d", "e"),
                end("e")))
        .extracting(Issue::code, Issue::pointer)
        .containsExactly(tuple(IssueCodes.COMMIT_WITHOUT_SCREEN, "/nodes/d/commit"));
  }

  @Test
  void asksForOutcomesThatExpressionsCanRead() {
    Node end = new Node.End(id("b"), null, "not-a-name", Map.of(), null);
    assertThat(lint(screen("a", "b"), end))
        .extracting(Issue::code, Issue::pointer)
        .containsExactly(tuple(IssueCodes.MALFORMED_NAME, "/nodes/b/outcome"));
  }

  @Test
  void suggestsTheNodeThatWasMeant() {
    assertThat(lint(screen("ask", "dome"), end("done")))
        .first()
        .extracting(Issue::message)
        .isEqualTo("The flow has no node \"dome\". Did you mean \"done\"?");
  }

  @Test
  void takesNoLongerForALargeFlowThanItsSizeAsksFor() {
    FlowDefinition flow = chain(1_000);
    run(flow);
    long started = System.nanoTime();
    assertThat(run(flow)).isEmpty();
    // Milliseconds are enough; a second is what a quadratic check would need.
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void eachCodeOfAChecksIsKnownAndItsOwn() throws IllegalAccessException {
    Set<Object> known = new HashSet<>();
    for (Field field : IssueCodes.class.getFields()) {
      known.add(field.get(null));
    }
    List<String> raised = Checks.ALL.stream().flatMap(check -> check.codes().stream()).toList();
    assertThat(raised).doesNotHaveDuplicates();
    assertThat(known).containsAll(raised);
  }

  private static FlowDefinition chain(int count) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      nodes.add(screen("n" + i, "n" + (i + 1), "n0", "n" + count));
    }
    nodes.add(end("n" + count));
    return Flows.of(nodes.toArray(Node[]::new));
  }

  /** The checks alone: what compiling an expression costs is measured elsewhere. */
  private static List<Issue> run(FlowDefinition flow) {
    Findings findings = new Findings();
    LintContext context =
        LintContext.of(
            flow,
            Flows.DECLARATIONS,
            (language, source) -> java.util.Optional.empty(),
            new dev.helpflow.core.compile.Compilation(null, List.of()));
    Checks.ALL.forEach(check -> check.run(context, findings));
    return findings.all();
  }

  private static List<Issue> lint(Node... nodes) {
    return Linter.lint(Flows.of(nodes), Flows.DECLARATIONS);
  }
}
