package dev.helpflow.authoring.explore;

import dev.helpflow.authoring.project.ExampleValue;
import dev.helpflow.core.value.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Values of a declared type: the example first, then each that differs from it in one place, then
 * some that differ in many.
 */
record MadeUpValues(Literals literals, long seed) {
  private static final int AT_RANDOM = 3;
  private static final int MOST = 40;

  List<Object> of(ValueType type, String name) {
    Set<Object> values = new LinkedHashSet<>(variants(type, name));
    List<Object> known = List.copyOf(values);
    if (type instanceof ValueType.Struct struct && known.size() > 2) {
      Random random = new Random(seed ^ name.hashCode());
      for (int i = 0; i < AT_RANDOM; i++) {
        values.add(mixed(struct, random));
      }
    }
    return values.stream().limit(MOST).toList();
  }

  private List<Object> variants(ValueType type, String name) {
    List<Object> values = new ArrayList<>();
    values.add(ExampleValue.of(type));
    switch (type) {
      case ValueType.Text _ -> values.addAll(literals.texts(name));
      case ValueType.Choice(List<String> choices) -> values.addAll(choices);
      case ValueType.Int _ ->
          literals
              .numbers(name)
              .forEach(n -> around(n).forEach(near -> values.add((long) (double) near)));
      case ValueType.Decimal _ -> literals.numbers(name).forEach(n -> values.addAll(around(n)));
      case ValueType.Bool _ -> values.add(false);
      case ValueType.Date _ -> values.addAll(List.of("2020-02-29", "2027-06-01"));
      case ValueType.Timestamp _ ->
          values.addAll(List.of("2020-02-29T10:00:00Z", "2027-06-01T10:00:00Z"));
      case ValueType.Money _ ->
          literals
              .numbers(name)
              .forEach(n -> around(n).forEach(near -> values.add(money((long) (double) near))));
      case ValueType.ListOf(ValueType element) -> {
        values.add(List.of());
        variants(element, name).stream().skip(1).forEach(each -> values.add(List.of(each)));
        values.add(List.of(ExampleValue.of(element), ExampleValue.of(element)));
      }
      case ValueType.MapOf(ValueType _) -> values.add(Map.of());
      case ValueType.Struct struct -> values.addAll(structs(struct));
      case ValueType.Any _ -> {}
    }
    return values;
  }

  private List<Object> structs(ValueType.Struct struct) {
    List<Object> values = new ArrayList<>();
    Map<String, Object> example = example(struct);
    struct
        .fields()
        .forEach(
            (name, field) -> {
              List<Object> others = variants(field.type(), name);
              for (Object other : others.subList(1, others.size())) {
                Map<String, Object> value = new LinkedHashMap<>(example);
                value.put(name, other);
                values.add(value);
              }
              if (!field.required()) {
                Map<String, Object> value = new LinkedHashMap<>(example);
                value.remove(name);
                values.add(value);
              }
            });
    return values;
  }

  private Object mixed(ValueType.Struct struct, Random random) {
    Map<String, Object> value = new LinkedHashMap<>();
    struct
        .fields()
        .forEach(
            (name, field) -> {
              List<Object> all = variants(field.type(), name);
              if (field.required() || random.nextInt(4) > 0) {
                value.put(name, all.get(random.nextInt(all.size())));
              }
            });
    return value;
  }

  private static Map<String, Object> example(ValueType.Struct struct) {
    Map<String, Object> example = new LinkedHashMap<>();
    struct.fields().forEach((name, field) -> example.put(name, ofField(field, name)));
    return example;
  }

  private static Object ofField(ValueType.Field field, String name) {
    // Strings are told apart by the name of what they are.
    return field.type() instanceof ValueType.Text ? name : ExampleValue.of(field.type());
  }

  /** A number, and those beside it, for guards that ask for more or less. */
  static List<Double> around(double number) {
    return List.of(number, number + 1, number - 1);
  }

  private static Map<String, Object> money(long minor) {
    Map<String, Object> money = new LinkedHashMap<>();
    money.put("currency", "GBP");
    money.put("minor", minor);
    return money;
  }
}
