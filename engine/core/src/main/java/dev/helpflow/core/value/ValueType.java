package dev.helpflow.core.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The declared type of an input, answer, fact, constant or attribute, as expressions see it.
 *
 * <p>JSON shape: {@code {"type": "string"}}, with {@code "enum"} for a choice; {@code integer},
 * {@code number}, {@code boolean}, {@code date} ({@code "2026-11-21"}), {@code timestamp} (RFC
 * 3339), {@code money} ({@code {"currency": "GBP", "minor": 1250}}); {@code {"type": "array",
 * "items": …}}; {@code {"type": "object", "properties": {…}}} or, for a lookup table, {@code
 * {"type": "object", "values": …}}; {@code any} for what expressions may pass on but not read.
 */
public sealed interface ValueType {

  /** Any string. */
  record Text() implements ValueType {}

  /** One of the given strings; comparing it with another string is an author's mistake. */
  record Choice(List<String> values) implements ValueType {
    public Choice {
      values = List.copyOf(values);
    }
  }

  /** A whole number within ±2^53. */
  record Int() implements ValueType {}

  /** A finite double. */
  record Decimal() implements ValueType {}

  /** True or false. */
  record Bool() implements ValueType {}

  /** A calendar date; a string in the ledger, a timestamp at 00:00 UTC in expressions. */
  record Date() implements ValueType {}

  /** A point in time; an RFC 3339 string in the ledger, a timestamp in expressions. */
  record Timestamp() implements ValueType {}

  /** An amount in whole minor units of an ISO 4217 currency: {@code {currency, minor}}. */
  record Money() implements ValueType {}

  /** A list whose elements are all of one type. */
  record ListOf(ValueType element) implements ValueType {}

  /** A lookup table from any string to one type. */
  record MapOf(ValueType value) implements ValueType {}

  /** An object with known properties; unknown ones are dropped when a value enters the ledger. */
  record Struct(Map<String, Field> fields) implements ValueType {
    public Struct {
      fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /** What a schema leaves open: may be passed on whole, cannot be read by an expression. */
  record Any() implements ValueType {}

  /**
   * A property of a {@link Struct}.
   *
   * @param required whether a valid value always has it
   * @param sensitive whether it is masked in events, logs and transcripts
   */
  record Field(ValueType type, boolean required, boolean sensitive) {
    /** A property that a valid value always has. */
    public static Field required(ValueType type) {
      return new Field(type, true, false);
    }

    /** A property that may be absent. */
    public static Field optional(ValueType type) {
      return new Field(type, false, false);
    }
  }
}
