package dev.helpflow.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.Expression;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DerivedExpressionsTest {
  @Test
  void computesThemInTheOrderInWhichTheyNeedOneAnother() {
    DerivedExpressions derived =
        derived("isLarge", "derived.double > 5", "double", "inputs.count * 2");
    assertThat(derived.problems()).isEmpty();
    ExpressionProgram guard = program(derived, "derived.isLarge && derived.double == 6");
    assertThat(guard.holds(derived.bind(SampleFlow.VALUES))).isTrue();
    assertThat(guard.reads()).containsExactly("derived.isLarge", "derived.double", "inputs.count");
    assertThat(guard.needs()).contains("inputs.count");
  }

  @Test
  void computesEachOnceInAnEvaluation() {
    DerivedExpressions derived = derived("double", "inputs.count * 2");
    AtomicInteger asked = new AtomicInteger();
    Names counting =
        name -> {
          asked.incrementAndGet();
          return SampleFlow.VALUES.find(name);
        };
    assertThat(program(derived, "derived.double + derived.double").evaluate(derived.bind(counting)))
        .isEqualTo(12L);
    assertThat(asked).hasValue(1);
  }

  @Test
  void refusesACircle() {
    assertThat(derived("a", "derived.b", "b", "derived.a", "c", "1").problems())
        .hasSize(2)
        .allSatisfy(
            (name, problems) ->
                assertThat(problems.getFirst().code()).isEqualTo(ExpressionCodes.CYCLE));
  }

  @Test
  void refusesTextThatDoublesFromOneToTheNext() {
    Map<String, Expression> sources = new LinkedHashMap<>();
    sources.put("t0", new Expression("inputs.cardId"));
    for (int i = 1; i < 30; i++) {
      sources.put("t" + i, new Expression("derived.t" + (i - 1) + " + derived.t" + (i - 1)));
    }
    assertThat(DerivedExpressions.compile(SampleFlow.SCOPE, sources).problems())
        .hasEntrySatisfying(
            "t10",
            problems -> assertThat(problems.getFirst().code()).isEqualTo(ExpressionCodes.COST));
  }

  private static DerivedExpressions derived(String... sources) {
    Map<String, Expression> named = new LinkedHashMap<>();
    for (int i = 0; i < sources.length; i += 2) {
      named.put(sources[i], new Expression(sources[i + 1]));
    }
    return DerivedExpressions.compile(SampleFlow.SCOPE, named);
  }

  private static ExpressionProgram program(DerivedExpressions derived, String source) {
    return switch (derived.compiler().compile(new Expression(source), new Expected.Anything())) {
      case Compiled.Program(var program) -> program;
      case Compiled.Refused(var problems) -> throw new AssertionError(problems.toString());
    };
  }
}
