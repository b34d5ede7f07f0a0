package dev.helpflow.core.expression;

import dev.cel.common.exceptions.CelAttributeNotFoundException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.CelValue;
import dev.cel.common.values.SelectableValue;
import java.util.Map;
import java.util.Optional;

/**
 * A map from which a field is read without a look at the others. CEL walks through all of a plain
 * map, however deep, each time that something is read from it, so a guard would slow down as a
 * session grows.
 */
// The map is a value, which is immutable though its type does not say so.
@SuppressWarnings("Immutable")
final class FieldsValue extends CelValue implements SelectableValue<String> {
  private final Map<?, ?> fields;

  private FieldsValue(Map<?, ?> fields) {
    this.fields = fields;
  }

  /** The value of a name or a field, ready to be read from. */
  static Object of(Object value) {
    return value instanceof Map<?, ?> map ? new FieldsValue(map) : value;
  }

  @Override
  public Object select(String field) {
    Object value = fields.get(field);
    if (value == null) {
      throw CelAttributeNotFoundException.forMissingMapKey(field);
    }
    return of(value);
  }

  @Override
  public Optional<Object> find(String field) {
    Object value = fields.get(field);
    return value == null ? Optional.empty() : Optional.of(of(value));
  }

  @Override
  public Object value() {
    return fields;
  }

  @Override
  public boolean isZeroValue() {
    return fields.isEmpty();
  }

  @Override
  public CelType celType() {
    return SimpleType.DYN;
  }
}
