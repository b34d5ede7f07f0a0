package dev.helpflow.core.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A version of a component's entry in the catalogue (design, section 5).
 *
 * @param release the catalogue release it came with
 * @param critical an input, a consent or a way to a human: never dropped from a screen
 * @param properties what an instance may have; always a {@link PropertyType.Struct}
 * @param answer what its answer is, or null when it takes none
 * @param fallback what stands in for it where it is not known
 */
public record ComponentType(
    String name,
    int version,
    int release,
    Role role,
    boolean critical,
    PropertyType.Struct properties,
    @Nullable AnswerSpec answer,
    Fallback fallback) {

  /** A component of the baseline, which every app draws. */
  public ComponentType(
      String name,
      int version,
      int release,
      Role role,
      boolean critical,
      PropertyType.Struct properties,
      @Nullable AnswerSpec answer) {
    this(name, version, release, role, critical, properties, answer, new Fallback.Baseline());
  }

  /** What a component is for. */
  public enum Role {
    CONTENT,
    INPUT,
    STATUS
  }
}
