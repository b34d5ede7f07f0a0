package dev.helpflow.core.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A version of a component's entry in the catalogue (design, section 5).
 *
 * @param release the catalogue release it came with
 * @param critical an input, a consent or a way to a human: never dropped from a screen
 * @param properties what an instance may have; always a {@link PropertyType.Struct}
 * @param answer what its answer is, or null when it takes none
 */
public record ComponentType(
    String name,
    int version,
    int release,
    Role role,
    boolean critical,
    PropertyType.Struct properties,
    @Nullable AnswerSpec answer) {

  /** What a component is for. */
  public enum Role {
    CONTENT,
    INPUT,
    STATUS
  }
}
