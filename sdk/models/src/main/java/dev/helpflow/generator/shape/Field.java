package dev.helpflow.generator.shape;

import java.util.Optional;

/**
 * A property of an object.
 *
 * @param name as it is on the wire
 * @param absence what it means when it is not there
 * @param nullable whether null stands for nothing; only of one that is required
 * @param byDefault what an absent property stands for, as the schema's JSON
 */
public record Field(
    String name,
    String description,
    Shape shape,
    Absence absence,
    boolean nullable,
    Optional<String> byDefault) {

  /** What it means that a property is not there. */
  public enum Absence {
    /** The object is malformed. */
    REFUSED,
    /** It was left out. */
    LEFT_OUT,
    /** It was left out; and so it is when it cannot be read. */
    EXTRA,
    /** The list is empty; and so it is when it cannot be read. */
    EMPTY
  }
}
