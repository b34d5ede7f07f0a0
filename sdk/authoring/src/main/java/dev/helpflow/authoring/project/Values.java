package dev.helpflow.authoring.project;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a declared type, as Java knows them. */
public final class Values {
  private Values() {}

  /**
   * A value that was coerced to a struct, by the names of its properties; of nothing, an empty one.
   */
  @SuppressWarnings("unchecked") // A struct is coerced to a map by name.
  public static Map<String, Object> map(@Nullable Object struct) {
    return struct == null ? Map.of() : (Map<String, Object>) struct;
  }
}
