package dev.helpflow.authoring.project;

import dev.helpflow.core.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes up a value of a type, to start from: everything there, and nothing surprising. */
public final class ExampleValue {
  private ExampleValue() {}

  /** A value of the type. */
  public static Object of(ValueType type) {
    return of(type, "example");
  }

  /** A value of the type, whose strings are the name of the property that they are in. */
  private static Object of(ValueType type, String name) {
    return switch (type) {
      case ValueType.Text _ -> name;
      case ValueType.Choice(List<String> values) -> values.isEmpty() ? name : values.getFirst();
      case ValueType.Int _ -> 1L;
      case ValueType.Decimal _ -> 1.5;
      case ValueType.Bool _ -> true;
      case ValueType.Date _ -> "2026-11-21";
      case ValueType.Timestamp _ -> "2026-11-21T10:00:00Z";
      case ValueType.Money _ -> money();
      case ValueType.ListOf(ValueType element) -> List.of(of(element, name));
      case ValueType.MapOf(ValueType value) -> Map.of("key", of(value, name));
      case ValueType.Struct struct -> struct(struct);
      case ValueType.Any _ -> Map.of();
    };
  }

  private static Map<String, Object> struct(ValueType.Struct struct) {
    Map<String, Object> example = new LinkedHashMap<>();
    struct.fields().forEach((name, field) -> example.put(name, of(field.type(), name)));
    return example;
  }

  private static Map<String, Object> money() {
    Map<String, Object> money = new LinkedHashMap<>();
    money.put("currency", "GBP");
    money.put("minor", 1250L);
    return money;
  }
}
