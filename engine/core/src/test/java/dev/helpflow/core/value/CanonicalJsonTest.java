package dev.helpflow.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
  /** The samples of RFC 8785, appendix B. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2"
  })
  void writesNumbersAsTheRfcDoes(String bits, String text) {
    double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

    assertThat(CanonicalJson.text(number)).isEqualTo(text);
  }

  @Test
  void writesSubnormalNumbersSoThatTheyReadBackInTheFewestDigits() {
    for (long bits = 1; bits < 100_000; bits++) {
      double number = Double.longBitsToDouble(bits);
      String text = CanonicalJson.text(number);
      assertThat(Double.parseDouble(text)).isEqualTo(number);
      assertThat(text.length()).isLessThanOrEqualTo(Double.toString(number).length());
    }
    assertThat(CanonicalJson.text(1e-315)).isEqualTo("1e-315");
  }

  @Test
  void sortsPropertiesByCodeUnitAndEscapesTheLeast() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("\uFB33", 1L);
    // Its first code unit is D83D, so it comes before FB33 although its code point is greater.
    value.put("\uD83D\uDE00", 2L);
    value.put("b", List.of(true, "\u0001\u001F\"\\/\b\t\n\f\r\u007F\u20AC", List.of(), Map.of()));
    value.put("", 5.0);

    assertThat(CanonicalJson.text(value))
        .isEqualTo(
            "{\"\":5,\"b\":[true,\"\\u0001\\u001f\\\"\\\\/\\b\\t\\n\\f\\r\u007F\u20AC\",[],{}],"
                + "\"\uD83D\uDE00\":2,\"\uFB33\":1}");
  }

  @Test
  void digestsTheTextInUtf8() {
    // printf '{}' | openssl dgst -sha256 -binary | basenc --base64url, without its padding
    assertThat(CanonicalJson.digest(Map.of()))
        .isEqualTo("RBNvo1WzZ4oRRq0W9-hknpT7T8If536DEMBg9hyq_4o");
    assertThat(CanonicalJson.digest(Map.of("a", 1L, "b", 2.0)))
        .isEqualTo(CanonicalJson.digest(Map.of("b", 2L, "a", 1.0)));
    assertThat(CanonicalJson.text(null)).isEqualTo("null");
  }

  @Test
  void refusesWhatIsNoValue() {
    for (Object notAValue :
        List.of(
            1,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            (1L << 53) + 1,
            "\uD83D",
            "\uDE00\uD83D",
            Map.of(1L, 1L),
            Arrays.asList("a", null))) {
      assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text(notAValue));
    }
  }
}
