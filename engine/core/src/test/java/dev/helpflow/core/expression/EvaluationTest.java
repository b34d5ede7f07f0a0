package dev.helpflow.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          answers.q.problem == 'damaged'                          | true
          answers.q.problem in ['declined', 'damaged']            | true
          'b' in answers.q.also                                   | false
          has(answers.q.problem)                                  | true
          has(answers.later.note)                                 | false
          has(answers.later)                                      | false
          has(answers.later.note) && answers.later.note == 'x'    | false
          answers.?later.?note.orValue('none')                    | none
          answers.?q.?problem.orValue('none')                     | damaged
          answers.q.amount.minor > 1000                           | true
          answers.q.amount.currency                               | GBP
          inputs.count * 2 + 1                                    | 7
          inputs.count / 2                                        | 1
          inputs.rate * 2.0                                       | 3.0
          inputs.rate > 1                                         | true
          facts.cards.exists(c, c.limit > 15)                     | true
          facts.cards.all(c, c.limit > 15)                        | false
          facts.cards.filter(c, c.limit > 15)[?0].last4.orValue('') | 9876
          facts.cards.map(c, c.last4).join(', ')                  | 1234, 9876
          size(facts.names) > 1 ? facts.names[1] : ''             | y
          'GBP' in facts.rates ? facts.rates['GBP'] : 0           | 100
          facts.rates[?'EUR'].orValue(7)                          | 7
          has(facts.rates.GBP) ? facts.rates.GBP : 0              | 100
          facts.rates.all(k, facts.rates[k] > 0)                  | true
          math.greatest(inputs.count, 5)                          | 5
          inputs.cardId.matches('^c[0-9]$')                       | true
          string(inputs.count) + '!'                              | 3!
          addDays(inputs.on, 1)                                   | 2026-02-01
          addMonths(inputs.on, 1)                                 | 2026-02-28
          addMonths(date('2024-01-31'), 1)                        | 2024-02-29
          endOfMonth(addDays(inputs.on, 1))                       | 2026-02-28
          daysBetween(inputs.on, date('2026-03-01'))              | 29
          daysBetween(date('2026-03-01'), inputs.on)              | -29
          date(now, 'Europe/London')                              | 2026-07-02
          date(now, session.zone)                                 | 2026-07-02
          date(now, 'UTC')                                        | 2026-07-01
          now                                                     | 2026-07-01T23:30:00Z
          now > date('2026-06-30')                                | true
          answers.?q.?problem.hasValue() && answers.q.problem == 'damaged' | true
          """)
  void computes(String source, String expected) {
    assertThat(String.valueOf(SampleFlow.program(source.strip()).evaluate(SampleFlow.VALUES)))
        .isEqualTo(expected.strip());
  }

  @Test
  void yieldsNullForAnAbsentOptional() {
    assertThat(SampleFlow.program("answers.?later.?note").evaluate(SampleFlow.VALUES)).isNull();
  }

  @Test
  void passesOnWhatItCannotRead() {
    assertThat(SampleFlow.program("facts.raw").evaluate(SampleFlow.VALUES))
        .isEqualTo(Map.of("deep", true));
  }

  @Test
  void leavesAbsentPropertiesOutOfAnObject() {
    assertThat(
            SampleFlow.program(
                    "{'id': inputs.cardId, 'note': answers.?later.?note, 'on': inputs.on}")
                .evaluate(SampleFlow.VALUES))
        .isEqualTo(Map.of("id", "c1", "on", "2026-01-31"));
  }

  @Test
  void readingAnAbsentAnswerIsAFaultAndNeverFalse() {
    assertThatThrownBy(
            () -> SampleFlow.program("answers.later.note == 'x'").holds(SampleFlow.VALUES))
        .isInstanceOfSatisfying(
            ExpressionFault.class,
            fault -> assertThat(fault.code()).isEqualTo(ExpressionCodes.ABSENT))
        .hasMessageContaining("answers.later.note");
  }

  @Test
  void anAmountBeyondWhatValuesHoldIsAFault() {
    Names huge = Names.of(Map.of("inputs", Map.of("count", 1L << 53)));
    assertThat(SampleFlow.program("inputs.count - 1").evaluate(huge)).isEqualTo((1L << 53) - 1);
    assertThatThrownBy(() -> SampleFlow.program("inputs.count + 1").evaluate(huge))
        .isInstanceOfSatisfying(
            ExpressionFault.class,
            fault -> assertThat(fault.code()).isEqualTo(ExpressionCodes.OUT_OF_RANGE));
  }

  @Test
  void aDateMovedOutOfTheCalendarIsAFault() {
    assertThatThrownBy(
            () ->
                SampleFlow.program("addDays(addDays(inputs.on, 2000000), 2000000)")
                    .evaluate(SampleFlow.VALUES))
        .isInstanceOfSatisfying(
            ExpressionFault.class,
            fault -> assertThat(fault.code()).isEqualTo(ExpressionCodes.OUT_OF_RANGE));
  }

  @Test
  void knowsWhatItReadsAndWhatItNeeds() {
    ExpressionProgram program =
        SampleFlow.program(
            "has(answers.later.note) && answers.later.note == inputs.cardId || facts.cards.exists(c, c.limit > 3)");
    assertThat(program.reads())
        .containsExactly(
            "answers.later.note", "inputs.cardId", "facts.cards", "facts.cards[].limit");
    assertThat(program.needs())
        .containsExactly("inputs.cardId", "facts.cards", "facts.cards[].limit");
  }

  @Test
  void anElementGuardedOutsideOfAMacroIsNotGuardedForItsVariable() {
    assertThat(
            SampleFlow.problems(
                "inputs.cardId in facts.rates && facts.names.exists(x, facts.rates[x] > 1)"))
        .extracting(ExpressionProblem::code)
        .containsExactly(ExpressionCodes.UNGUARDED_INDEX);
  }

  @Test
  void computesAConstantWhenItIsCompiled() {
    assertThat(SampleFlow.program("1 + 2 == 3").constant()).contains(true);
    assertThat(SampleFlow.program("inputs.count == 3").constant()).isEmpty();
  }

  @Test
  void hasOneTypeForEachResult() {
    assertThat(SampleFlow.program("answers.q.problem").type())
        .isEqualTo(new dev.helpflow.core.value.ValueType.Choice(List.of("declined", "damaged")));
    assertThat(SampleFlow.program("'plain'").type()).isEqualTo(SampleFlow.TEXT);
    assertThat(SampleFlow.program("inputs.on").type())
        .isEqualTo(new dev.helpflow.core.value.ValueType.Date());
    assertThat(SampleFlow.program("'x'").reads()).isEqualTo(Set.of());
  }
}
