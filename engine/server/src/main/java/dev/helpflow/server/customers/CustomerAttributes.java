package dev.helpflow.server.customers;

import dev.helpflow.core.value.ValueType;
import java.util.Map;

/** What flows read as {@code customer}: its declared type and where the values come from. */
public interface CustomerAttributes {
  /** The attributes that operators declare. */
  ValueType.Struct type();

  /** The attributes of a customer, coerced to their types; those that are not known are absent. */
  Map<String, Object> of(String subject);
}
