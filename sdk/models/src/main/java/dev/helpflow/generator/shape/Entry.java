package dev.helpflow.generator.shape;

import java.util.Optional;

/**
 * One version of a component or an action of the catalogue.
 *
 * @param name as it is on the wire, such as {@code single-choice}
 * @param versionOptional whether an absent version means this one
 * @param answer of what kind its answers are, when it has any
 * @param shape its properties but for type and version
 */
public record Entry(
    Family family,
    String name,
    int version,
    boolean versionOptional,
    Optional<AnswerKinds> answer,
    Shape.Struct shape) {

  /** What tells an entry from all others, such as {@code single-choice/1}. */
  public String kind() {
    return name + "/" + version;
  }
}
