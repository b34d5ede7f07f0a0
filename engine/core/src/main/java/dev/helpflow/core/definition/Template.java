package dev.helpflow.core.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The value of a component's or an action's property as authored: JSON in which any part may be a
 * message or computed.
 *
 * <p>JSON shape: a string that begins with {@code @} and an object {@code {"message", "args"}} are
 * a {@link Message}; an object whose one property is {@code expr} is {@link Computed}; all else
 * stands for itself.
 */
public sealed interface Template {

  /** A string, boolean, long or double. */
  record Literal(Object value) implements Template {}

  /** Words in the customer's language. */
  record Message(Text text) implements Template {}

  /** The value of an expression; absent when that is null or an absent optional. */
  record Computed(Expression expression) implements Template {}

  /** A list; an element that is absent is left out. */
  record Items(List<Template> items) implements Template {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** An object; a property that is absent is left out. */
  record Fields(Map<String, Template> fields) implements Template {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }
}
