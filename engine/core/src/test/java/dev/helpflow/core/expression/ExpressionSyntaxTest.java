package dev.helpflow.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "answers.ask.problem == 'lost'",
        "has(facts.card.last4) && size(facts.cards) > 0",
        "inputs.?cardId.orValue('') != ''",
        "facts.cards[?0].?id.orValue('')",
        "facts.cards.map(c, {'value': c.id, 'label': c.name})",
        "nobody.knows(this, name)"
      })
  void takesWhatParsesWhateverItsNames(String source) {
    assertThat(ExpressionSyntax.problems(source)).isEmpty();
  }

  @Test
  void saysWhereASourceStopsBeingAnExpression() {
    assertThat(ExpressionSyntax.problems("a = b"))
        .containsExactly(
            new ExpressionProblem(
                ExpressionCodes.SYNTAX, "A single `=` compares nothing. Write `==`.", 2));
  }

  @Test
  void countsInUnitsOfJavaStrings() {
    assertThat(ExpressionSyntax.problems("'💳' = b"))
        .extracting(ExpressionProblem::offset)
        .startsWith(5);
  }

  @Test
  void refusesWhatIsTooLongOrTooDeep() {
    assertThat(ExpressionSyntax.problems(" ".repeat(ExpressionLimits.MAX_SOURCE) + "1"))
        .extracting(ExpressionProblem::code)
        .containsExactly(ExpressionCodes.TOO_LONG);
    assertThat(ExpressionSyntax.problems("(".repeat(500) + "1" + ")".repeat(500)))
        .extracting(ExpressionProblem::code)
        .containsExactly(ExpressionCodes.TOO_DEEP);
  }
}
