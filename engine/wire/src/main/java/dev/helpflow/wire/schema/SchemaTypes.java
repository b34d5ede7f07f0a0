package dev.helpflow.wire.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.value.ValueType;

/**
 * Translates between JSON Schema 2020-12 and {@link ValueType}, so that an operation's request and
 * response and a component's properties have types that expressions can check.
 *
 * <p>Read are {@code type} (also with {@code "null"}, which makes a property optional), {@code
 * enum} and {@code const} of strings, {@code properties}, {@code required}, {@code items}, {@code
 * additionalProperties}, {@code format} {@code date} and {@code date-time}, and our {@code
 * "x-helpflow-type": "money"} and {@code "x-helpflow-sensitive": true}. Other keywords narrow a
 * value without changing how it is read. Whatever is open, a union, a combination or a reference is
 * {@link ValueType.Any}.
 */
public final class SchemaTypes {
  /** Says that an object is {@code {currency, minor}}. */
  static final String TYPE = "x-helpflow-type";

  /** Says that a property is masked in events, logs and transcripts. */
  static final String SENSITIVE = "x-helpflow-sensitive";

  private SchemaTypes() {}

  /** The type of the values that the schema accepts. */
  public static ValueType typeOf(JsonNode schema) {
    return SchemaReader.read(schema);
  }

  /**
   * A schema that accepts the values of the type; {@link #typeOf} reads it back as the same type.
   */
  public static ObjectNode schemaOf(ValueType type) {
    return SchemaWriter.write(type);
  }
}
