package dev.helpflow.core.catalogue;

import java.util.Map;

/**
 * What the answer of an input component is: one kind always, or a kind chosen by the literal value
 * of a property.
 */
public sealed interface AnswerSpec {
  /** Always of this kind. */
  record Always(AnswerKind kind) implements AnswerSpec {}

  /** Of the kind that the property's value names; {@code otherwise} when the property is absent. */
  record ByProperty(String property, Map<String, AnswerKind> kinds, AnswerKind otherwise)
      implements AnswerSpec {
    public ByProperty {
      kinds = Map.copyOf(kinds);
    }
  }
}
