/**
 * A flow made ready to run: expressions compiled and typed, messages parsed, components bound to
 * their catalogue entries.
 *
 * <p>Compiled once per version and shared by all threads.
 */
@NullMarked
package dev.helpflow.core.compile;

import org.jspecify.annotations.NullMarked;
