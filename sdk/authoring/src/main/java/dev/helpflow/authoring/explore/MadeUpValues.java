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
 * Values of a declared type: the example first, then each that differs from it in one property,
 * then some that differ in many, then those that differ in two.
 */
record MadeUpValues(Literals literals, long seed) {
  private static final int AT_RANDOM = 3;
  private static final long MANY = 10_000;
  private static final int MOST = 64;

  List<Object> of(ValueType type, String name) {
    Set<Object> values = new LinkedHashSet<>(variants(type, name));
    List<Object> known = List.copyOf(values);
    if (type instanceof ValueType.Struct struct && known.size() > 2) {
      Random random = new Random(seed ^ name.hashCode());
      for (int i = 0; i < AT_RANDOM; i++) {
        values.add(mixed(struct, random));
      }
      addPairs(struct, values);
    }
    return values.stream().limit(MOST).toList();
  }

  private List<Object> variants(ValueType type, String name) {
    List<Object> values = new ArrayList<>();
    values.add(ExampleValue.of(type));
    switch (type) {
      case ValueType.Text _ -> values.addAll(literals.texts(name));
      case ValueType.Choice(List<String> choices) -> values.addAll(choices);
      case ValueType.Int _ -> {
        literals
            .numbers(name)
            .forEach(n -> around(n).forEach(near -> values.add((long) (double) near)));
        values.addAll(List.of(0L, MANY));
      }
      case ValueType.Decimal _ -> {
        literals.numbers(name).forEach(n -> values.addAll(around(n)));
        values.add(0.0);
      }
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
        values.add(List.of(ExampleValue.of(element), second(element, name)));
        if (element instanceof ValueType.Struct struct) {
          Set<Object> pairs = new LinkedHashSet<>();
          addPairs(struct, pairs);
          pairs.forEach(each -> values.add(List.of(each)));
        }
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

  private void addPairs(ValueType.Struct struct, Set<Object> values) {
    List<Map<String, Object>> singles = changes(struct);
    Map<String, Object> example = example(struct);
    for (int i = 0; i < singles.size(); i++) {
      for (int j = i + 1; j < singles.size() && values.size() < MOST; j++) {
        if (!singles.get(i).keySet().equals(singles.get(j).keySet())) {
          Map<String, Object> value = new LinkedHashMap<>(example);
          value.putAll(singles.get(i));
          value.putAll(singles.get(j));
          values.add(value);
        }
      }
    }
  }

  /** Each other value of each property. */
  private List<Map<String, Object>> changes(ValueType.Struct struct) {
    List<Map<String, Object>> changes = new ArrayList<>();
    struct
        .fields()
        .forEach(
            (name, field) ->
                variants(field.type(), name).stream()
                    .distinct()
                    .skip(1)
                    .forEach(other -> changes.add(Map.of(name, other))));
    return changes;
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

  /** Another one of a list, with names of its own. */
  private static Object second(ValueType element, String name) {
    if (element instanceof ValueType.Struct struct) {
      Map<String, Object> second = example(struct);
      struct
          .fields()
          .forEach(
              (each, field) -> {
                if (field.type() instanceof ValueType.Text) {
                  second.put(each, each + "2");
                }
              });
      return second;
    }
    return element instanceof ValueType.Text ? name + "2" : ExampleValue.of(element);
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
