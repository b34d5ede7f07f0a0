package dev.helpflow.core.compile;

import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.expression.ExpressionProgram;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A compiled {@link dev.helpflow.core.definition.Template}. */
public sealed interface ValuePlan {
  /** A value that is the same for everybody: a literal, or a list or object of such. */
  record Fixed(Object value) implements ValuePlan {}

  /**
   * Words in the customer's language.
   *
   * @param markup how they are read
   */
  record Words(TextPlan text, PropertyType.Markup markup) implements ValuePlan {}

  /**
   * An expression's value.
   *
   * @param type what it is read as
   */
  record Computed(ExpressionProgram program, PropertyType type) implements ValuePlan {}

  /** A list some part of which is not the same for everybody. */
  record Items(List<ValuePlan> items) implements ValuePlan {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** An object some part of which is not the same for everybody. */
  record Fields(Map<String, ValuePlan> fields) implements ValuePlan {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /** Whether the value depends on nothing but the locale. */
  default boolean isStatic() {
    return switch (this) {
      case Fixed fixed -> true;
      case Words words -> words.text().args().isEmpty();
      case Computed computed -> false;
      case Items items -> items.items().stream().allMatch(ValuePlan::isStatic);
      case Fields fields -> fields.fields().values().stream().allMatch(ValuePlan::isStatic);
    };
  }
}
