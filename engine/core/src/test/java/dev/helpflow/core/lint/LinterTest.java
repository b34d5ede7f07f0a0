package dev.helpflow.core.lint;

import static dev.helpflow.core.lint.Flows.commit;
import static dev.helpflow.core.lint.Flows.decision;
import static dev.helpflow.core.lint.Flows.end;
import static dev.helpflow.core.lint.Flows.escalate;
import static dev.helpflow.core.lint.Flows.id;
import static dev.helpflow.core.lint.Flows.screen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.helpflow.core.definition.ActionId;
import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.ComponentId;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.ScreenSpec;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.definition.Transition;
import dev.helpflow.core.expression.ExpressionCodes;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.issue.IssueCodes;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
  void suggestsTheComponentTypeAndTheActionThatWereMeant() {
    ComponentSpec heading =
        new ComponentSpec(new ComponentId("top"), "heding", null, null, null, Map.of());
    ActionSpec send =
        new ActionSpec(
            new ActionId("send"), "sumbit", null, Text.of("words"), null, true, Map.of());
    ScreenSpec screen =
        new ScreenSpec(Text.of("words"), List.of(heading), List.of(send), List.of());
    Node ask = new Node.Screen(id("ask"), null, screen, null, Flows.to("done"));
    assertThat(lint(ask, end("done")))
        .extracting(Issue::pointer, Issue::message)
        .contains(
            tuple(
                "/nodes/ask/components/0/type",
                "The catalogue has no component \"heding\". Did you mean \"heading\"?"),
            tuple(
                "/nodes/ask/actions/0/type",
                "The catalogue has no action \"sumbit\". Did you mean \"submit\"?"));
  }

  @Test
  void tellsAMistakeAtEachPlaceThatRepeatsIt() {
    Expression wrong = new Expression("inputs.m == 1");
    assertThat(lint(guarded("a", wrong, "b"), guarded("b", wrong, "c"), end("c")))
        .extracting(Issue::code, Issue::pointer)
        .containsExactly(
            tuple(ExpressionCodes.UNKNOWN_NAME, "/nodes/a/next/0/when"),
            tuple(ExpressionCodes.UNKNOWN_NAME, "/nodes/b/next/0/when"));
  }

  @Test
  void holdsTheSameSourceAgainstWhatIsWantedAtEachPlace() {
    Expression number = new Expression("inputs.n");
    Node keyed =
        new Node.Decision(
            id("a"),
            number,
            List.of(new Transition(number, id("b")), new Transition(null, id("b"))));
    assertThat(lint(keyed, end("b")))
        .extracting(Issue::code, Issue::pointer)
        .containsExactly(tuple(ExpressionCodes.TYPE, "/nodes/a/next/0/when"));
  }

  @Test
  void tellsAThousandIssuesErrorsFirstAndHowManyMoreThereAre() {
    Map<String, String> messages = new LinkedHashMap<>();
    for (int i = 0; i < 1_100; i++) {
      messages.put("unused" + i, "Never shown");
    }
    messages.put("words", "Words for {name}");
    List<Issue> issues =
        Linter.lint(
            withMessages(Flows.of(escalate("a")), Map.of("en-GB", messages)), Flows.DECLARATIONS);
    assertThat(issues).hasSize(1_001);
    // The title lacks an argument, and 1,100 messages are not used; 101 of these do not fit in.
    assertThat(issues.getFirst().code()).isEqualTo(IssueCodes.MISSING_ARGUMENT);
    assertThat(issues.subList(1, 1_000)).allMatch(i -> i.code().equals(IssueCodes.UNUSED_MESSAGE));
    assertThat(issues.getLast())
        .extracting(Issue::code, Issue::severity, Issue::message)
        .containsExactly(
            IssueCodes.MORE,
            Issue.Severity.WARNING,
            "There are 101 more issues, which are not told here."
                + " Mend these first, then check again.");
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

  private static Node guarded(String id, Expression when, String next) {
    return new Node.Decision(
        id(id), null, List.of(new Transition(when, id(next)), new Transition(null, id(next))));
  }

  private static FlowDefinition withMessages(
      FlowDefinition flow, Map<String, Map<String, String>> messages) {
    return new FlowDefinition(
        flow.id(),
        flow.title(),
        flow.locales(),
        flow.inputs(),
        flow.outputs(),
        flow.human(),
        flow.care(),
        flow.constants(),
        flow.derived(),
        flow.expiresAfter(),
        flow.start(),
        flow.nodes(),
        flow.renames(),
        messages);
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
