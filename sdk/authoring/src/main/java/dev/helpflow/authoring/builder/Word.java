package dev.helpflow.authoring.builder;

/** One of the values that the catalogue allows for a property, or the name of an entry. */
public interface Word {
  /** It as the definition has it. */
  String word();
}
