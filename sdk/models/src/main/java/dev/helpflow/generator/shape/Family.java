package dev.helpflow.generator.shape;

import java.util.Locale;

/** A set of shapes that other documents than the body's schema describe. */
public enum Family {
  /** The components of the catalogue, by type and version. */
  COMPONENT,
  /** The actions of the catalogue, by type and version. */
  ACTION,
  /** What an app sends for a component; the models' runtime has a form for each kind. */
  ANSWER;

  /** The family that {@code x-helpflow-open} names. */
  static Family named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
