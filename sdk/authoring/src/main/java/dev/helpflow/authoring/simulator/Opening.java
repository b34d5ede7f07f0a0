package dev.helpflow.authoring.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a simulated session begins with.
 *
 * @param inputs as a customer's app sends them, to be coerced to the flow's inputs
 * @param customer attributes, to be coerced to those that operators declare
 * @param locale the one asked for, or null for the flow's first
 * @param now when it begins
 * @param variants of experiments, by their keys; in any other, no variant applies
 */
public record Opening(
    Map<String, Object> inputs,
    Map<String, Object> customer,
    @Nullable String locale,
    ZoneId zone,
    Instant now,
    Map<String, String> variants) {
  public Opening {
    inputs = Map.copyOf(inputs);
    customer = Map.copyOf(customer);
    variants = Map.copyOf(variants);
  }

  /** No inputs and nothing known of the customer, in UTC. */
  public static Opening at(Instant now) {
    return new Opening(Map.of(), Map.of(), null, ZoneOffset.UTC, now, Map.of());
  }
}
