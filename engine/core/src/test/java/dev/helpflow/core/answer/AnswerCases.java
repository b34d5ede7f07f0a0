package dev.helpflow.core.answer;

import static dev.helpflow.core.catalogue.AnswerKind.ADDRESS;
import static dev.helpflow.core.catalogue.AnswerKind.CHOICE;
import static dev.helpflow.core.catalogue.AnswerKind.CHOICES;
import static dev.helpflow.core.catalogue.AnswerKind.CONSENT;
import static dev.helpflow.core.catalogue.AnswerKind.DATE;
import static dev.helpflow.core.catalogue.AnswerKind.DECIMAL;
import static dev.helpflow.core.catalogue.AnswerKind.DIGITS;
import static dev.helpflow.core.catalogue.AnswerKind.EMAIL;
import static dev.helpflow.core.catalogue.AnswerKind.FILES;
import static dev.helpflow.core.catalogue.AnswerKind.INTEGER;
import static dev.helpflow.core.catalogue.AnswerKind.MONEY;
import static dev.helpflow.core.catalogue.AnswerKind.MULTILINE;
import static dev.helpflow.core.catalogue.AnswerKind.PHONE;
import static dev.helpflow.core.catalogue.AnswerKind.PROOF;
import static dev.helpflow.core.catalogue.AnswerKind.TEXT;
import static dev.helpflow.core.catalogue.AnswerKind.TIME;

import dev.helpflow.core.catalogue.AnswerKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent for an input, and what must come of it. */
final class AnswerCases {
  /** One answer. */
  record Case(AnswerKind kind, Map<String, Object> component, Object raw, AnswerCheck expected) {}

  private static final Map<String, Object> ANY = Map.of();
  private static final Map<String, Object> GBP = Map.of("currency", "GBP");
  private static final Map<String, Object> LENGTH_2_TO_3 = Map.of("minLength", 2L, "maxLength", 3L);
  private static final Map<String, Object> FROM_1_TO_10 = Map.of("min", 1L, "max", 10L);
  private static final Map<String, Object> YEAR_2026 =
      Map.of("min", "2026-01-01", "max", "2026-12-31");
  private static final Map<String, Object> OPTIONS =
      Map.of(
          "options",
          List.of(
              Map.of("value", "a", "label", "A"),
              Map.of("value", "b", "label", "B"),
              Map.of("value", "c", "label", "C"),
              Map.of("value", "none", "label", "None of these", "exclusive", true)),
          "minSelected",
          2L,
          "maxSelected",
          2L);
  private static final Map<String, Object> NINE_TO_FIVE = Map.of("min", "09:00", "max", "17:00");
  private static final Map<String, Object> BRITISH =
      address(
          "line1",
          "1 High Street",
          "line2",
          "Flat 2",
          "town",
          "Aberystwyth",
          "postcode",
          "SY23 2AB",
          "country",
          "GB");
  private static final Map<String, Object> IRISH =
      address("line1", "Mill", "town", "Dingle", "country", "IE");
  private static final Map<String, Object> OF_THREE =
      Map.of(
          "countries",
          List.of(
              Map.of("value", "GB", "label", "United Kingdom"),
              Map.of("value", "IE", "label", "Ireland"),
              Map.of("value", "FR", "label", "France")));
  private static final long MAX = 9_007_199_254_740_992L;

  static final List<Case> CASES =
      List.of(
          // Spaces that pasting leaves, and a letter with its accent as a mark of its own.
          good(TEXT, ANY, " \u00A0Jose\u0301\uFEFF\n", "Jos\u00E9"),
          good(TEXT, LENGTH_2_TO_3, "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", "😀😀😀"),
          bad(TEXT, LENGTH_2_TO_3, "a", "tooShort", Map.of("min", 2L)),
          bad(TEXT, LENGTH_2_TO_3, "abcd", "tooLong", Map.of("max", 3L)),
          bad(TEXT, ANY, "one\r\ntwo", "lineBreak"),
          bad(TEXT, ANY, "one\u2028two", "lineBreak"),
          bad(TEXT, ANY, "bell\u0007", "controlCharacter"),
          bad(TEXT, ANY, "half \uD83D pair", "controlCharacter"),
          bad(TEXT, ANY, 12L, "wrongType"),
          // U+0958 is two characters once composed, so 5,001 of them are longer than any answer.
          bad(TEXT, ANY, "\u0958".repeat(5_001), "tooLong", Map.of("max", 10_000L)),
          good(MULTILINE, ANY, "one\r\ntwo\rthree\u2028four\n", "one\ntwo\nthree\nfour"),
          good(MULTILINE, ANY, "a\tb", "a\tb"),
          bad(MULTILINE, ANY, "a\u0000b", "controlCharacter"),
          good(INTEGER, ANY, 12L, 12L),
          good(INTEGER, ANY, 12.0, 12L),
          good(INTEGER, ANY, " 1\u202F250 000", 1_250_000L),
          good(INTEGER, ANY, "\u221212", -12L),
          good(INTEGER, ANY, "+007", 7L),
          good(INTEGER, ANY, "\u0661\u0662", 12L),
          good(INTEGER, ANY, "9007199254740992", MAX),
          bad(INTEGER, ANY, "9007199254740993", "tooLarge", Map.of("max", MAX)),
          bad(INTEGER, ANY, "-9007199254740993", "tooSmall", Map.of("min", -MAX)),
          bad(INTEGER, ANY, 1e300, "tooLarge", Map.of("max", MAX)),
          bad(INTEGER, FROM_1_TO_10, "0", "tooSmall", Map.of("min", 1L)),
          bad(INTEGER, FROM_1_TO_10, 11L, "tooLarge", Map.of("max", 10L)),
          bad(INTEGER, ANY, 12.5, "notAWholeNumber"),
          bad(INTEGER, ANY, "1.000", "notAWholeNumber"),
          bad(INTEGER, ANY, "1,000", "notAWholeNumber"),
          bad(INTEGER, ANY, "12 50", "notAWholeNumber"),
          bad(INTEGER, ANY, "1e3", "notAWholeNumber"),
          bad(INTEGER, ANY, "twelve", "notAWholeNumber"),
          bad(INTEGER, ANY, true, "wrongType"),
          good(DECIMAL, ANY, 5L, 5.0),
          good(DECIMAL, ANY, "1 250.75", 1250.75),
          good(DECIMAL, ANY, ".5", 0.5),
          good(DECIMAL, ANY, -0.0, 0.0),
          good(DECIMAL, FROM_1_TO_10, "10.0", 10.0),
          bad(DECIMAL, FROM_1_TO_10, 0.999, "tooSmall", Map.of("min", 1L)),
          bad(DECIMAL, Map.of("max", 2.5), "2.500001", "tooLarge", Map.of("max", 2.5)),
          bad(DECIMAL, ANY, "9".repeat(310), "tooLarge", Map.of("max", Double.MAX_VALUE)),
          bad(DECIMAL, ANY, "1,5", "notANumber"),
          bad(DECIMAL, ANY, "5.", "notANumber"),
          bad(DECIMAL, ANY, Double.NaN, "notANumber"),
          bad(DECIMAL, ANY, List.of(1L), "wrongType"),
          good(DIGITS, ANY, "07-01 16", "070116"),
          good(DIGITS, ANY, "\uFF10\uFF17", "07"),
          bad(DIGITS, ANY, "12a", "notDigits"),
          bad(DIGITS, ANY, "-", "notDigits"),
          bad(DIGITS, LENGTH_2_TO_3, "1 ", "tooFewDigits", Map.of("min", 2L)),
          bad(DIGITS, LENGTH_2_TO_3, "12-34", "tooManyDigits", Map.of("max", 3L)),
          bad(DIGITS, ANY, 70116L, "wrongType"),
          good(PHONE, ANY, "+44 (0)20 7946\u20110000", "+442079460000"),
          good(PHONE, ANY, "(020) 7946.0000", "02079460000"),
          good(PHONE, ANY, "(0)20 7946 0000", "02079460000"),
          bad(PHONE, ANY, "12345", "notAPhone"),
          bad(PHONE, ANY, "+1234567890123456", "notAPhone"),
          bad(PHONE, ANY, "020 7946 0000 ext 5", "notAPhone"),
          bad(PHONE, ANY, "02+079460000", "notAPhone"),
          bad(PHONE, ANY, 442079460000L, "wrongType"),
          good(EMAIL, ANY, " Sam.O'Neil+x@mail.example ", "Sam.O'Neil+x@mail.example"),
          good(EMAIL, ANY, "siân@mêl.cymru", "siân@mêl.cymru"),
          bad(EMAIL, ANY, "sam@localhost", "notAnEmail"),
          bad(EMAIL, ANY, "sam@mail@example.org", "notAnEmail"),
          bad(EMAIL, ANY, "sam@10.0.0.1", "notAnEmail"),
          bad(EMAIL, ANY, "sam..x@mail.example", "notAnEmail"),
          bad(EMAIL, ANY, "sam@-mail.example", "notAnEmail"),
          bad(EMAIL, ANY, "Sam <sam@mail.example>", "notAnEmail"),
          bad(EMAIL, ANY, "a".repeat(65) + "@mail.example", "notAnEmail"),
          bad(EMAIL, ANY, "a@" + "b.".repeat(130) + "example", "notAnEmail"),
          bad(EMAIL, ANY, false, "wrongType"),
          good(DATE, YEAR_2026, "2026-03-27", "2026-03-27"),
          good(DATE, YEAR_2026, "2026/3/7", "2026-03-07"),
          good(DATE, ANY, "2028 02 29", "2028-02-29"),
          bad(DATE, ANY, "2026-02-29", "notADate"),
          bad(DATE, ANY, "2026-13-01", "notADate"),
          bad(DATE, ANY, "03/04/2026", "notADate"),
          bad(DATE, ANY, "2026/3-7", "notADate"),
          bad(DATE, ANY, "0000-01-01", "notADate"),
          bad(DATE, ANY, 20260327L, "wrongType"),
          bad(DATE, YEAR_2026, "2025-12-31", "tooEarly", Map.of("min", "2026-01-01")),
          bad(DATE, YEAR_2026, "2027-01-01", "tooLate", Map.of("max", "2026-12-31")),
          good(MONEY, GBP, pounds(1250), pounds(1250)),
          good(MONEY, ANY, pounds(0), pounds(0)),
          good(MONEY, GBP, "1 250.5", pounds(125_050)),
          good(MONEY, Map.of("currency", "JPY"), "12", Map.of("currency", "JPY", "minor", 12L)),
          good(
              MONEY, Map.of("currency", "KWD"), "1.234", Map.of("currency", "KWD", "minor", 1234L)),
          bad(MONEY, Map.of("currency", "JPY"), "12.0", "notMoney"),
          bad(MONEY, GBP, "12.505", "notMoney"),
          bad(MONEY, GBP, "1,250", "notMoney"),
          bad(MONEY, GBP, "£12", "notMoney"),
          bad(MONEY, ANY, "12", "notMoney"),
          bad(MONEY, GBP, Map.of("currency", "GBP", "minor", 12.5), "notMoney"),
          bad(MONEY, ANY, Map.of("currency", "QQQ", "minor", 1L), "notMoney"),
          bad(MONEY, GBP, 12L, "wrongType"),
          bad(
              MONEY,
              GBP,
              Map.of("currency", "EUR", "minor", 1L),
              "wrongCurrency",
              Map.of("currency", "GBP")),
          bad(
              MONEY,
              Map.of("currency", "GBP", "min", 100L),
              "0.99",
              "amountTooSmall",
              Map.of("min", pounds(100))),
          bad(
              MONEY,
              Map.of("currency", "GBP", "max", 150L),
              pounds(151),
              "amountTooLarge",
              Map.of("max", pounds(150))),
          bad(MONEY, GBP, "90071992547409.93", "amountTooLarge", Map.of("max", pounds(MAX))),
          good(CHOICE, OPTIONS, "b", "b"),
          bad(CHOICE, OPTIONS, "B", "notAnOption"),
          bad(CHOICE, ANY, "a", "notAnOption"),
          bad(CHOICE, OPTIONS, List.of("a"), "wrongType"),
          good(CHOICES, OPTIONS, List.of("c", "a", "c"), List.of("a", "c")),
          good(CHOICES, OPTIONS, List.of("none"), List.of("none")),
          bad(CHOICES, OPTIONS, List.of("a"), "tooFew", Map.of("min", 2L)),
          bad(CHOICES, OPTIONS, List.of("a", "b", "c"), "tooMany", Map.of("max", 2L)),
          bad(
              CHOICES,
              OPTIONS,
              List.of("a", "none"),
              "exclusive",
              Map.of("option", "None of these")),
          bad(CHOICES, OPTIONS, List.of("a", "z"), "notAnOption"),
          bad(CHOICES, OPTIONS, List.of("a", 1L), "wrongType"),
          bad(CHOICES, OPTIONS, "a", "wrongType"),
          good(TIME, NINE_TO_FIVE, "14:30", "14:30"),
          good(TIME, NINE_TO_FIVE, " 9.00 ", "09:00"),
          good(TIME, NINE_TO_FIVE, "17:00", "17:00"),
          good(TIME, ANY, "0:05", "00:05"),
          good(TIME, ANY, "\u0661\u0664:\u0663\u0660", "14:30"),
          // Counted from the first time that is accepted, not from midnight.
          good(TIME, Map.of("min", "09:10", "step", 45L), "09:55", "09:55"),
          bad(
              TIME,
              Map.of("min", "09:10", "step", 45L),
              "09:45",
              "timeBetweenSteps",
              Map.of("step", 45L)),
          good(TIME, Map.of("step", 45L), "23:15", "23:15"),
          bad(TIME, ANY, "24:00", "notATime"),
          bad(TIME, ANY, "9:5", "notATime"),
          bad(TIME, ANY, "2:30 pm", "notATime"),
          bad(TIME, ANY, "14:30:00", "notATime"),
          bad(TIME, ANY, "1430", "notATime"),
          bad(TIME, ANY, 1430L, "wrongType"),
          bad(TIME, NINE_TO_FIVE, "8:59", "timeTooEarly", Map.of("min", "09:00")),
          bad(TIME, NINE_TO_FIVE, "17:01", "timeTooLate", Map.of("max", "17:00")),
          good(CONSENT, ANY, true, true),
          bad(CONSENT, ANY, false, "required"),
          good(CONSENT, Map.of("required", false), false, null),
          bad(CONSENT, ANY, "true", "wrongType"),
          bad(CONSENT, ANY, List.of("yes"), "wrongType"),
          bad(CONSENT, ANY, 1L, "wrongType"),
          good(PROOF, ANY, "eyJ.a-b_c~d+e/f:g=", "eyJ.a-b_c~d+e/f:g="),
          good(PROOF, ANY, "a".repeat(512), "a".repeat(512)),
          bad(PROOF, ANY, "a".repeat(513), "notAProof"),
          bad(PROOF, ANY, "two words", "notAProof"),
          bad(PROOF, ANY, 7L, "wrongType"),
          good(FILES, ANY, List.of("file-0001"), List.of("file-0001")),
          good(
              FILES,
              Map.of("maxFiles", 2L),
              List.of("file-0002", "file-0001", "file-0002"),
              List.of("file-0002", "file-0001")),
          bad(FILES, ANY, List.of("file-0001", "file-0002"), "tooManyFiles", Map.of("max", 1L)),
          bad(FILES, ANY, List.of("letter.pdf"), "fileUnknown"),
          bad(FILES, ANY, List.of(1L), "wrongType"),
          bad(FILES, ANY, "file-0001", "wrongType"),
          good(ADDRESS, ANY, BRITISH, BRITISH),
          good(
              ADDRESS,
              ANY,
              address(
                  "line1", " 1 High Street ", "line2", "", "town", "Bath", "postcode", "ba11aa"),
              address(
                  "line1",
                  "1 High Street",
                  "town",
                  "Bath",
                  "postcode",
                  "BA1 1AA",
                  "country",
                  "GB")),
          good(ADDRESS, OF_THREE, IRISH, IRISH),
          good(ADDRESS, Map.of("country", "IE"), address("line1", "Mill", "town", "Dingle"), IRISH),
          good(ADDRESS, Map.of("required", false), address("line1", " ", "country", "GB"), null),
          inParts(
              ANY,
              address("line2", "Flat 2"),
              "line1",
              "missingAddressLine",
              "town",
              "missingTown",
              "postcode",
              "missingPostcode"),
          inParts(
              OF_THREE, address("line1", "Mill", "town", "Dingle"), "country", "missingCountry"),
          inParts(
              OF_THREE,
              address("line1", "Mill", "town", "Dingle", "country", "DE"),
              "country",
              "notAnOption"),
          inParts(
              Map.of("country", "IE"),
              address("line1", "Mill", "town", "Dingle", "country", "GB"),
              "country",
              "notAnOption"),
          inParts(
              ANY,
              address("line1", "Mill", "town", "Bath", "postcode", "BA1 1A"),
              "postcode",
              "notAPostcode"),
          // C, I, K, M, O and V are never among the last two letters.
          inParts(
              ANY,
              address("line1", "Mill", "town", "Bath", "postcode", "BA1 1AC"),
              "postcode",
              "notAPostcode"),
          inParts(
              ANY,
              address("line1", "one\ntwo", "town", "Bath", "postcode", "BA1 1AA"),
              "line1",
              "lineBreak"),
          inParts(
              ANY,
              Map.of("line1", 1L, "town", "Bath", "postcode", "BA1 1AA"),
              "line1",
              "wrongType"),
          bad(ADDRESS, ANY, "1 High Street", "wrongType"),
          bad(ADDRESS, ANY, address("country", "GB"), "required"));

  private AnswerCases() {}

  /** An address refused in these parts, with no arguments, by their names and codes in turn. */
  private static Case inParts(Map<String, Object> component, Object raw, String... parts) {
    Map<String, AnswerCheck.Refused> refused = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      refused.put(parts[i], new AnswerCheck.Refused(parts[i + 1], Map.of()));
    }
    return new Case(ADDRESS, component, raw, new AnswerCheck.RefusedInParts(refused));
  }

  private static Map<String, Object> address(String... parts) {
    Map<String, Object> address = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      address.put(parts[i], parts[i + 1]);
    }
    return address;
  }

  private static Case good(
      AnswerKind kind, Map<String, Object> component, Object raw, @Nullable Object kept) {
    return new Case(kind, component, raw, new AnswerCheck.Accepted(kept));
  }

  private static Case bad(AnswerKind kind, Map<String, Object> component, Object raw, String code) {
    return bad(kind, component, raw, code, Map.of());
  }

  private static Case bad(
      AnswerKind kind,
      Map<String, Object> component,
      Object raw,
      String code,
      Map<String, Object> args) {
    return new Case(kind, component, raw, new AnswerCheck.Refused(code, args));
  }

  private static Map<String, Object> pounds(long pence) {
    return Map.of("currency", "GBP", "minor", pence);
  }
}
