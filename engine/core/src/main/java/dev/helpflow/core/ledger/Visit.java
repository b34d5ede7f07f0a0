package dev.helpflow.core.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Which time a walk comes to a node within its scope, from 1; of a node with a key, which time with
 * that key's value.
 *
 * @param key the value of the node's key, or null when visits are counted
 */
public record Visit(@Nullable String key, int number) {
  /** The first visit of a node without a key. */
  public static final Visit FIRST = new Visit(null, 1);

  public Visit {
    if (number < 1) {
      throw new IllegalArgumentException("A visit is counted from 1, but got " + number + ".");
    }
  }
}
