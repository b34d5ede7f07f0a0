/**
 * What can be on a screen, as data: component and action types with their properties, answers and
 * fallbacks, in numbered releases.
 *
 * <p>A new component is a new entry, never a new class. Entries are read from JSON Schemas
 * elsewhere.
 */
@NullMarked
package dev.helpflow.core.catalogue;

import org.jspecify.annotations.NullMarked;
