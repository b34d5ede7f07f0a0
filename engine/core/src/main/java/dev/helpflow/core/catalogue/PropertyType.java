package dev.helpflow.core.catalogue;

import dev.helpflow.core.value.ValueType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What may stand at a property of a component, or at a part of one. */
public sealed interface PropertyType {
  /** Words in the customer's language: authored as a message or computed. */
  record Words(Markup markup) implements PropertyType {}

  /** A scalar of this type; a literal must be one of those allowed. */
  record Scalar(ValueType type, Allowed allowed) implements PropertyType {
    public Scalar(ValueType type) {
      this(type, Allowed.ALL);
    }
  }

  /** The name of another entry of the catalogue. */
  record EntryName(Named kind) implements PropertyType {}

  /** A list whose elements are of one type. */
  record Items(PropertyType element, int max) implements PropertyType {}

  /** An object with these properties and no others. */
  record Struct(Map<String, Property> properties) implements PropertyType {
    public Struct {
      properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
  }

  /** A property and whether an instance must have it. */
  record Property(PropertyType type, boolean required) {}

  /** The kinds of entry that properties name. */
  enum Named {
    DESTINATION,
    ICON
  }

  /**
   * How words may be marked up: not at all, or by the markdown subset (emphasis, strong, lists,
   * links; no HTML).
   */
  enum Markup {
    PLAIN,
    MARKDOWN
  }
}
