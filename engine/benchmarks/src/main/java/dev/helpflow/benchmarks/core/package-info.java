/** Measures core and wire alone: one thread, no HTTP, no database. */
@NullMarked
package dev.helpflow.benchmarks.core;

import org.jspecify.annotations.NullMarked;
