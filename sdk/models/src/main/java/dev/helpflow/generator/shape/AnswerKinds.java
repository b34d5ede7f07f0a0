package dev.helpflow.generator.shape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Of what kind the answers to a component are.
 *
 * @param property the property that decides, when it is not always the same
 * @param kinds by the values of that property
 * @param otherwise for all other values, and when nothing decides
 */
public record AnswerKinds(Optional<String> property, Map<String, String> kinds, String otherwise) {
  public AnswerKinds {
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
  }
}
