package dev.helpflow.wire.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.helpflow.core.value.CanonicalJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** Compares core's canonical text with another implementation's, over values of every shape. */
class CanonicalJsonComparedTest {
  private static final long SEED = Long.getLong("helpflow.seed", 8785);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void writesRandomValuesAsAnotherImplementationDoes() throws IOException {
    for (int i = 0; i < 5_000; i++) {
      compare(value(4));
    }
  }

  @Test
  void writesDoublesOfRandomBitsAsAnotherImplementationDoes() throws IOException {
    for (int i = 0; i < 200; i++) {
      List<Object> doubles = new ArrayList<>();
      while (doubles.size() < 250) {
        doubles.add(finite());
      }
      compare(doubles);
    }
  }

  @Test
  void writesTheSmallestDoublesAsAnotherImplementationDoes() throws IOException {
    // Here two digits of Double.toString may be one too many.
    List<Object> doubles = new ArrayList<>();
    for (long bits = 1; bits <= 200; bits++) {
      doubles.add(Double.longBitsToDouble(bits));
    }
    compare(doubles);
  }

  @Test
  void writesShortDecimalsOfEveryMagnitudeAsAnotherImplementationDoes() throws IOException {
    List<Object> doubles = new ArrayList<>();
    for (int exponent = -307; exponent <= 308; exponent++) {
      for (String digits : List.of("1", "1.5", "9", "1.2345678")) {
        double number = Double.parseDouble(digits + "e" + exponent);
        if (Double.isFinite(number)) {
          doubles.add(number);
        }
      }
    }
    compare(doubles);
  }

  private static void compare(Object value) throws IOException {
    String json = JSON.writeValueAsString(Map.of("value", value));

    assertThat(CanonicalJson.text(Map.of("value", value)))
        .as("seed %s", SEED)
        .isEqualTo(new JsonCanonicalizer(json).getEncodedString());
  }

  private Object value(int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 6)) {
      case 0 -> string();
      case 1 -> random.nextBoolean();
      case 2 -> random.nextLong(-(1L << 53), (1L << 53) + 1);
      case 3 -> finite();
      case 4 -> {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
          list.add(value(depth - 1));
        }
        yield list;
      }
      default -> {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
          map.put(string(), value(depth - 1));
        }
        yield map;
      }
    };
  }

  /**
   * Never a subnormal number, for the other implementation does not come to an end on some, 1e-315
   * among them.
   */
  private double finite() {
    double number = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(number) && Math.abs(number) >= Double.MIN_NORMAL ? number : 0.1;
  }

  private String string() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      int bound = random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1;
      int c = random.nextInt(bound);
      boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      text.appendCodePoint(surrogate ? 'x' : c);
    }
    return text.toString();
  }
}
