package dev.helpflow.core.catalogue;

/**
 * A version of an action's entry in the catalogue: {@code submit}, {@code open} and {@code link} in
 * release 1.
 *
 * @param submits whether pressing it sends a step to the server; others act on the device alone
 * @param critical the customer cannot go on, or reach a human, without it: never dropped
 * @param fallback what stands in for it where it is not known
 */
public record ActionType(
    String name,
    int version,
    int release,
    boolean submits,
    boolean critical,
    PropertyType.Struct properties,
    ActionFallback fallback) {
  /** An action of the baseline, which every app knows; critical if a screen goes on by it. */
  public ActionType(
      String name, int version, int release, boolean submits, PropertyType.Struct properties) {
    this(name, version, release, submits, submits, properties, new ActionFallback.Baseline());
  }
}
