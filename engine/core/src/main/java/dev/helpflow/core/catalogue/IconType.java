package dev.helpflow.core.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A picture that apps have of their own, by its name. It only adds to words, so that an app without
 * it may show none.
 *
 * @param release the catalogue release it came with
 * @param description what it shows, for those who draw it
 * @param fallback an older icon, or null when there is none
 */
public record IconType(String name, int release, String description, @Nullable String fallback) {}
