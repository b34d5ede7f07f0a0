package dev.helpflow.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.value.ValueType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTypesTest {
  private static final Map<String, Object> YES_NO =
      Map.of("options", List.of(Map.of("value", "yes"), Map.of("value", "no")));

  @ParameterizedTest
  @CsvSource({
    "TEXT, Text", "MULTILINE, Text", "DIGITS, Text", "PHONE, Text", "EMAIL, Text",
    "INTEGER, Int", "DECIMAL, Decimal", "DATE, Date", "MONEY, Money", "CHOICE, Choice",
    "CHOICES, ListOf", "TIME, Text", "ADDRESS, Struct", "CONSENT, Bool", "FILES, ListOf",
    "PROOF, Text"
  })
  void givesEveryKindItsType(AnswerKind kind, String type) {
    assertThat(AnswerTypes.typeOf(kind, YES_NO).getClass().getSimpleName()).isEqualTo(type);
  }

  @Test
  void knowsTheValuesOfLiteralOptions() {
    ValueType.Choice yesOrNo = new ValueType.Choice(List.of("yes", "no"));

    assertThat(AnswerTypes.typeOf(AnswerKind.CHOICE, YES_NO)).isEqualTo(yesOrNo);
    assertThat(AnswerTypes.typeOf(AnswerKind.CHOICES, YES_NO))
        .isEqualTo(new ValueType.ListOf(yesOrNo));
  }

  @Test
  void knowsWhichPartsAnAddressAlwaysHas() {
    ValueType.Struct address = (ValueType.Struct) AnswerTypes.typeOf(AnswerKind.ADDRESS, Map.of());

    assertThat(address.fields().keySet())
        .containsExactly("line1", "line2", "town", "postcode", "country");
    assertThat(address.fields().entrySet().stream().filter(field -> field.getValue().required()))
        .extracting(Map.Entry::getKey)
        .containsExactly("line1", "town");
  }

  @Test
  void takesAnyStringWhenOptionsAreNotAllKnown() {
    Map<String, Object> oneComputed =
        Map.of("options", List.of(Map.of("value", "yes"), Map.of("label", "Computed")));

    assertThat(AnswerTypes.typeOf(AnswerKind.CHOICE, oneComputed)).isEqualTo(new ValueType.Text());
    assertThat(AnswerTypes.typeOf(AnswerKind.CHOICE, Map.of())).isEqualTo(new ValueType.Text());
  }
}
