/**
 * Lint, seen from the text that an author writes: fixtures as data, with the places that issues
 * point at.
 */
@NullMarked
package dev.helpflow.wire.lint;

import org.jspecify.annotations.NullMarked;
