package dev.helpflow.core.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of {@link Coercion#coerce}: walks type and value together and collects what does not fit.
 */
final class Coercer {
  private final List<Coercion.Problem> problems = new ArrayList<>();
  private final boolean isAuthored;

  /**
   * A run.
   *
   * @param isAuthored whether an author wrote the value, so that problems may say it
   */
  Coercer(boolean isAuthored) {
    this.isAuthored = isAuthored;
  }

  List<Coercion.Problem> problems() {
    return problems;
  }

  /** The value of the type, or null when it is absent or a problem was noted. */
  @Nullable Object coerce(ValueType type, @Nullable Object raw, String pointer) {
    if (raw == null) {
      return null;
    }
    return switch (type) {
      case ValueType.Any _ -> open(raw, pointer);
      case ValueType.ListOf list -> list(list.element(), raw, pointer);
      case ValueType.MapOf map -> map(map.value(), raw, pointer);
      case ValueType.Struct struct -> struct(struct, raw, pointer);
      case ValueType.Money _ -> money(raw, pointer);
      case ValueType.Text _ -> scalar(Scalars.text(raw), "a string", raw, pointer);
      case ValueType.Choice choice ->
          scalar(Scalars.choice(choice, raw), Scalars.describe(choice), raw, pointer);
      case ValueType.Int _ ->
          scalar(Scalars.whole(raw), "a whole number within ±2^53", raw, pointer);
      case ValueType.Decimal _ -> scalar(Scalars.real(raw), "a finite number", raw, pointer);
      case ValueType.Bool _ ->
          scalar(raw instanceof Boolean ? raw : null, "true or false", raw, pointer);
      case ValueType.Date _ ->
          scalar(Scalars.date(raw), "a date such as \"2026-11-21\"", raw, pointer);
      case ValueType.Timestamp _ ->
          scalar(Scalars.timestamp(raw), "a time such as \"2026-11-21T10:15:00Z\"", raw, pointer);
    };
  }

  private @Nullable Object scalar(
      @Nullable Object coerced, String expected, Object raw, String pointer) {
    return coerced == null ? mismatch(expected, raw, pointer) : coerced;
  }

  private @Nullable Object list(ValueType element, Object raw, String pointer) {
    if (!(raw instanceof List<?> list)) {
      return mismatch("an array", raw, pointer);
    }
    List<Object> coerced = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      Object value = coerce(element, list.get(i), pointer + "/" + i);
      if (value != null) {
        coerced.add(value);
      }
    }
    return Collections.unmodifiableList(coerced);
  }

  private @Nullable Object map(ValueType valueType, Object raw, String pointer) {
    if (!(raw instanceof Map<?, ?> map)) {
      return mismatch("an object", raw, pointer);
    }
    Map<String, Object> coerced = new LinkedHashMap<>();
    map.forEach(
        (key, element) -> {
          String name = String.valueOf(key);
          String at = child(pointer, name);
          if (!Strings.isStorable(name)) {
            mismatch("a property name that can be stored", name, at);
          }
          Object value = coerce(valueType, element, at);
          if (value != null) {
            coerced.put(name, value);
          }
        });
    return Collections.unmodifiableMap(coerced);
  }

  private @Nullable Object struct(ValueType.Struct struct, Object raw, String pointer) {
    if (!(raw instanceof Map<?, ?> map)) {
      return mismatch("an object", raw, pointer);
    }
    Map<String, Object> coerced = new LinkedHashMap<>();
    struct
        .fields()
        .forEach(
            (name, field) -> {
              Object property = map.get(name);
              Object value = coerce(field.type(), property, child(pointer, name));
              if (value != null) {
                coerced.put(name, value);
              } else if (property == null && field.required()) {
                problems.add(
                    new Coercion.Problem(
                        pointer,
                        "The required property \""
                            + name
                            + "\" is missing from the object"
                            + at(pointer)
                            + "."));
              }
            });
    return Collections.unmodifiableMap(coerced);
  }

  private @Nullable Object money(Object raw, String pointer) {
    if (raw instanceof Map<?, ?> map && map.get("currency") instanceof String currency) {
      Long minor = Scalars.whole(map.get("minor"));
      if (minor != null && Currencies.decimals(currency).isPresent()) {
        Map<String, Object> money = new LinkedHashMap<>();
        money.put("currency", currency);
        money.put("minor", minor);
        return Collections.unmodifiableMap(money);
      }
    }
    return mismatch(
        "money such as {\"currency\": \"GBP\", \"minor\": 1250} in a currency of ISO 4217",
        raw,
        pointer);
  }

  private @Nullable Object open(Object raw, String pointer) {
    return switch (raw) {
      case Boolean bool -> bool;
      case String text -> scalar(Scalars.text(text), "a string", raw, pointer);
      case Number number -> scalar(Scalars.number(number), "a number", raw, pointer);
      case List<?> list -> list(new ValueType.Any(), list, pointer);
      case Map<?, ?> map -> map(new ValueType.Any(), map, pointer);
      default -> mismatch("JSON", raw, pointer);
    };
  }

  private @Nullable Object mismatch(String expected, Object raw, String pointer) {
    String found = isAuthored ? Scalars.quote(raw) : Scalars.describe(raw);
    problems.add(
        new Coercion.Problem(
            pointer, "Expected " + expected + at(pointer) + ", but found " + found + "."));
    return null;
  }

  private static String at(String pointer) {
    return pointer.isEmpty() ? "" : " at " + pointer;
  }

  private static String child(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
