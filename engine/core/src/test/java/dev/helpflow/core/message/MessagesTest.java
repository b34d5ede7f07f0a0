package dev.helpflow.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final Messages MESSAGES =
      compile(
          Map.of(
              "en-GB",
              Map.ofEntries(
                  Map.entry("plain", "It's done"),
                  Map.entry("quoted", "Use '{'braces'}'"),
                  Map.entry("ending", "Card ending {last4}"),
                  Map.entry("cards", "{n, plural, one {# card} other {# cards}}"),
                  Map.entry("nth", "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}"),
                  Map.entry("who", "{who, select, you {Your card} other {The card}}"),
                  Map.entry("day", "On {day, date, long}"),
                  Map.entry(
                      "nested",
                      "{n, plural, one {by {at, time, ::HHmm}} other {from {at, time, ::HHmm}}}"),
                  Map.entry("twice", "'{'{who}'}' isn''t {who}, {n} times"),
                  Map.entry("amount", "You paid {amount}"),
                  Map.entry("several", "Bring {things}"),
                  Map.entry("count", "{n, number}")),
              "cy",
              Map.of(
                  "plain",
                  "Wedi gwneud",
                  "cards",
                  "{n, plural, zero {sero} one {un} two {dau} few {tri} many {chwech} other"
                      + " {arall}}")));

  private static Messages compile(Map<String, Map<String, String>> patterns) {
    CompiledMessages compiled = Messages.compile(List.of("en-GB", "cy"), patterns);
    assertThat(compiled.problems()).isEmpty();
    return compiled.messages();
  }

  private static String format(String key, String locale, Map<String, Object> args) {
    return MESSAGES.format(key, locale, args, LONDON).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "cy-GB,cy",
    "CY,cy",
    "cy_GB,cy",
    "en-gb,en-GB",
    "fr,en-GB",
    "en,en-GB",
    "'',en-GB",
    "cy-Latn-GB,cy"
  })
  void resolvesALocaleAlongItsFallbacks(String asked, String expected) {
    assertThat(MESSAGES.resolveLocale(asked)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "en,en-GB",
    "en-US,en-GB",
    "ar-SA,ar-EG",
    "cy-GB-u-nu-latn,cy",
    "zh-Hant-TW,cy",
    "x,cy",
    "*,cy",
    "-,cy"
  })
  void prefersAnotherCountrysLanguageToAnotherLanguage(String asked, String expected) {
    Messages messages =
        Messages.compile(List.of("cy", "en-GB", "en-IE", "ar-EG"), Map.of()).messages();
    assertThat(messages.resolveLocale(asked)).isEqualTo(expected);
  }

  @Test
  void fallsBackToTheFirstLocaleForEachMessage() {
    assertThat(format("plain", "cy-GB", Map.of())).isEqualTo("Wedi gwneud");
    assertThat(format("ending", "cy-GB", Map.of("last4", "1234"))).isEqualTo("Card ending 1234");
    assertThat(MESSAGES.format("absent", "cy", Map.of(), LONDON)).isEmpty();
  }

  @Test
  void keepsTheApostropheRulesWithoutArguments() {
    assertThat(format("plain", "en-GB", Map.of())).isEqualTo("It's done");
    assertThat(format("quoted", "en-GB", Map.of())).isEqualTo("Use {braces}");
  }

  @ParameterizedTest
  @CsvSource({"0,sero", "1,un", "2,dau", "3,tri", "6,chwech", "4,arall", "5,arall", "7,arall"})
  void choosesAmongTheSixPluralsOfWelsh(long n, String expected) {
    assertThat(format("cards", "cy", Map.of("n", n))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1,1 card,1st",
    "2,2 cards,2nd",
    "3,3 cards,3rd",
    "11,11 cards,11th",
    "1234,'1,234 cards','1,234th'"
  })
  void countsInEnglish(long n, String cards, String nth) {
    assertThat(format("cards", "en-GB", Map.of("n", n))).isEqualTo(cards);
    assertThat(format("nth", "en-GB", Map.of("n", n))).isEqualTo(nth);
  }

  @Test
  void showsATimeInTheZoneOfTheCustomer() {
    Instant lateInJune = Instant.parse("2026-06-30T23:30:00Z");
    assertThat(format("day", "en-GB", Map.of("day", lateInJune))).isEqualTo("On 1 July 2026");
    assertThat(format("day", "en-GB", Map.of("day", "2026-06-30"))).isEqualTo("On 30 June 2026");
    assertThat(format("nested", "en-GB", Map.of("n", 1L, "at", lateInJune))).isEqualTo("by 00:30");
    assertThat(format("nested", "en-GB", Map.of("n", 2L, "at", "2026-12-01T10:00:00Z")))
        .isEqualTo("from 10:00");
  }

  @Test
  void showsMoneyWithTheDigitsOfItsCurrency() {
    assertThat(
            format("amount", "en-GB", Map.of("amount", Map.of("currency", "GBP", "minor", 1250L))))
        .isEqualTo("You paid £12.50");
    assertThat(
            format("amount", "en-GB", Map.of("amount", Map.of("currency", "JPY", "minor", 1250L))))
        .endsWith("1,250");
    assertThat(
            format("amount", "en-GB", Map.of("amount", Map.of("currency", "KWD", "minor", 1250L))))
        .endsWith("1.250");
  }

  @Test
  void enumeratesAList() {
    assertThat(format("several", "en-GB", Map.of("things", List.of("a card", "a letter", "a pen"))))
        .isEqualTo("Bring a card, a letter and a pen");
  }

  @Test
  void showsAMissingArgumentAsNothing() {
    assertThat(format("ending", "en-GB", Map.of())).isEqualTo("Card ending ");
    assertThat(format("day", "en-GB", Map.of())).isEqualTo("On ");
    assertThat(format("count", "en-GB", Map.of())).isEmpty();
    assertThat(format("who", "en-GB", Map.of())).isEqualTo("The card");
    assertThat(format("cards", "en-GB", Map.of())).isEqualTo("0 cards");
    assertThat(format("nested", "en-GB", Map.of())).isEqualTo("from ");
  }

  @Test
  void putsArgumentsBetweenItsWords() {
    assertThat(format("twice", "en-GB", Map.of("who", "it's '{me}'", "n", 1234L)))
        .isEqualTo("{it's '{me}'} isn't it's '{me}', 1,234 times");
    assertThat(format("twice", "en-GB", Map.of("n", 2L))).isEqualTo("{} isn't , 2 times");
  }

  @Test
  void knowsTheArgumentsOfAMessage() {
    assertThat(MESSAGES.arguments("en-GB", "nested")).containsExactly("n", "at");
    assertThat(MESSAGES.arguments("cy", "nested")).isEmpty();
    assertThat(MESSAGES.has("nested")).isTrue();
    assertThat(MESSAGES.has("cy", "nested")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"ar,true", "he-IL,true", "en-GB,false", "cy,false"})
  void knowsTheDirectionOfWriting(String locale, boolean rightToLeft) {
    Messages messages = Messages.compile(List.of("en", locale), Map.of()).messages();
    assertThat(messages.isRightToLeft(locale)).isEqualTo(rightToLeft);
  }

  /** Each language, and each country, has its own money, months, clock and digits. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-GB | £1,250.50                      | 1 July 2026        | 00:30
          cy    | £1,250.50                      | 1 Gorffennaf 2026  | 00:30
          ar    | [FSI][RLM]1,250.50[NBSP]UK£[PDI]  | 1 يوليو 2026       | 12:30 ص
          ar-EG | [FSI][RLM]١٬٢٥٠٫٥٠[NBSP]UK£[PDI] | ١ يوليو ٢٠٢٦       | ١٢:٣٠ ص
          """)
  void showsMoneyDatesAndTimesAsTheLocaleWritesThem(
      String locale, String money, String date, String time) {
    Messages messages =
        Messages.compile(
                List.of(locale),
                Map.of(locale, Map.of("m", "{m}", "d", "{d, date, long}", "t", "{d, time, short}")))
            .messages();
    Map<String, Object> args =
        Map.of(
            "m", Map.of("currency", "GBP", "minor", 125_050L),
            "d", Instant.parse("2026-06-30T23:30:00Z"));
    assertThat(marked(messages.format("m", locale, args, LONDON).orElseThrow())).isEqualTo(money);
    assertThat(marked(messages.format("d", locale, args, LONDON).orElseThrow())).isEqualTo(date);
    assertThat(marked(messages.format("t", locale, args, LONDON).orElseThrow())).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/London,1 July 2026 at 00:30",
    "America/Los_Angeles,30 June 2026 at 16:30",
    "Asia/Kathmandu,1 July 2026 at 05:15",
    "Pacific/Kiritimati,1 July 2026 at 13:30",
    "Z,30 June 2026 at 23:30",
    "+02:00,1 July 2026 at 01:30",
    "UTC-09:30,30 June 2026 at 14:00"
  })
  void showsAnInstantInAnyZone(String zone, String expected) {
    Messages messages =
        compile(Map.of("en-GB", Map.of("at", "{at, date, long} at {at, time, ::HHmm}")));
    assertThat(
            messages.format(
                "at",
                "en-GB",
                Map.of("at", Instant.parse("2026-06-30T23:30:00Z")),
                ZoneId.of(zone)))
        .contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"0,لا", "1,واحد", "2,اثنان", "3,قليل", "10,قليل", "11,كثير", "99,كثير", "100,غير"})
  void choosesAmongTheSixPluralsOfArabic(long n, String expected) {
    Messages messages =
        arabic("{n, plural, zero {لا} one {واحد} two {اثنان} few {قليل} many {كثير} other {غير}}");
    assertThat(messages.format("key", "ar", Map.of("n", n), LONDON)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"1,1af", "2,2il", "3,3ydd", "4,4ydd", "5,5ed", "7,7fed", "11,11eg"})
  void ordersInWelsh(long n, String expected) {
    Messages messages =
        compile(
            Map.of(
                "cy",
                Map.of(
                    "nth",
                    "{n, selectordinal, zero {#fed} one {#af} two {#il} few {#ydd} many {#ed} other"
                        + " {#eg}}")));
    assertThat(messages.format("nth", "cy", Map.of("n", n), LONDON)).contains(expected);
  }

  @Test
  void isolatesWhatIsPutIntoASentenceOfTheOtherDirection() {
    Messages messages = arabic("اتصل بـ {name} على {phone} ({n})");
    Map<String, Object> args = Map.of("name", "Example (UK)", "phone", "+44 20 7946", "n", 7L);
    assertThat(marked(messages.format("key", "ar", args, LONDON).orElseThrow()))
        .isEqualTo("اتصل بـ [FSI]Example (UK)[PDI] على [FSI]+44 20 7946[PDI] (7)");
    assertThat(marked(format("ending", "en-GB", Map.of("last4", "سلمى"))))
        .isEqualTo("Card ending [FSI]سلمى[PDI]");
    assertThat(format("ending", "en-GB", Map.of("last4", "Zoë – €5")))
        .isEqualTo("Card ending Zoë – €5");
  }

  @Test
  void isolatesEachItemOfAListAndNothingThatIsMissing() {
    Messages messages = arabic("{things}{none}");
    assertThat(
            marked(
                messages
                    .format("key", "ar", Map.of("things", List.of("A", "B")), LONDON)
                    .orElseThrow()))
        .isEqualTo("[FSI]A[PDI] و[FSI]B[PDI]");
  }

  @Test
  void choosesByAValueAndLinksToAnAddressWithoutMarks() {
    Messages messages = arabic("{kind, select, a {نعم} other {لا}} [{name}]({to}) {name}");
    Map<String, Object> args = Map.of("kind", "a", "name", "Help", "to", "https://a.example/b");
    assertThat(marked(messages.format("key", "ar", args, LONDON).orElseThrow()))
        .isEqualTo("نعم [[FSI]Help[PDI]](https://a.example/b) [FSI]Help[PDI]");
  }

  private static Messages arabic(String pattern) {
    CompiledMessages compiled =
        Messages.compile(List.of("ar"), Map.of("ar", Map.of("key", pattern)));
    assertThat(compiled.problems()).isEmpty();
    return compiled.messages();
  }

  /** The text with names in place of the characters that nobody sees. */
  private static String marked(String text) {
    return text.replace("\u2068", "[FSI]")
        .replace("\u2069", "[PDI]")
        .replace("\u200f", "[RLM]")
        .replace("\u00a0", "[NBSP]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Hello {name                            | 6
          {n, plural, one {x}}                   | 0
          {ok} then {n, plural, one {x}}         | 10
          {n, number, ::not-a-skeleton}          | 0
          {d, dates}                             | 0
          """)
  void saysWhereAPatternDoesNotParse(String pattern, int offset) {
    CompiledMessages compiled =
        Messages.compile(List.of("en-GB"), Map.of("en-GB", Map.of("bad", pattern, "good", "Fine")));
    assertThat(compiled.problems()).hasSize(1);
    assertThat(compiled.problems().getFirst().key()).isEqualTo("bad");
    assertThat(compiled.problems().getFirst().offset()).isEqualTo(offset);
    assertThat(compiled.messages().has("good")).isTrue();
    assertThat(compiled.messages().has("bad")).isFalse();
  }

  @Test
  void refusesAPatternBeyondTheLimits() {
    assertThat(
            Messages.compile(
                    List.of("en-GB"),
                    Map.of(
                        "en-GB",
                        Map.of(
                            "long",
                            "x".repeat(MessageLimits.MAX_PATTERN + 1),
                            "deep",
                            "{".repeat(8000))))
                .problems())
        .extracting(MessageProblem::key)
        .containsExactly("deep", "long");
  }
}
