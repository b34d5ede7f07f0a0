package dev.helpflow.wire.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.answer.AnswerCodes;
import dev.helpflow.core.message.CompiledMessages;
import dev.helpflow.core.message.Messages;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInMessagesTest {
  private static final Map<String, Map<String, String>> PATTERNS =
      CatalogueLoader.fromFolder(Path.of("..", "..", "components-catalog")).messages();
  private static final CompiledMessages COMPILED =
      Messages.compile(List.copyOf(PATTERNS.keySet()), PATTERNS);

  /** West of UTC, where a date taken for midnight UTC would be shown as the day before. */
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  static Stream<Arguments> codes() {
    return PATTERNS.keySet().stream()
        .flatMap(
            locale ->
                AnswerCodes.all().entrySet().stream()
                    .map(code -> Arguments.of(locale, code.getKey(), code.getValue())));
  }

  @Test
  void everyPatternParses() {
    assertThat(COMPILED.problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyCodeHasASentenceWithTheArgumentsItCarries(
      String locale, String code, Set<String> arguments) {
    Map<String, Object> given = new LinkedHashMap<>();
    arguments.forEach(argument -> given.put(argument, sample(code)));

    assertThat(COMPILED.messages().arguments(locale, code)).isEqualTo(arguments);
    assertThat(COMPILED.messages().format(code, locale, given, ZONE))
        .hasValueSatisfying(text -> assertThat(text).endsWith(".").doesNotContain("{", "}", "  "));
  }

  @Test
  void everyLocaleHasTheSameKeys() {
    for (Map<String, String> patterns : PATTERNS.values()) {
      assertThat(patterns.keySet()).isEqualTo(PATTERNS.getOrDefault("en-GB", Map.of()).keySet());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-GB | tooLate        | Enter a date on or before 21 November 2026.
          en-GB | amountTooLarge | Enter £1,250.00 or less.
          en-GB | tooLarge       | Enter 1,250 or less.
          en-GB | tooMany        | Choose no more than 1,250 options.
          cy    | tooLate        | Rhowch ddyddiad sydd ar neu cyn 21 Tachwedd 2026.
          cy    | amountTooLarge | Rhowch £1,250.00 neu lai.
          ar    | tooLate        | أدخل تاريخًا يوافق 21 نوفمبر 2026 أو قبله.
          ar    | amountTooLarge | أدخل \u2068\u200f1,250.00\u00a0UK£\u2069 أو أقل.
          ar    | tooLarge       | أدخل 1,250 أو أقل.
          ar    | tooMany        | اختر 1,250 خيارًا على الأكثر.
          """)
  void readsAsPeopleWriteIt(String locale, String code, String text) {
    assertThat(COMPILED.messages().format(code, locale, Map.of("max", sample(code)), ZONE))
        .contains(text);
  }

  /**
   * One number of each of the six categories of Arabic; 3 to 10 and 11 to 99 go by the last two
   * digits.
   */
  @ParameterizedTest
  @CsvSource({
    "0, أدخل 0 حرف على الأقل.",
    "1, أدخل حرفًا واحدًا على الأقل.",
    "2, أدخل حرفين على الأقل.",
    "3, أدخل 3 أحرف على الأقل.",
    "10, أدخل 10 أحرف على الأقل.",
    "11, أدخل 11 حرفًا على الأقل.",
    "100, أدخل 100 حرف على الأقل.",
    "103, أدخل 103 أحرف على الأقل."
  })
  void countsInArabic(long min, String text) {
    assertThat(COMPILED.messages().format(AnswerCodes.TOO_SHORT, "ar", Map.of("min", min), ZONE))
        .contains(text);
  }

  /** An argument as the checker gives it. */
  private static Object sample(String code) {
    return switch (code) {
      case AnswerCodes.TOO_EARLY, AnswerCodes.TOO_LATE -> "2026-11-21";
      case AnswerCodes.AMOUNT_TOO_SMALL, AnswerCodes.AMOUNT_TOO_LARGE ->
          Map.of("currency", "GBP", "minor", 125_000L);
      case AnswerCodes.WRONG_CURRENCY -> "GBP";
      case AnswerCodes.EXCLUSIVE -> "None of these";
      default -> 1250L;
    };
  }
}
