package dev.helpflow.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.screen.Screen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
  private static final List<Map<String, Object>> OPTIONS =
      List.of(Map.of("value", "2", "label", "Two"), Map.of("value", "one", "label", "One"));

  private static Object read(String type, Map<String, Object> properties, String typed) {
    return AnswerReader.read(
        new Screen.ShownComponent(type, 1, "it", properties, true, null), typed);
  }

  @Test
  void findsAnOptionByItsValueFirstAndThenByItsNumber() {
    Map<String, Object> properties = Map.of("options", OPTIONS);

    assertThat(read("single-choice", properties, "2")).isEqualTo("2");
    assertThat(read("single-choice", properties, "1")).isEqualTo("2");
    assertThat(read("single-choice", properties, "one")).isEqualTo("one");
    assertThat(read("single-choice", properties, "9")).isEqualTo("9");
    assertThat(read("multi-choice", properties, "one, 1")).isEqualTo(List.of("one", "2"));
  }

  @Test
  void readsNumbersAndMoneyByTheFormatOfTheInput() {
    assertThat(read("text-input", Map.of("format", "integer"), "12")).isEqualTo(12L);
    assertThat(read("text-input", Map.of("format", "integer"), "twelve")).isEqualTo("twelve");
    assertThat(read("text-input", Map.of("format", "decimal"), "1.5")).isEqualTo(1.5);
    assertThat(read("text-input", Map.of("format", "digits"), "0123")).isEqualTo("0123");
    assertThat(read("text-input", Map.of("format", "money", "currency", "GBP"), "12.5"))
        .isEqualTo(Map.of("currency", "GBP", "minor", 1250L));
    assertThat(read("text-input", Map.of("format", "money", "currency", "JPY"), "12"))
        .isEqualTo(Map.of("currency", "JPY", "minor", 12L));
  }

  @Test
  void objectsToWhatNamesNoOption() {
    Screen.ShownComponent several =
        new Screen.ShownComponent("multi-choice", 1, "it", Map.of("options", OPTIONS), true, null);

    assertThat(AnswerReader.objection(several, "one, 1")).isEmpty();
    assertThat(AnswerReader.objection(several, "")).isEmpty();
    assertThat(AnswerReader.objection(several, "1, 3"))
        .contains(
            "There is no option \"3\" here: type a number from 1 to 2, or several with commas"
                + " between them.");
  }
}
