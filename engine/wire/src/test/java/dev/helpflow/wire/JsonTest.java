package dev.helpflow.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void makesPlainValuesInTheOrderOfTheText() {
    Map<String, Object> value =
        Json.toMap(
            parse("{\"z\": 1, \"a\": [true, null, 1.0, \"x\", {}], \"n\": null, \"e\": 1e3}"));
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("z", 1L);
    expected.put("a", List.of(true, 1.0, "x", Map.of()));
    expected.put("e", 1000.0);
    assertThat(value).isEqualTo(expected);
    assertThat(new ArrayList<>(value.keySet())).isEqualTo(List.of("z", "a", "e"));
    assertThatThrownBy(value::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void jsonsNullIsAbsent() {
    assertThat(Json.toValue(parse("null"))).isNull();
  }

  @Test
  void keepsTheWholeNumbersThatEveryProgramAgreesOn() {
    assertThat(Json.toValue(parse("9007199254740992"))).isEqualTo(9007199254740992L);
    assertThat(Json.toValue(parse("-9007199254740992"))).isEqualTo(-9007199254740992L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9007199254740993                | json/number | ''",
        "[0, -9007199254740993]          | json/number | /1",
        "{\"a/b\": {\"~\": 1e999}}       | json/number | /a~1b/~0",
        "99999999999999999999            | json/number | ''",
        "\"\\ud83d\"                     | json/text   | ''",
        "\"\\ude00\\ud83d\"              | json/text   | ''",
        "{\"a\": \"\\u0000\"}              | json/text   | /a"
      })
  void refusesWhatTheLedgerCannotKeep(String json, String code, String pointer) {
    assertThatThrownBy(() -> Json.toValue(parse(json)))
        .isInstanceOfSatisfying(
            JsonException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.pointer()).isEqualTo(pointer);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "{\"a\":1,\"a\":2}",
        "[1,]",
        "'a'",
        "01",
        "// no\n1",
        "",
        "1 2",
        "\"\t\""
      })
  void refusesWhatIsNotStrictlyJson(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(JsonException.class);
  }

  @Test
  void allowsADepthOfSixtyFourAndNoMore() {
    int depth = Json.MAX_DEPTH;
    assertThat(parse("[".repeat(depth) + "]".repeat(depth)).isArray()).isTrue();
    assertThatThrownBy(() -> parse("[".repeat(depth + 1) + "]".repeat(depth + 1)))
        .isInstanceOfSatisfying(
            JsonException.class, e -> assertThat(e.code()).isEqualTo(JsonCodes.TOO_DEEP));
  }

  @Test
  void anErrorRepeatsNothingThatWasSent() {
    assertThatThrownBy(() -> parse("{\"name\": \"secret\", secret"))
        .isInstanceOf(JsonException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void sortsTheMapsOfAValueAtEveryDepth() {
    Map<String, Object> inner = new LinkedHashMap<>();
    inner.put("b", 1L);
    inner.put("a", 2.0);
    assertThat(Json.toSortedNode(List.of(inner))).hasToString("[{\"a\":2.0,\"b\":1}]");
    assertThat(Json.toNode(List.of(inner))).hasToString("[{\"b\":1,\"a\":2.0}]");
  }

  private static JsonNode parse(String text) {
    return Json.parse(text.getBytes(UTF_8));
  }
}
