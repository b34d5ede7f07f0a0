package dev.helpflow.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.value.ValueType.Field;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypeFitTest {
  private static final ValueType TEXT = new ValueType.Text();
  private static final ValueType WHOLE = new ValueType.Int();
  private static final ValueType ANY = new ValueType.Any();

  @Test
  void whatIsNarrowerFitsAndWhatIsWiderDoesNot() {
    ValueType few = new ValueType.Choice(List.of("a"));
    ValueType more = new ValueType.Choice(List.of("a", "b"));

    assertFits(more, few);
    assertFits(TEXT, more);
    assertFits(new ValueType.Decimal(), WHOLE);
    assertFits(ANY, new ValueType.Money());
    assertMisfit(few, more, "");
    assertMisfit(more, TEXT, "");
    assertMisfit(WHOLE, new ValueType.Decimal(), "");
    assertMisfit(TEXT, ANY, "");
    assertMisfit(TEXT, WHOLE, "");
  }

  @Test
  void stringsTakeDatesAndTimesAndNotTheOtherWayRound() {
    for (ValueType time : List.of(new ValueType.Date(), new ValueType.Timestamp())) {
      assertFits(TEXT, time);
      assertMisfit(time, TEXT, "");
    }
  }

  @Test
  void anObjectHasToHaveWhatIsRequiredAndMayHaveMore() {
    ValueType wanted = new ValueType.Struct(Map.of("a", Field.required(TEXT)));

    assertFits(wanted, struct("a", Field.required(TEXT), "b", Field.required(WHOLE)));
    assertMisfit(wanted, struct("a", Field.optional(TEXT), "b", Field.required(WHOLE)), "/a");
    assertMisfit(wanted, new ValueType.Struct(Map.of("b", Field.required(TEXT))), "/a");
    assertMisfit(wanted, TEXT, "");
  }

  @Test
  void whatNeedNotBeThereIsOfItsTypeWhereItIs() {
    ValueType wanted = new ValueType.Struct(Map.of("a/~", Field.optional(TEXT)));

    assertFits(wanted, new ValueType.Struct(Map.of()));
    assertFits(wanted, new ValueType.Struct(Map.of("a/~", Field.optional(TEXT))));
    assertMisfit(wanted, new ValueType.Struct(Map.of("a/~", Field.optional(WHOLE))), "/a~1~0");
  }

  @Test
  void listsAndTablesFitByWhatIsInThem() {
    assertFits(new ValueType.ListOf(ANY), new ValueType.ListOf(TEXT));
    assertMisfit(new ValueType.ListOf(TEXT), new ValueType.ListOf(WHOLE), "/*");
    assertMisfit(new ValueType.ListOf(TEXT), TEXT, "");
    assertMisfit(new ValueType.MapOf(TEXT), new ValueType.MapOf(WHOLE), "/*");
    assertFits(new ValueType.MapOf(TEXT), new ValueType.Struct(Map.of("a", Field.optional(TEXT))));
    assertMisfit(
        new ValueType.MapOf(TEXT), new ValueType.Struct(Map.of("a", Field.optional(WHOLE))), "/a");
  }

  @Test
  void whatComesFromOutsideMayHaveMoreThanIsDeclared() {
    ValueType none = new ValueType.Struct(Map.of());
    ValueType text = new ValueType.Struct(Map.of("a", Field.required(TEXT)));

    assertMisfitFromOutside(new ValueType.Struct(Map.of("a", Field.optional(TEXT))), none, "/a");
    assertMisfitFromOutside(new ValueType.MapOf(TEXT), text, "/*");
    assertMisfitFromOutside(new ValueType.MapOf(WHOLE), text, "/a");
    assertMisfitFromOutside(
        new ValueType.ListOf(new ValueType.MapOf(TEXT)), new ValueType.ListOf(text), "/*/*");
    assertThat(
            TypeFit.misfitFromOutside(
                new ValueType.Struct(Map.of("a", Field.optional(ANY), "b", Field.optional(ANY))),
                text))
        .isEmpty();
    assertThat(TypeFit.misfitFromOutside(new ValueType.MapOf(ANY), text)).isEmpty();
    assertThat(
            TypeFit.misfitFromOutside(
                text, struct("a", Field.required(TEXT), "b", Field.required(WHOLE))))
        .isEmpty();
  }

  /** Coercion is what these claims are about. */
  @Test
  void andThenCoercionRefusesIt() {
    Map<String, Object> more = Map.of("a", "x", "b", 7L);

    assertThat(Coercion.coerce(new ValueType.MapOf(TEXT), more))
        .isInstanceOf(Coercion.Mismatch.class);
    assertThat(Coercion.coerce(new ValueType.Struct(Map.of("b", Field.optional(TEXT))), more))
        .isInstanceOf(Coercion.Mismatch.class);
    assertThat(Coercion.coerce(new ValueType.MapOf(ANY), more))
        .isInstanceOf(Coercion.Coerced.class);
  }

  private static void assertMisfitFromOutside(ValueType wanted, ValueType given, String where) {
    assertThat(TypeFit.misfitFromOutside(wanted, given)).contains(where);
  }

  private static ValueType struct(String one, Field first, String two, Field second) {
    return new ValueType.Struct(Map.of(one, first, two, second));
  }

  private static void assertFits(ValueType wanted, ValueType given) {
    assertThat(TypeFit.misfit(wanted, given)).isEmpty();
  }

  private static void assertMisfit(ValueType wanted, ValueType given, String where) {
    assertThat(TypeFit.misfit(wanted, given)).contains(where);
  }
}
