package dev.helpflow.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.expression.Outline.And;
import dev.helpflow.core.expression.Outline.Choice;
import dev.helpflow.core.expression.Outline.Constant;
import dev.helpflow.core.expression.Outline.Has;
import dev.helpflow.core.expression.Outline.Not;
import dev.helpflow.core.expression.Outline.Or;
import dev.helpflow.core.expression.Outline.Reads;
import dev.helpflow.core.expression.Outline.Test;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What lint is told of an expression. */
final class OutlineTest {
  private static final String PROBLEM = "answers.q.problem";
  private static final Has HAS = new Has(PROBLEM, Outline.NOTHING);

  static Stream<Arguments> outlines() {
    Set<String> both = Set.of("answers.q", PROBLEM);
    return Stream.of(
        Arguments.of("1 == 1", new Constant(true)),
        Arguments.of("has(answers.q.problem)", HAS),
        // What a test has made certain is not needed after it.
        Arguments.of(
            "has(answers.q.problem) && answers.q.problem == 'damaged'",
            new And(HAS, problemIs(Set.of(), "damaged"))),
        Arguments.of(
            "!has(answers.q.problem) || answers.q.problem != 'damaged'",
            new Or(new Not(HAS), new Not(problemIs(Set.of(), "damaged")))),
        Arguments.of("'damaged' == answers.q.problem", problemIs(both, "damaged")),
        Arguments.of(
            "answers.q.problem in ['damaged', 'declined']", problemIs(both, "damaged", "declined")),
        // Where nothing is selected, the literal stands in.
        Arguments.of(
            "answers.?q.?problem.orValue('declined') == 'damaged'",
            new And(HAS, problemIs(Set.of(), "damaged"))),
        Arguments.of(
            "answers.?q.?problem.orValue('damaged') == 'damaged'",
            new Or(new Not(HAS), problemIs(Set.of(), "damaged"))),
        Arguments.of("answers.?q.?problem.hasValue()", HAS),
        // Of a value nothing is known but what it needs, each branch for itself.
        Arguments.of(
            "has(answers.q.problem) ? answers.q.problem : inputs.cardId",
            new Choice(HAS, Outline.NOTHING, reads("inputs.cardId"))),
        Arguments.of("size(facts.names) > 0", opaque("size(facts.names)", "facts.names")));
  }

  private static Test problemIs(Set<String> needs, Object... values) {
    return new Test(PROBLEM, true, Set.of(values), new Reads(needs, List.of()));
  }

  private static Reads reads(String... needs) {
    return new Reads(Set.of(needs), List.of());
  }

  private static Outline opaque(String subject, String needs) {
    return new Test("_>_(" + subject + ",0)", false, Set.of(true), reads(needs));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outlines")
  void saysWhatIsReadAndDecidedInOrder(String source, Outline outline) {
    assertThat(SampleFlow.program(source).outline()).isEqualTo(outline);
  }

  @org.junit.jupiter.api.Test
  void takesAMacroForAConditionOfItsOwn() {
    assertThat(SampleFlow.program("facts.names.exists(n, n == inputs.cardId)").outline())
        .isInstanceOfSatisfying(
            Test.class,
            test -> {
              assertThat(test.isPath()).isFalse();
              assertThat(test.reads().needs()).containsExactly("facts.names");
              // The name is compared with something that is needed too, for each element.
              assertThat(test.reads().parts()).hasSize(1);
            });
  }

  @org.junit.jupiter.api.Test
  void takesOverWhatADerivedExpressionDecides() {
    DerivedExpressions derived =
        DerivedExpressions.compile(
            SampleFlow.SCOPE,
            Map.of("damaged", new Expression("has(answers.q.problem) && inputs.count > 1")));

    Compiled guard =
        derived.compiler().compile(new Expression("derived.damaged"), new Expected.Guard());

    assertThat(((Compiled.Program) guard).program().outline())
        .isInstanceOfSatisfying(And.class, and -> assertThat(and.left()).isEqualTo(HAS));
  }

  @org.junit.jupiter.api.Test
  void doesNotGrowWithoutEndThroughDerivedExpressionsThatReadOneAnotherTwice() {
    Map<String, Expression> sources = new LinkedHashMap<>();
    sources.put("d0", new Expression("inputs.count > 1 && has(inputs.cardId)"));
    for (int i = 1; i < 40; i++) {
      sources.put("d" + i, new Expression("derived.d%d && derived.d%d".formatted(i - 1, i - 1)));
    }

    DerivedExpressions derived = DerivedExpressions.compile(SampleFlow.SCOPE, sources);

    assertThat(derived.problems()).isEmpty();
    ExpressionProgram last = Objects.requireNonNull(derived.programs().get("d39"));
    assertThat(last.outline().size()).isLessThan(500);
    assertThat(last.needs()).contains("inputs.count");
  }
}
