package dev.helpflow.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.value.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          answers.q.probelm == 'x'                      | expression/unknown-name          | 10
          answer.q.problem == 'x'                       | expression/unknown-name          | 0
          sizes(facts.names) > 1                        | expression/unknown-name          | 0
          answers.q.problem == 'damagd'                 | expression/choice-value          | 21
          answers.q.problem in ['damaged', 'lost']      | expression/choice-value          | 33
          'c' in answers.q.also                         | expression/choice-value          | 0
          answers.q.also.exists(x, x == 'z')            | expression/choice-value          | 30
          answers.?q.?problem.orValue('none') == 'lost' | expression/choice-value          | 39
          inputs.count == 'x'                           | expression/type                  | 13
          inputs.count + 1.0                            | expression/type                  | 13
          [1, 'a'] == [1, 'a']                          | expression/type                  | 0
          facts.raw.deep                                | expression/open-value            | 9
          facts.raw == 'x'                              | expression/open-value            | 10
          facts.raw == facts.raw                        | expression/open-value            | 5
          inputs.count / inputs.count                   | expression/non-constant-division | 13
          inputs.count % 0                              | expression/non-constant-division | 13
          facts.names[0]                                | expression/unguarded-index       | 11
          facts.rates['GBP']                            | expression/unguarded-index       | 11
          facts.rates.GBP                               | expression/unguarded-index       | 11
          facts.names[5] == 'a' && size(facts.names) > 5 | expression/unguarded-index      | 11
          size(facts.names) > 1 && facts.names[2] == '' | expression/unguarded-index       | 36
          int(inputs.cardId)                            | expression/conversion            | 3
          int('twelve')                                 | expression/conversion            | 3
          int(inputs.rate)                              | expression/conversion            | 3
          timestamp(inputs.cardId)                      | expression/conversion            | 9
          date(inputs.cardId)                           | expression/conversion            | 4
          date('2026-02-30')                            | expression/conversion            | 4
          date(now, inputs.cardId)                      | expression/conversion            | 16
          date(now, 'Mars/Olympus')                     | expression/conversion            | 10
          now.getHours(inputs.cardId)                   | expression/conversion            | 19
          inputs.count * inputs.count                   | expression/overflow              | 13
          inputs.count * 513                            | expression/overflow              | 13
          (inputs.count - inputs.count) * 257           | expression/overflow              | 30
          size(facts.names) * size(facts.names) * 3     | expression/overflow              | 38
          size(facts.names) > 1 && facts.names[-1] == '' | expression/unguarded-index      | 36
          ['a', 'b'][2] == 'a'                          | expression/unguarded-index       | 10
          inputs.cardId.matches(inputs.cardId)          | expression/regex                 | 28
          inputs.cardId.matches('[')                    | expression/regex                 | 21
          inputs.cardId.matches('((a{100}){100}){100}') | expression/regex                 | 22
          1 +                                           | expression/syntax                | 3
          has(inputs)                                   | expression/syntax                | 3
          inputs.on - inputs.on                         | expression/type                  | 10
          """)
  void refuses(String source, String code, int offset) {
    List<ExpressionProblem> problems = SampleFlow.problems(source.strip());
    assertThat(problems).extracting(ExpressionProblem::code).contains(code.strip());
    assertThat(problems).anySatisfy(problem -> assertThat(problem.offset()).isEqualTo(offset));
    assertThat(problems)
        .allSatisfy(problem -> assertThat(problem.message()).matches("(?s)[A-Z`'].*[.?]"));
  }

  @Test
  void namesWhatIsThereInstead() {
    assertThat(SampleFlow.problems("answers.q.probelm == 'x'").getFirst().message())
        .isEqualTo("`answers.q` has no field `probelm`. Did you mean `problem`?");
    assertThat(SampleFlow.problems("answers.q.problem == 'lost'").getFirst().message())
        .isEqualTo("`answers.q.problem` is never 'lost'. It can be `declined`, `damaged`.");
    assertThat(SampleFlow.problems("zebra").getFirst().message())
        .isEqualTo(
            "There is no name `zebra` here. What can be read is `inputs`, `answers`, `facts`,"
                + " `session`, `now`.");
  }

  @Test
  void takesAsAGuardOnlyWhatMakesTheElementSure() {
    assertThat(SampleFlow.problems("size(facts.names) > 1 || facts.names[1] == ''"))
        .extracting(ExpressionProblem::code)
        .containsExactly(ExpressionCodes.UNGUARDED_INDEX);
    assertThat(SampleFlow.problems("size(facts.names) <= 1 || facts.names[1] == ''")).isEmpty();
    assertThat(SampleFlow.problems("!('a' in facts.rates) || facts.rates['a'] == 1")).isEmpty();
    assertThat(SampleFlow.problems("['a', 'b'][1] == 'b'")).isEmpty();
    assertThat(SampleFlow.problems("facts.names == [] || facts.names[0] == ''")).isEmpty();
  }

  @Test
  void takesWholeNumbersForNoLargerThanTheLedgerHolds() {
    // 2^53 times 2^9, and 2^54 times 2^8, are the greatest that is taken, 2^62.
    assertThat(SampleFlow.problems("inputs.count * 512")).isEmpty();
    assertThat(SampleFlow.problems("(inputs.count - inputs.count) * 256")).isEmpty();
    assertThat(SampleFlow.problems("size(facts.names) * size(facts.names)")).isEmpty();
  }

  @Test
  void allowsTwoMacrosInsideOneAnotherAndNotThree() {
    assertThat(SampleFlow.problems("facts.names.all(x, facts.names.exists(y, x == y))")).isEmpty();
    assertThat(
            SampleFlow.problems(
                "facts.names.all(x, facts.names.all(y, facts.names.exists(z, x == y && y == z)))"))
        .extracting(ExpressionProblem::code)
        .contains(ExpressionCodes.NESTED_MACROS);
  }

  @Test
  void refusesToBuildWhatGrowsByItself() {
    assertThat(SampleFlow.problems("facts.names.map(x, facts.names.map(y, x + y))"))
        .extracting(ExpressionProblem::code)
        .contains(ExpressionCodes.COST);
    assertThat(SampleFlow.problems("facts.names.map(x, '* ' + x).join(', ')")).isEmpty();
    assertThat(
            SampleFlow.problems(
                "inputs.cardId.replace('', inputs.cardId).replace('', inputs.cardId)"))
        .extracting(ExpressionProblem::code)
        .contains(ExpressionCodes.COST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts.cards.map(c, {'value': c.last4, 'label': c.last4})",
        "facts.cards.map(c, {'value': c.last4, 'label': 'Card ending ' + c.last4})",
        "facts.cards.filter(c, c.limit > 0).map(c, {'value': c.last4, 'label': c.last4})",
        "facts.cards.map(c, {'value': c.last4, 'label': c.limit > 9 ? c.last4 : 'Other card'})",
        "facts.names.map(n, [n, n, n])"
      })
  void letsAListBeMadeOfWhatIsReadFromAnother(String source) {
    assertThat(SampleFlow.problems(source)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts.cards.map(c, {'value': c.last4, 'all': facts.cards})",
        "facts.cards.map(c, facts.names)",
        "facts.cards.map(c, inputs.cardId + inputs.cardId + inputs.cardId + c.last4)",
        "facts.names.map(n, n.replace('', inputs.cardId))",
        "facts.names.filter(n, n != '').map(n, [inputs.cardId, inputs.cardId, inputs.cardId])",
        "facts.names.map(n, inputs.count > 1 ? n : inputs.cardId + inputs.cardId + inputs.cardId)",
        "facts.names.map(n, n.split('').join(inputs.cardId))",
        "facts.names.map(x, {'a': facts.names.map(y, {'b': x, 'c': y})})"
      })
  void refusesAListThatRepeatsMoreThanIsReadFromAnother(String source) {
    assertThat(SampleFlow.problems(source))
        .extracting(ExpressionProblem::code)
        .contains(ExpressionCodes.COST);
  }

  @Test
  void tellsOneWhoComparesWithASingleSignHowComparingIsWritten() {
    assertThat(SampleFlow.problems("answers.q.problem = 'damaged'"))
        .extracting(ExpressionProblem::code, ExpressionProblem::offset, ExpressionProblem::message)
        .containsExactly(
            tuple(ExpressionCodes.SYNTAX, 18, "A single `=` compares nothing. Write `==`."));
    assertThat(SampleFlow.problems("visit = 1 && answers.q.problem = 'damaged'"))
        .extracting(ExpressionProblem::offset)
        .containsExactly(6, 31);
  }

  @Test
  void refusesASourceThatIsTooLongBeforeParsingIt() {
    assertThat(SampleFlow.problems("'" + "x".repeat(ExpressionLimits.MAX_SOURCE) + "'"))
        .extracting(ExpressionProblem::code)
        .containsExactly(ExpressionCodes.TOO_LONG);
  }

  @Test
  void countsOffsetsInUtf16UnitsAfterAStringOutsideTheBasicPlane() {
    assertThat(SampleFlow.problems("'😀' == answers.q.probelm").getFirst().offset()).isEqualTo(18);
  }

  @Test
  void holdsAResultAgainstWhatIsWanted() {
    assertThat(refused("inputs.cardId", new Expected.Guard()))
        .contains("must be true or false, and it is text");
    assertThat(refused("answers.?q.?problem == optional.of('damaged')", new Expected.Guard()))
        .isEmpty();
    assertThat(refused("inputs.rate", new Expected.Key()))
        .contains("must be a text or a whole number");
    assertThat(refused("inputs.count", new Expected.Exactly(new ValueType.Decimal()))).isEmpty();
    assertThat(refused("inputs.rate", new Expected.Exactly(new ValueType.Int())))
        .contains("must be a whole number");
    assertThat(
            refused(
                "{'currency': 'GBP', 'minor': inputs.count}",
                new Expected.Exactly(new ValueType.Money())))
        .isEmpty();
    assertThat(refused("now", new Expected.Exactly(new ValueType.Date())))
        .contains("must be a date, and it is a time");
  }

  private static String refused(String source, Expected expected) {
    return switch (SampleFlow.COMPILER.compile(new Expression(source), expected)) {
      case Compiled.Program _ -> "";
      case Compiled.Refused(var problems) -> problems.getFirst().message();
    };
  }
}
