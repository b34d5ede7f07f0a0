package dev.helpflow.core.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What an enumeration's value is to apps that are older than it.
 *
 * @param release the catalogue release that the value came with, from 2
 * @param fallback a value that such apps know, or null when they are sent none at all
 */
public record LaterValue(int release, @Nullable String fallback) {}
