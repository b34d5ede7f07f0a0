package dev.helpflow.core.definition;

/**
 * What a flow owes customers in distress or in danger, beyond what every flow does (design,
 * sections 10 and 11). A flow has these as two properties: {@code {"protected": true, "discreet":
 * true}}.
 *
 * @param guarded {@code protected}: its customers are never in an experiment
 * @param discreet whoever else looks at the customer's phone must not come upon it: it is in no
 *     list of sessions, no push tells of it, and it soon expires
 */
public record Care(boolean guarded, boolean discreet) {
  /** What a flow owes that says nothing about it. */
  public static final Care USUAL = new Care(false, false);
}
