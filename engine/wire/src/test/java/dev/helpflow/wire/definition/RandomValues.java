package dev.helpflow.wire.definition;

import dev.helpflow.core.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Plain values and types of every shape. */
final class RandomValues {
  private final Random random;

  RandomValues(Random random) {
    this.random = random;
  }

  Object scalar() {
    return switch (random.nextInt(6)) {
      case 0 -> random.nextBoolean();
      case 1 -> random.nextLong(-(1L << 53), (1L << 53) + 1);
      case 2 -> random.nextDouble() * 1e10;
      case 3 -> (double) random.nextInt(100);
      case 4 -> "";
      default -> "text " + random.nextInt() + " \u2028 \"quoted\" 💳";
    };
  }

  Map<String, Object> object(int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      object.put("name" + i, value(depth));
    }
    return object;
  }

  Object value(int depth) {
    return switch (random.nextInt(depth == 0 ? 1 : 3)) {
      case 1 -> List.of(value(depth - 1), value(depth - 1));
      case 2 -> object(depth - 1);
      default -> scalar();
    };
  }

  ValueType type(int depth) {
    return switch (random.nextInt(depth == 0 ? 9 : 12)) {
      case 0 -> new ValueType.Text();
      case 1 -> new ValueType.Choice(List.of("a", "b"));
      case 2 -> new ValueType.Int();
      case 3 -> new ValueType.Decimal();
      case 4 -> new ValueType.Bool();
      case 5 -> new ValueType.Date();
      case 6 -> new ValueType.Timestamp();
      case 7 -> new ValueType.Money();
      case 8 -> new ValueType.Any();
      case 9 -> new ValueType.ListOf(type(depth - 1));
      case 10 -> new ValueType.MapOf(type(depth - 1));
      default -> new ValueType.Struct(fields(depth - 1));
    };
  }

  Map<String, ValueType.Field> fields(int depth) {
    Map<String, ValueType.Field> fields = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      fields.put(
          "field" + i,
          new ValueType.Field(type(depth), random.nextBoolean(), random.nextBoolean()));
    }
    return fields;
  }
}
