package dev.helpflow.core.catalogue;

/**
 * A version of an action's entry in the catalogue: {@code submit}, {@code open} or {@code link} in
 * release 1.
 *
 * @param submits whether pressing it sends a step to the server; others act on the device alone
 */
public record ActionType(
    String name, int version, int release, boolean submits, PropertyType.Struct properties) {}
