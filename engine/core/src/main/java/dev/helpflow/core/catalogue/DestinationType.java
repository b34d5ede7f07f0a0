package dev.helpflow.core.catalogue;

/**
 * A place in the app that a screen can lead to, by its name (design, section 5). What a place needs
 * to know is part of what its name means, so that there are no versions of it.
 *
 * @param name such as {@code card.pin}
 * @param release the catalogue release it came with
 * @param critical a way that the customer cannot do without, such as to a human: never left out
 * @param with what the place needs to know
 * @param fallback what stands in for it in an app that has no such place
 */
public record DestinationType(
    String name,
    int release,
    boolean critical,
    PropertyType.Struct with,
    DestinationFallback fallback) {}
