package dev.helpflow.authoring.builder;

import dev.helpflow.core.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The types of inputs, outputs and results of scripts, by the words that definitions have. */
public final class Types {
  private Types() {}

  /** Any string. */
  public static ValueType string() {
    return new ValueType.Text();
  }

  /** One of these strings. */
  public static ValueType choice(String... values) {
    return new ValueType.Choice(List.of(values));
  }

  /** A whole number. */
  public static ValueType integer() {
    return new ValueType.Int();
  }

  /** Any number. */
  public static ValueType number() {
    return new ValueType.Decimal();
  }

  /** True or false. */
  public static ValueType bool() {
    return new ValueType.Bool();
  }

  /** A calendar date. */
  public static ValueType date() {
    return new ValueType.Date();
  }

  /** A point in time. */
  public static ValueType timestamp() {
    return new ValueType.Timestamp();
  }

  /** An amount of a currency. */
  public static ValueType money() {
    return new ValueType.Money();
  }

  /** A list of one type. */
  public static ValueType array(ValueType items) {
    return new ValueType.ListOf(items);
  }

  /** A lookup table from any string to one type. */
  public static ValueType lookup(ValueType values) {
    return new ValueType.MapOf(values);
  }

  /** An object with these properties. */
  public static ValueType object(Field... properties) {
    return new ValueType.Struct(Field.byName(properties));
  }

  /** What may be passed on and not read. */
  public static ValueType any() {
    return new ValueType.Any();
  }

  /** A property of an object, or an output of a flow: always there unless said otherwise. */
  public static Field field(String name, ValueType type) {
    return new Field(name, ValueType.Field.required(type));
  }

  /** A type with a name. */
  public record Field(String name, ValueType.Field value) {
    /** The same, which may be absent. */
    public Field optional() {
      return new Field(name, new ValueType.Field(value.type(), false, value.sensitive()));
    }

    /** The same, masked in events, logs and transcripts. */
    public Field sensitive() {
      return new Field(name, new ValueType.Field(value.type(), value.required(), true));
    }

    static Map<String, ValueType.Field> byName(Field... fields) {
      Map<String, ValueType.Field> byName = new LinkedHashMap<>();
      for (Field field : fields) {
        if (byName.put(field.name(), field.value()) != null) {
          throw new IllegalArgumentException(
              "The name \"" + field.name() + "\" is given to two properties. Rename one of them.");
        }
      }
      return byName;
    }
  }
}
