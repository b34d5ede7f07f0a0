package dev.helpflow.generator.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.generator.shape.Entry;
import dev.helpflow.generator.shape.Family;
import dev.helpflow.generator.shape.Field;
import dev.helpflow.generator.shape.Field.Absence;
import dev.helpflow.generator.shape.Shape;
import dev.helpflow.generator.shape.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What no entry of today's catalogue has, and a later one may. */
class LanguageTest {
  static final Iterable<Language> LANGUAGES = Language.ALL;

  private static final Field AWKWARD =
      new Field(
          "in",
          "Ends */ the comment, and \"quotes\".",
          new Shape.Values("OddV2In", "", List.of("default", "unknown", "24-hours", "in")),
          Absence.LEFT_OUT,
          false,
          Optional.of("\"default\""));

  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          List.of(
              new Entry(
                  Family.COMPONENT,
                  "odd",
                  2,
                  false,
                  Optional.empty(),
                  new Shape.Struct("OddV2", "Odd.", List.of(AWKWARD)))),
          List.of(),
          List.of());

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void keepsWordsOfTheLanguageAndEndsOfCommentsApart(Language language) {
    String sources = String.join("\n", language.sources(VOCABULARY).values());

    assertThat(sources).contains("When absent: `\"default\"`.").contains("odd");
    switch (language) {
      case TypeScript typeScript ->
          assertThat(sources)
              .doesNotContain("Ends */")
              .contains("readonly in?: OddV2In;")
              .contains("\"default\" | \"unknown\" | \"24-hours\" | \"in\" | c.UnknownValue");
      case Kotlin kotlin ->
          assertThat(sources)
              .doesNotContain("Ends */")
              .contains("val `in`: OddV2In? = null")
              .contains("data object UnknownValue : OddV2In")
              .contains("data object V24Hours : OddV2In");
      case Swift swift ->
          assertThat(sources)
              .contains("public var `in`: OddV2In?")
              .contains("case `default`")
              .contains("case unknownValue")
              .contains("case v24Hours");
      default -> throw new AssertionError("No expectation for " + language);
    }
  }
}
