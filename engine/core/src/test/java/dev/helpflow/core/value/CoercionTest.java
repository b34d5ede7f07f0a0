package dev.helpflow.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.value.Coercion.Coerced;
import dev.helpflow.core.value.Coercion.Mismatch;
import dev.helpflow.core.value.Coercion.Problem;
import dev.helpflow.core.value.ValueType.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CoercionTest {
  private static final ValueType TEXT = new ValueType.Text();
  private static final ValueType INT = new ValueType.Int();
  private static final ValueType DECIMAL = new ValueType.Decimal();
  private static final ValueType DATE = new ValueType.Date();
  private static final ValueType TIME = new ValueType.Timestamp();
  private static final ValueType MONEY = new ValueType.Money();
  private static final ValueType ANY = new ValueType.Any();
  private static final ValueType COLOUR = new ValueType.Choice(List.of("red", "green"));

  static Stream<Arguments> fitting() {
    return Stream.of(
        Arguments.of(TEXT, "a", "a"),
        Arguments.of(COLOUR, "red", "red"),
        Arguments.of(INT, 5, 5L),
        Arguments.of(INT, 5.0, 5L),
        Arguments.of(INT, new BigDecimal("1e3"), 1000L),
        Arguments.of(INT, BigInteger.TWO.pow(53), 1L << 53),
        Arguments.of(DECIMAL, 5, 5.0),
        Arguments.of(DECIMAL, -0.0, 0.0),
        Arguments.of(DECIMAL, new BigDecimal("0.1"), 0.1),
        Arguments.of(new ValueType.Bool(), true, true),
        Arguments.of(DATE, "2026-11-21", "2026-11-21"),
        Arguments.of(TIME, "2026-11-21T10:15:00.250+01:00", "2026-11-21T09:15:00.250Z"),
        Arguments.of(
            MONEY,
            Map.of("currency", "GBP", "minor", 5, "shown", "£0.05"),
            Map.of("currency", "GBP", "minor", 5L)),
        Arguments.of(new ValueType.ListOf(INT), List.of(1, 2.0), List.of(1L, 2L)),
        Arguments.of(new ValueType.ListOf(INT), Arrays.asList(1, null), List.of(1L)),
        Arguments.of(new ValueType.MapOf(DECIMAL), Map.of("a", 1), Map.of("a", 1.0)),
        Arguments.of(ANY, List.of(1, 1.5, true, "x"), List.of(1L, 1.5, true, "x")));
  }

  @Test
  void whatAnAuthorWroteIsSaid() {
    assertThat(Coercion.coerceAuthored(COLOUR, "blue"))
        .isEqualTo(
            new Mismatch(
                List.of(
                    new Problem("", "Expected one of \"red\", \"green\", but found \"blue\"."))));
    assertThat(Coercion.coerceAuthored(INT, true))
        .isEqualTo(
            new Mismatch(
                List.of(new Problem("", "Expected a whole number within ±2^53, but found true."))));
    assertThat(Coercion.coerceAuthored(TEXT, List.of()))
        .isEqualTo(
            new Mismatch(List.of(new Problem("", "Expected a string, but found an array."))));
  }

  static Stream<Arguments> misfits() {
    return Stream.of(
        Arguments.of(TEXT, 5, "a string"),
        Arguments.of(TEXT, "a\u0000", "a string"),
        Arguments.of(TEXT, "\uDC00", "a string"),
        Arguments.of(COLOUR, "blue", "one of \"red\", \"green\""),
        Arguments.of(INT, "5", "a whole number"),
        Arguments.of(INT, 5.5, "a whole number"),
        Arguments.of(INT, (1L << 53) + 1, "a whole number"),
        Arguments.of(INT, new BigDecimal("1e999999999"), "a whole number"),
        Arguments.of(DECIMAL, Double.POSITIVE_INFINITY, "a finite number"),
        Arguments.of(DECIMAL, new BigDecimal("1e400"), "a finite number"),
        Arguments.of(new ValueType.Bool(), "true", "true or false"),
        Arguments.of(DATE, "2026-02-30", "a date"),
        Arguments.of(DATE, "+12026-01-01", "a date"),
        Arguments.of(DATE, "0000-12-31", "a date"),
        Arguments.of(TIME, "2026-11-21T10:15:00", "a time"),
        Arguments.of(TIME, "-0001-01-01T00:00:00Z", "a time"),
        Arguments.of(MONEY, Map.of("currency", "GBP", "minor", 1.5), "money"),
        Arguments.of(MONEY, Map.of("currency", "gbp", "minor", 1), "money"),
        Arguments.of(new ValueType.ListOf(INT), "1", "an array"),
        Arguments.of(new ValueType.MapOf(INT), List.of(), "an object"),
        Arguments.of(ANY, BigInteger.TWO.pow(60), "a number"),
        Arguments.of(ANY, new Object(), "JSON"));
  }

  @ParameterizedTest
  @MethodSource("fitting")
  void keepsWhatFits(ValueType type, Object raw, Object kept) {
    assertThat(Coercion.coerce(type, raw)).isEqualTo(new Coerced(kept));
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void saysWhatItExpectedAndNeverWhatItGot(ValueType type, Object raw, String expected) {
    assertThat(Coercion.coerce(type, raw))
        .isInstanceOfSatisfying(
            Mismatch.class,
            mismatch -> {
              assertThat(mismatch.problems()).hasSize(1);
              Problem problem = mismatch.problems().getFirst();
              assertThat(problem.pointer()).isEmpty();
              assertThat(problem.message()).startsWith("Expected " + expected).endsWith(".");
              assertThat(problem.message()).doesNotContain("blue", "2026-02-30", "gbp");
            });
  }

  @Test
  void takesNullAsAbsence() {
    assertThat(Coercion.coerce(INT, null)).isEqualTo(new Coerced(null));
  }

  @Test
  void dropsWhatAStructDoesNotDeclareAndWhatIsNull() {
    ValueType card =
        new ValueType.Struct(Map.of("last4", Field.required(TEXT), "limit", Field.optional(INT)));
    Map<String, Object> raw = new HashMap<>(Map.of("last4", "4321", "cvv", "123"));
    raw.put("limit", null);

    assertThat(Coercion.coerce(card, raw)).isEqualTo(new Coerced(Map.of("last4", "4321")));
  }

  @Test
  void saysOfARequiredPropertyThatDoesNotFitOnlyThat() {
    ValueType card = new ValueType.Struct(Map.of("last4", Field.required(TEXT)));
    assertThat(Coercion.coerce(card, Map.of("last4", 4321)))
        .isInstanceOfSatisfying(
            Mismatch.class,
            mismatch ->
                assertThat(mismatch.problems())
                    .extracting(Problem::pointer)
                    .containsExactly("/last4"));
  }

  @Test
  void collectsEveryProblemWithItsPointer() {
    Map<String, Field> fields = new LinkedHashMap<>();
    fields.put("id", Field.required(TEXT));
    fields.put("a/b~c", Field.optional(new ValueType.ListOf(INT)));
    ValueType type = new ValueType.MapOf(new ValueType.Struct(fields));

    assertThat(Coercion.coerce(type, Map.of("x", Map.of("a/b~c", List.of(1, "2")))))
        .isEqualTo(
            new Mismatch(
                List.of(
                    new Problem(
                        "/x", "The required property \"id\" is missing from the object at /x."),
                    new Problem(
                        "/x/a~1b~0c/1",
                        "Expected a whole number within ±2^53 at /x/a~1b~0c/1, but found a"
                            + " string."))));
  }
}
