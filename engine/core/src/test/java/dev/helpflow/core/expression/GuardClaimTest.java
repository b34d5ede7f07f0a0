package dev.helpflow.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.Expression;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GuardClaimTest {
  private static final Set<Object> COLOURS = Set.of("red", "green", "blue");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x == 'red'                          ; x     ; true  ; false",
        "'red' == x                          ; x     ; true  ; false",
        "x != 'red'                          ; x     ; true  ; true",
        "!(x == 'red')                       ; x     ; true  ; true",
        "x in ['red', 'green']               ; x     ; true  ; false",
        "x == 'red' || x == 'green'          ; x     ; true  ; false",
        "a.?b.?c == 'red'                    ; a.b.c ; true  ; false",
        "a['b'].c == 'red'                   ; a.b.c ; true  ; false",
      })
  void readsAClaimAboutOneSubjectHoweverItIsWritten(
      String source, String subject, boolean red, boolean excluded) {
    GuardClaim claim = claim(source);
    assertThat(claim.subject()).isEqualTo(subject);
    assertThat(claim.values().contains("red")).isEqualTo(red);
    assertThat(claim.excluded()).isEqualTo(excluded);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x == 'red'    ; x == 'green' ; x == 'blue' | true",
        "x == 'red'    ; x in ['green', 'blue']     | true",
        "x == 'red'    ; x == 'green'               | false",
        "x == 'red'    ; x != 'red'                 | true",
        "x == 'red'    ; x != 'green'               | false",
        "x != 'red'    ; x != 'green'               | true",
        "x             ; !x                         | true",
        "x == true     ; x == false                 | true",
        "n > 1         ; !(n > 1)                   | true",
        "has(a.b)      ; !has(a.b)                  | true",
        "x == 'red' && n > 1 ; x != 'red'           | false",
      })
  void provesThatOneOfSomeGuardsHolds(String guards, boolean proven) {
    var claims =
        Stream.of(guards.split(";")).map(String::strip).map(GuardClaimTest::claim).toList();
    boolean sameSubject = claims.stream().map(GuardClaim::subject).distinct().count() == 1;
    boolean colours =
        claims.stream()
            .flatMap(claim -> claim.values().stream())
            .allMatch(String.class::isInstance);
    var left = GuardClaim.uncovered(claims, colours ? COLOURS : Set.of());
    assertThat(sameSubject && left.isPresent() && left.get().isEmpty()).isEqualTo(proven);
  }

  @Test
  void makesNoOneClaimOfAValueAndAnExclusion() {
    assertThat(claim("x == 'red' || x != 'green'").subject()).isNotEqualTo("x");
    assertThat(claim("x != 'green' || x == 'red'").subject()).isNotEqualTo("x");
  }

  @Test
  void knowsNothingOfValuesWithoutADomain() {
    assertThat(GuardClaim.uncovered(List.of(claim("x == 'red'")), Set.of())).isEmpty();
  }

  @Test
  void listsThePathsThatAreReadOrTested() {
    assertThat(parsed("has(a.b) && c.?d.?e == 'x' || f['g'].exists(i, i.h > size(j.k))").paths())
        .containsExactlyInAnyOrder("a.b", "c.d.e", "f.g", "i", "i.h", "j.k");
  }

  @Test
  void leavesWhatIsNotCelToTheCompiler() {
    assertThat(ParsedExpression.of(new Expression("a =="))).isEmpty();
  }

  private static GuardClaim claim(String source) {
    return parsed(source).claim();
  }

  private static ParsedExpression parsed(String source) {
    return ParsedExpression.of(new Expression(source)).orElseThrow();
  }
}
