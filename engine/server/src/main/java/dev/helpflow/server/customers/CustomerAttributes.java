package dev.helpflow.server.customers;

import dev.helpflow.core.value.ValueType;
import dev.helpflow.server.security.Caller;
import java.util.Map;

/** What flows read as {@code customer}: its declared type and where the values come from. */
public interface CustomerAttributes {
  /** The attributes that operators declare. */
  ValueType.Struct type();

  /**
   * The attributes of the customer who makes a request, coerced to their types; those that are not
   * known are absent. To be asked once a request, because it logs what does not fit.
   */
  Map<String, Object> of(Caller customer);
}
